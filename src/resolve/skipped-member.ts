import type { Passage } from "../align/align.js";
import { endIn, ofSide, startIn } from "../align/run.js";
import { HOLE, STOP, type NormalisedText } from "../text/normalise.js";

/** What may be a value that was skipped, and the text behind a placeholder by which it is known, in units. By hand. */
const LONGEST_VALUE = 12;
const LEAST_BEHIND = 2;
const BEHIND = 4;

/** How far before a placeholder skipped text is looked for, in runs and in units. */
const FARTHEST_RUN = 6;
const FARTHEST = 60;

/**
 * Whether a whole member of a frame is left out between the words before a placeholder and its value, so that the value
 * may be the one that was skipped:
 *
 *   西部新建学校XX所 | 西部新建学校{2所，…；南部新建学校}50所   →   yes, it is 2 or 50
 */
export function skipsMember(
  { runs }: Passage,
  index: number,
  own: NormalisedText,
  other: NormalisedText,
  side: "left" | "right",
): boolean {
  const otherSide = side === "left" ? "right" : "left";
  const hole = startIn(runs[index], side);
  let first = index;
  for (let at = index; at > 0 && at > index - FARTHEST_RUN; at--) {
    const inner = ofSide(runs[at], side);
    if (hole - inner.start > FARTHEST || own.lineStarts[inner.start] === 1) break;
    if (runs[at].kind === "hole") first = at;
    const outer = runs[at - 1];
    const from = endIn(outer, otherSide);
    const to = startIn(runs[at], otherSide);
    const isSkipped = endIn(outer, side) === inner.start && to - from > LEAST_BEHIND && outer.kind === "match";
    const next = ofSide(runs[first], side);
    const again = next.start - inner.start;
    if (
      isSkipped &&
      areEqual(own, inner.start, other, from, again) &&
      hasOwnEnd(other, from + again, to, own, next.end)
    )
      return true;
  }
  return false;
}

/** Skipped text may begin with the words that the placeholder has before it: {部新建学校2所，…；南}部新建学校50所. */
function areEqual(
  { key }: NormalisedText,
  at: number,
  other: NormalisedText,
  otherAt: number,
  length: number,
): boolean {
  for (let i = 0; i < length; i++) if (key[at + i] !== other.key[otherAt + i]) return false;
  return true;
}

/** Whether the skipped text begins with something short and then what is behind the placeholder. */
function hasOwnEnd({ key }: NormalisedText, from: number, to: number, own: NormalisedText, behind: number): boolean {
  let length = 0;
  while (length < BEHIND && behind + length < own.key.length && own.key[behind + length] < HOLE) length++;
  if (length < LEAST_BEHIND) return false;
  for (let at = from + 1; at <= from + LONGEST_VALUE && at + length <= to; at++) {
    if (key[at - 1] === STOP) return false;
    let same = 0;
    while (same < length && key[at + same] === own.key[behind + same]) same++;
    if (same === length) return true;
  }
  return false;
}
