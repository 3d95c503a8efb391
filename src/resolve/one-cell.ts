import type { Passage } from "../align/align.js";
import { endIn, ofSide, startIn } from "../align/run.js";
import { isApart } from "../text/is-apart.js";
import { HOLE, type NormalisedText } from "../text/normalise.js";
import { span, type Span } from "../text/span.js";

/**
 * Of a placeholder that is a cell of a row, the one cell that is its value: that beside the paired text.
 *
 *   财政收入→X→X% | 财政收入→81.88→2.2%   →   2.2, not both
 *
 * Null if nothing says which.
 */
export function oneCellOf(
  { runs }: Passage,
  index: number,
  side: "left" | "right",
  { own, other }: { readonly own: NormalisedText; readonly other: NormalisedText },
  units: Span<"folded">,
): Span<"folded"> | null {
  const hole = ofSide(runs[index], side);
  const borders = bordersIn(other, units);
  if (borders.length === 0 || isSpacedName(borders, units)) return units;
  const [isCellBefore, isCellBehind] = [isApart(own, hole.start), isApart(own, hole.end)];
  if (!isCellBefore && !isCellBehind) return units;
  const otherSide = side === "left" ? "right" : "left";
  const [before, behind] = [runs[index - 1], runs[index + 1]];
  const isPairedBefore =
    before?.kind === "match" && endIn(before, side) === hole.start && endIn(before, otherSide) === units.start;
  const isPairedBehind =
    behind?.kind === "match" && startIn(behind, side) === hole.end && startIn(behind, otherSide) === units.end;
  if (isPairedBehind && isCellBefore && (!isPairedBefore || own.key[hole.start - 1] >= HOLE))
    return span(borders[borders.length - 1], units.end);
  if (isPairedBefore && isCellBehind && !isPairedBehind) return span(units.start, borders[0]);
  // 受托人：____⏎ | 受托人：江南律师事务所 许文⏎: the whole of a field, with spaces between its words.
  const isField = isPairedBefore && isPairedBehind && !isCellBefore;
  return isField && borders.every((at) => other.spaces[at] === 1) ? units : null;
}

function bordersIn(text: NormalisedText, { start, end }: Span<"folded">): number[] {
  const borders: number[] = [];
  for (let at = start + 1; at < end; at++) if (isApart(text, at)) borders.push(at);
  return borders;
}

/** Whether it is a name of two characters with white space between them. */
function isSpacedName(borders: readonly number[], { start, end }: Span<"folded">): boolean {
  return borders.length === 1 && borders[0] === start + 1 && end === start + 2;
}
