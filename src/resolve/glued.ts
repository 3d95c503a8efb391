import type { Passage } from "../align/align.js";
import { endIn, leftEnd, ofSide, rightEnd, type Run, startIn } from "../align/run.js";
import { isApart } from "../text/is-apart.js";
import { HOLE, unitsToText } from "../text/normalise.js";
import { span, type Span } from "../text/span.js";
import type { ReadText, ReadTexts } from "./read-text.js";
import { valueIn } from "./value.js";

/**
 * The ways to share out the text that neighbouring placeholders stand for, as values of the one at
 * `index`; none or one where there is no doubt.
 */
export function splitsAt(passage: Passage, index: number, side: "left" | "right", { own, other }: ReadTexts): string[] {
  const glued = gluedTo(passage, index, side, { own, other });
  if (glued === null) return splitsBySeparator(passage, index, side, { own, other });
  const { start, end, place, count } = glued;
  const characters = Array.from(valueIn(other.text, unitsToText(other.normalised, span(start, end))));
  const splits: string[] = [];
  for (let length = 1; length <= characters.length - count + 1 && splits.length < MOST_SPLITS; length++) {
    if (place === 0) splits.push(characters.slice(0, length).join(""));
    else if (place === count - 1) splits.push(characters.slice(-length).join(""));
    else splits.push(characters.slice(place, place + length).join(""));
  }
  return splits;
}

/** A separator of so few units may be part of a value as well. */
const LONGEST_SEPARATOR = 3;

/**
 * Two placeholders with a short separator between them, which the other text has more than once:
 *
 *   XX市XX镇 | 沙市市观音镇   →   沙 and 市观音, or 沙市 and 观音
 */
function splitsBySeparator(
  passage: Passage,
  index: number,
  side: "left" | "right",
  { own, other }: ReadTexts,
): string[] {
  const otherSide = side === "left" ? "right" : "left";
  const splits = new Set<string>();
  for (const first of [index - 2, index]) {
    const [before, separator, behind] = passage.runs.slice(Math.max(0, first), first + 3);
    if (first < 0 || before?.kind !== "hole" || separator?.kind !== "match" || behind?.kind !== "hole") continue;
    if (separator.leftLength > LONGEST_SEPARATOR || !isFlush(before, separator) || !isFlush(separator, behind))
      continue;
    if (isCell(own, ofSide(separator, side)) && isCell(other, ofSide(separator, otherSide))) continue;
    const start = startIn(before, otherSide);
    const end = endIn(behind, otherSide);
    const { start: from, end: to } = ofSide(separator, otherSide);
    const places = placesOf(other.normalised.key, from, to, start + 1, end - 1);
    if (places.length < 2) continue;
    for (const at of places.slice(0, MOST_SPLITS)) {
      const part = first === index ? span<"folded">(start, at) : span<"folded">(at + to - from, end);
      splits.add(valueIn(other.text, unitsToText(other.normalised, part)));
    }
  }
  return [...splits];
}

/** Whether it is a cell of its own: 33⏎3⏎郴州. */
function isCell({ normalised }: ReadText, { start, end }: Span<"folded">): boolean {
  return isApart(normalised, start) && isApart(normalised, end);
}

/** Where the units from `from` to `to` occur within `start` to `end`. */
function placesOf(key: Uint32Array, from: number, to: number, start: number, end: number): number[] {
  const places: number[] = [];
  for (let at = start; at + to - from <= end; at++) {
    let same = 0;
    while (same < to - from && key[at + same] === key[from + same]) same++;
    if (same === to - from) places.push(at);
  }
  return places;
}

function isFlush(before: Run, behind: Run): boolean {
  return leftEnd(before) === behind.left && rightEnd(before) === behind.right;
}

/** Unpaired text of no more units between two placeholders, in both texts, does not keep them apart. */
const LONGEST_BETWEEN = 3;

const MOST_SPLITS = 8;

function gluedTo(
  passage: Passage,
  index: number,
  side: "left" | "right",
  { own, other }: ReadTexts,
): { start: number; end: number; place: number; count: number } | null {
  const [left, right] = side === "left" ? [own.normalised, other.normalised] : [other.normalised, own.normalised];
  const areApart = (before: Run, behind: Run): boolean =>
    isApart(left, behind.left) && isApart(right, behind.right) && !holdsCells(before) && !holdsCells(behind);
  const holdsCells = (run: Run): boolean => {
    for (let at = run.left + 1; at < leftEnd(run); at++) if (isApart(left, at)) return true;
    for (let at = run.right + 1; at < rightEnd(run); at++) if (isApart(right, at)) return true;
    return false;
  };
  const isMaskedInBoth = (run: Run): boolean => left.key[run.left] >= HOLE && right.key[run.right] >= HOLE;
  const touches = (at: number): boolean => {
    const [before, behind] = [passage.runs[at], passage.runs[at + 1]];
    return (
      before?.kind === "hole" &&
      behind?.kind === "hole" &&
      behind.left - leftEnd(before) <= LONGEST_BETWEEN &&
      behind.right - rightEnd(before) <= LONGEST_BETWEEN &&
      !areApart(before, behind) &&
      !isMaskedInBoth(before) &&
      !isMaskedInBoth(behind) &&
      (side === "left"
        ? before.leftLength === 1 && behind.leftLength === 1
        : before.rightLength === 1 && behind.rightLength === 1)
    );
  };
  let first = index;
  while (touches(first - 1)) first--;
  let last = index;
  while (touches(last)) last++;
  if (first === last) return null;
  const otherSide = side === "left" ? "right" : "left";
  const start = startIn(passage.runs[first], otherSide);
  const end = endIn(passage.runs[last], otherSide);
  return { start, end, place: index - first, count: last - first + 1 };
}
