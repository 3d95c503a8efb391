import { isDigit, isLetter } from "../text/characters.js";
import { HOLE, STOP } from "../text/normalise.js";
import { POINT } from "./unit-classes.js";
import type { Pair } from "./pair.js";
import { followingRuns } from "./passages.js";
import { regionBetween, type Region } from "./region.js";
import { hole, inOrder, turned, type Run } from "./run.js";
import type { Side } from "./side.js";

/** A gap of more units, in either text, is no place of one number. By hand. */
const LONGEST_GAP = 8;

/**
 * Fills a gap in which one text has a placeholder for a number and the other text one number, though the words beside
 * it were changed in both:
 *
 *   服务{□余|近87}人次   →   服务{|近}[□|87]{余|}人次
 */
export function fillAmounts(pair: Pair): Pair {
  if (!pair.isCounterpart || pair.runs.length === 0) return pair;
  const { left, right } = pair;
  const filled = followingRuns(pair.runs).flatMap((runs) =>
    runs.slice(1).flatMap((next, at): Run[] => {
      const gap = regionBetween(runs[at], next);
      const { leftStart, leftEnd, rightStart, rightEnd } = gap;
      if (leftEnd === leftStart || rightEnd === rightStart) return [];
      if (!isShort(left, leftStart, leftEnd) || !isShort(right, rightStart, rightEnd)) return [];
      const own = amountIn(left, right, gap);
      if (own !== null) return [own];
      const swapped = { leftStart: rightStart, leftEnd: rightEnd, rightStart: leftStart, rightEnd: leftEnd };
      const other = amountIn(right, left, swapped);
      return other === null ? [] : [turned(other)];
    }),
  );
  return filled.length === 0 ? pair : { ...pair, runs: inOrder([...pair.runs, ...filled]) };
}

/** Whether no more is there than beside one number; a letter counts a third, for words of letters are longer. */
function isShort({ text: { plain } }: Side, from: number, to: number): boolean {
  if (to - from > LETTERS * LONGEST_GAP) return false;
  let length = 0;
  for (let at = from; at < to; at++) length += isLetter(plain[at]) ? 1 : LETTERS;
  return length <= LETTERS * LONGEST_GAP;
}

/** Letters that count as a unit. By hand. */
const LETTERS = 3;

/** The own text is the left one of the region. */
function amountIn(own: Side, other: Side, { leftStart, leftEnd, rightStart, rightEnd }: Region): Run | null {
  const { key, lineStarts } = own.text;
  let at = -1;
  for (let unit = leftStart; unit < leftEnd; unit++) {
    if (key[unit] === STOP || (unit > leftStart && lineStarts[unit] === 1) || isDigit(key[unit])) return null;
    if (key[unit] < HOLE) continue;
    if (at >= 0) return null;
    at = unit;
  }
  if (at < 0 || own.wildcards[key[at] - HOLE].kind !== "number") return null;
  const number = oneNumber(other, rightStart, rightEnd);
  return number === null ? null : hole(at, number.start, 1, number.length);
}

/** The number among some units, if it is the only one, no stop is among them, and no line begins. */
function oneNumber(
  { text: { plain, key, lineStarts } }: Side,
  from: number,
  to: number,
): { readonly start: number; readonly length: number } | null {
  let [start, end] = [-1, -1];
  for (let at = from; at < to; at++) {
    if (key[at] >= HOLE || (at > from && lineStarts[at] === 1)) return null;
    const isOfNumber = isDigit(plain[at]) || (plain[at] === POINT && isDigit(plain[at - 1]) && isDigit(plain[at + 1]));
    if (!isOfNumber && key[at] === STOP) return null;
    if (!isOfNumber) continue;
    if (start >= 0 && end !== at) return null;
    if (start < 0) start = at;
    end = at + 1;
  }
  return start < 0 || isDigit(plain[from - 1] ?? 0) || isDigit(plain[to] ?? 0) ? null : { start, length: end - start };
}
