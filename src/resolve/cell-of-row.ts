import type { Passage } from "../align/align.js";
import { endIn, ofSide, type Run, startIn } from "../align/run.js";
import { isApart } from "../text/is-apart.js";
import { span, type Span } from "../text/span.js";
import type { Edges } from "./edges.js";
import type { ReadTexts } from "./read-text.js";
import { holdsHole } from "./units.js";

/** Rows of more cells, and longer ones, are not read: in runs to either side, and in units. */
const FARTHEST = 12;
const LONGEST_ROW = 200;

/**
 * The value of a placeholder that is a cell or a line beside others, where the other text has as many cells or lines
 * between what is paired before the first and behind the last:
 *
 *   水库→××→×××→米 | 水库→盖州→1,520→米   →   盖州 and 1,520
 *
 * Null where they are not as many, or it has no such neighbour.
 */
export function cellOf(passage: Passage, index: number, side: "left" | "right", texts: ReadTexts): Edges | null {
  const { own, other } = texts;
  const { runs } = passage;
  const otherSide = side === "left" ? "right" : "left";
  const areNeighbours = (at: number): boolean => {
    const [before, behind] = [runs[at], runs[at + 1]];
    if (!isHole(before, side) || !isHole(behind, side)) return false;
    const { end } = ofSide(before, side);
    return end === startIn(behind, side) && isApart(own.normalised, end);
  };
  let [first, last] = [index, index];
  while (index - first < FARTHEST && areNeighbours(first - 1)) first--;
  while (last - index < FARTHEST && areNeighbours(last)) last++;
  if (first === last) return null;
  const [before, behind] = [runs[first - 1], runs[last + 1]];
  if (before?.kind !== "match" || behind?.kind !== "match") return null;
  if (endIn(before, side) !== startIn(runs[first], side)) return null;
  if (startIn(behind, side) !== endIn(runs[last], side)) return null;
  const row = span<"folded">(endIn(before, otherSide), startIn(behind, otherSide));
  if (row.end - row.start > LONGEST_ROW || holdsHole(other.normalised, row.start, row.end)) return null;
  const count = last - first + 1;
  const apart = cellsIn(row, (at) => isApart(other.normalised, at));
  // ________ ____ | March 2018: as many words.
  const cells = apart.length === count ? apart : cellsIn(row, (at) => other.normalised.spaces[at] > 0);
  if (cells.length !== count) return null;
  const units = cells[index - first];
  const given = ofSide(runs[index], otherSide);
  return { units, by: units.start === given.start && units.end === given.end ? "paired" : "words" };
}

function isHole(run: Run | undefined, side: "left" | "right"): boolean {
  return run?.kind === "hole" && (side === "left" ? run.leftLength : run.rightLength) === 1;
}

function cellsIn({ start, end }: Span<"folded">, begins: (at: number) => boolean): Span<"folded">[] {
  const borders = [start];
  for (let at = start + 1; at < end; at++) if (begins(at)) borders.push(at);
  return borders.map((border, at) => span(border, borders[at + 1] ?? end));
}
