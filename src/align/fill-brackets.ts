import { isSentenceEnd, isStop } from "../text/characters.js";
import { HOLE } from "../text/normalise.js";
import { areBrackets, isBracket } from "../text/brackets.js";
import type { Pair } from "./pair.js";
import { followingRuns } from "./passages.js";
import { regionBetween, type Region } from "./region.js";
import { hole, inOrder, turned, type Run } from "./run.js";
import type { Side } from "./side.js";
import { longestValue } from "./wildcard.js";

/**
 * Fills a gap in which brackets are around a placeholder or around its value, and in the other text are none:
 *
 *   第{（□）|7}批   →   第{（|}[□|7]{）|}批
 */
export function fillBrackets(pair: Pair): Pair {
  if (!pair.isCounterpart || pair.runs.length === 0) return pair;
  const { left, right } = pair;
  const filled = followingRuns(pair.runs).flatMap((runs) =>
    runs.slice(1).flatMap((next, at) => {
      const gap = regionBetween(runs[at], next);
      const run = inBrackets(left, right, gap) ?? turnedOrNull(inBrackets(right, left, swapped(gap)));
      return run ?? [];
    }),
  );
  return filled.length === 0 ? pair : { ...pair, runs: inOrder([...pair.runs, ...filled]) };
}

/** The own text is the left one of the region. */
function inBrackets(own: Side, other: Side, { leftStart, leftEnd, rightStart, rightEnd }: Region): Run | null {
  const length = leftEnd - leftStart;
  const at = length === BRACKETED ? leftStart + 1 : leftStart;
  if ((length !== BRACKETED && length !== 1) || own.text.key[at] < HOLE) return null;
  const isAround = length === BRACKETED;
  if (isAround && !areBrackets(own.text, leftStart, leftEnd - 1)) return null;
  if (!isAround && !areBrackets(other.text, rightStart, rightEnd - 1)) return null;
  const [start, end] = isAround ? [rightStart, rightEnd] : [rightStart + 1, rightEnd - 1];
  const room = longestValue(own.wildcards[own.text.key[at] - HOLE]);
  return end > start && end - start <= room && isOneValue(other, start, end) ? hole(at, start, 1, end - start) : null;
}

/** A placeholder and the brackets around it, in units. */
const BRACKETED = 3;

/** Neither a stop, a bracket nor a placeholder is in it, nor does a line begin. */
function isOneValue({ text: { key, plain, lineStarts } }: Side, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    if (key[at] >= HOLE || isStop(plain[at]) || isSentenceEnd(plain[at]) || isBracket(plain[at])) return false;
    if (at > start && lineStarts[at] === 1) return false;
  }
  return true;
}

const turnedOrNull = (run: Run | null): Run | null => (run === null ? null : turned(run));

function swapped({ leftStart, leftEnd, rightStart, rightEnd }: Region): Region {
  return { leftStart: rightStart, leftEnd: rightEnd, rightStart: leftStart, rightEnd: leftEnd };
}
