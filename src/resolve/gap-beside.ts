import type { Passage } from "../align/align.js";
import { ofSide, type Run } from "../align/run.js";
import type { NormalisedText } from "../text/normalise.js";
import { span, type Span } from "../text/span.js";
import type { ReadTexts } from "./read-text.js";
import { holdsHole, readUnits } from "./units.js";

/** Differing text of more units than these is another clause. */
export const LONGEST_BESIDE = 10;

/** The unpaired text between a run and the next, in both texts. */
export interface Gap {
  readonly own: string;
  readonly other: string;
}

const NO_GAP: Gap = { own: "", other: "" };

/** The gap before or behind a run; null where it is too long to be a word that was replaced, or there is no run. */
export function gapAt(
  passage: Passage,
  index: number,
  direction: -1 | 1,
  side: "left" | "right",
  { own, other }: ReadTexts,
): Gap | null {
  const otherSide = side === "left" ? "right" : "left";
  const [inner, outer] = [passage.runs[index], passage.runs[index + direction]];
  if (outer === undefined) return direction < 0 ? gapAtStart(inner, side, { own, other }) : null;
  const [first, last] = direction < 0 ? [outer, inner] : [inner, outer];
  const gap = [
    [own.normalised, span<"folded">(ofSide(first, side).end, ofSide(last, side).start)],
    [other.normalised, span<"folded">(ofSide(first, otherSide).end, ofSide(last, otherSide).start)],
  ] as const;
  return readGap(gap);
}

/** Where a passage begins, what is before it in both of its lines. */
function gapAtStart(inner: Run, side: "left" | "right", { own, other }: ReadTexts): Gap | null {
  const otherSide = side === "left" ? "right" : "left";
  return readGap([
    [own.normalised, lineBefore(own.normalised, ofSide(inner, side).start)],
    [other.normalised, lineBefore(other.normalised, ofSide(inner, otherSide).start)],
  ]);
}

function lineBefore({ lineStarts }: NormalisedText, end: number): Span<"folded"> {
  let start = end;
  while (start > 0 && end - start <= LONGEST_BESIDE && lineStarts[start] === 0) start--;
  return span(start, end);
}

function readGap(gap: readonly (readonly [NormalisedText, Span<"folded">])[]): Gap | null {
  if (gap.every(([, { start, end }]) => start === end)) return NO_GAP;
  if (gap.some(([text, { start, end }]) => end - start > LONGEST_BESIDE || holdsHole(text, start, end))) return null;
  const [ownText, otherText] = gap.map(([text, { start, end }]) => readUnits(text, start, end));
  return { own: ownText, other: otherText };
}
