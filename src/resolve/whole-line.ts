import type { Passage } from "../align/passages.js";
import { leftEnd, ofSide, rightEnd } from "../align/run.js";
import { STOP, type NormalisedText } from "../text/normalise.js";
import type { Support } from "./context.js";

/** A whole line supports a value as so many words on either side do, and has no fewer than these in all. By hand. */
const WORDS = 8;
const LEAST_WORDS = 4;
/** Or all of it so many units, signs among them: ［8］□+□+N：. By hand. */
const LEAST_UNITS = 6;
/** How far the ends of a line are looked for, in runs and in units of the other text. By hand. */
const MOST_RUNS = 8;
const FARTHEST = 40;

/**
 * Whether the whole line of a value is paired without a change, short as it may be: no other line has its words.
 *
 *   二、□年工作安排 | 二、2026年工作安排
 */
export function isWholeLine(
  [before, behind]: readonly [Support, Support],
  passage: Passage,
  index: number,
  other: NormalisedText,
  side: "left" | "right",
): boolean {
  if (before.words >= WORDS && behind.words >= WORDS) return false;
  const [first, last] = [-1, 1].map((direction) => outermostOf(passage, index, direction as -1 | 1));
  const isDistinct = before.flush + behind.flush >= LEAST_WORDS || unitsIn(passage, first, last) >= LEAST_UNITS;
  return (
    isDistinct &&
    reachesEdge(passage, [index, first], -1, other, side) &&
    reachesEdge(passage, [index, last], 1, other, side)
  );
}

/** What a whole line supports a value with. */
export function ofWholeLine(support: Support): Support {
  return { ...support, words: Math.max(WORDS, support.words), flush: Math.max(WORDS, support.flush) };
}

/** Whether all is paired from a value to where the other text's line begins or ends, but for a stop. */
function reachesEdge(
  { runs }: Passage,
  [index, outermost]: readonly [number, number],
  direction: -1 | 1,
  { key, lineStarts }: NormalisedText,
  side: "left" | "right",
): boolean {
  const otherSide = side === "left" ? "right" : "left";
  const { start, end } = ofSide(runs[index], otherSide);
  const reached = ofSide(runs[outermost], otherSide);
  const from = direction < 0 ? Math.max(reached.start, start - FARTHEST) : end;
  const to = direction < 0 ? start : Math.min(behindStops(key, reached.end), end + FARTHEST);
  for (let at = from; at <= to; at++) if (lineStarts[at] === 1) return true;
  return false;
}

/** The last run on one side of another that follows it without a change between. */
function outermostOf({ runs }: Passage, index: number, direction: -1 | 1): number {
  let outermost = index;
  const isFlush = (at: number): boolean =>
    at > 0 && at < runs.length && leftEnd(runs[at - 1]) === runs[at].left && rightEnd(runs[at - 1]) === runs[at].right;
  while (Math.abs(outermost - index) < MOST_RUNS && isFlush(direction < 0 ? outermost : outermost + 1))
    outermost += direction;
  return outermost;
}

/** Equal units, signs among them. */
function unitsIn({ runs }: Passage, first: number, last: number): number {
  let units = 0;
  for (let at = first; at <= last; at++) if (runs[at].kind === "match") units += runs[at].leftLength;
  return units;
}

function behindStops(key: Uint32Array, from: number): number {
  let at = from;
  while (key[at] === STOP) at++;
  return at;
}
