import type { Passage } from "../align/align.js";
import { endIn, startIn } from "../align/run.js";
import { HOLE, type NormalisedText } from "../text/normalise.js";
import { span, type Span } from "../text/span.js";

/** A row, in units. By hand. */
const LONGEST_ROW = 120;

/**
 * Answers, of a placeholder's run in a passage, whether its row could as well be another one: it has nothing of its own,
 * and beside rows that are paired the other text has one more of the same shape.
 *
 *   □小学→□班⏎ | 东园小学→6班⏎{立新小学→8班⏎}   →   yes, it is 东园 or 立新
 *   1→□小学⏎ | 1→东园小学⏎{2→立新小学⏎}         →   no, the numbers say which
 */
export function surplusRows(
  passages: readonly Passage[],
  side: "left" | "right",
  own: NormalisedText,
  other: NormalisedText,
): (passage: Passage, index: number) => boolean {
  const otherSide = side === "left" ? "right" : "left";
  const ambiguous = new Set<number>();
  for (const { runs } of passages)
    for (let at = 1; at < runs.length; at++) {
      const edge = startIn(runs[at], side);
      if (endIn(runs[at - 1], side) !== edge || own.spaces[edge] !== BORDER) continue;
      const [from, to] = [endIn(runs[at - 1], otherSide), startIn(runs[at], otherSide)];
      if (!isRow(other, from, to)) continue;
      const row = cellsOf(other, from, to);
      // Rows beside one that was found like another are found already.
      const isLikeRow = (cells: readonly Span<"folded">[]): boolean =>
        !ambiguous.has(firstHole(own, cells)) && isLike(own, cells, other, row);
      for (const hole of holesOfLikeRows(own, edge, row.length, isLikeRow)) ambiguous.add(hole);
    }
  return ({ runs }, index) => ambiguous.has(startIn(runs[index], side));
}

/** What `spaces` has where a line or a cell begins. */
const BORDER = 2;

function isRow({ spaces, key }: NormalisedText, from: number, to: number): boolean {
  if (from >= to || to - from > LONGEST_ROW || spaces[from] !== BORDER || spaces[to] !== BORDER) return false;
  for (let at = from; at < to; at++) if (key[at] >= HOLE) return false;
  return true;
}

function cellsOf({ spaces }: NormalisedText, from: number, to: number): Span<"folded">[] {
  const cells: Span<"folded">[] = [];
  for (let start = from, at = from + 1; at <= to; at++)
    if (at === to || spaces[at] === BORDER) {
      cells.push(span(start, at));
      start = at;
    }
  return cells;
}

/** The placeholders of the rows of so many cells that are like another one, from a place on in both directions. */
function holesOfLikeRows(
  own: NormalisedText,
  edge: number,
  cells: number,
  isLikeRow: (row: readonly Span<"folded">[]) => boolean,
): number[] {
  const rows = [...rowsFrom(own, edge, -1, cells, isLikeRow), ...rowsFrom(own, edge, 1, cells, isLikeRow)];
  // What is only a placeholder may be a row of a list, or a line like any other.
  const isBare = cells === 1 && rows.every(([{ start, end }]) => end - start === 1);
  return isBare && rows.length < 2 ? [] : rows.flat().flatMap((cell) => holesIn(own, cell));
}

/** The rows of so many cells that are beside a place in one direction, up to the first that is not wanted. */
function rowsFrom(
  text: NormalisedText,
  edge: number,
  step: 1 | -1,
  cells: number,
  isWanted: (row: readonly Span<"folded">[]) => boolean,
): Span<"folded">[][] {
  const rows: Span<"folded">[][] = [];
  for (let at = edge; ;) {
    const end = borderBeside(text, at, step, cells);
    if (end === null) return rows;
    const row = cellsOf(text, Math.min(at, end), Math.max(at, end));
    if (!isWanted(row)) return rows;
    rows.push(row);
    at = end;
  }
}

/** Where so many cells end that begin at a place; null where there are fewer, or they are too long. */
function borderBeside({ key, spaces }: NormalisedText, from: number, step: 1 | -1, cells: number): number | null {
  let left = cells;
  for (let length = 1; length <= LONGEST_ROW; length++) {
    const at = from + step * length;
    if (at < 0 || at > key.length) return null;
    const isBorder = at === 0 || at === key.length || spaces[at] === BORDER;
    if (isBorder && --left === 0) return at;
  }
  return null;
}

/** -1 where there is none. */
function firstHole(text: NormalisedText, cells: readonly Span<"folded">[]): number {
  return cells.flatMap((cell) => holesIn(text, cell))[0] ?? -1;
}

function holesIn({ key }: NormalisedText, { start, end }: Span<"folded">): number[] {
  const holes: number[] = [];
  for (let at = start; at < end; at++) if (key[at] >= HOLE) holes.push(at);
  return holes;
}

/** Whether a row becomes the other one with a value in place of each of its placeholders. */
function isLike(
  own: NormalisedText,
  row: readonly Span<"folded">[],
  other: NormalisedText,
  otherRow: readonly Span<"folded">[],
): boolean {
  return firstHole(own, row) >= 0 && row.every((cell, at) => fits(own, cell, other, otherRow[at]));
}

/** Looks for the words between placeholders one after the other, each as early as can be; the last ones end the cell. */
function fits(
  { key }: NormalisedText,
  cell: Span<"folded">,
  other: NormalisedText,
  otherCell: Span<"folded">,
): boolean {
  const isAt = (from: number, to: number, at: number): boolean => {
    for (let i = from; i < to; i++) if (key[i] !== other.key[at + i - from]) return false;
    return true;
  };
  let place = otherCell.start;
  for (let from = cell.start; from < cell.end;) {
    const isBehindHole = key[from] >= HOLE;
    const wordsFrom = isBehindHole ? from + 1 : from;
    let wordsTo = wordsFrom;
    while (wordsTo < cell.end && key[wordsTo] < HOLE) wordsTo++;
    const length = wordsTo - wordsFrom;
    const last = otherCell.end - length;
    const first = isBehindHole ? place + 1 : place;
    const latest = isBehindHole ? last : first;
    let found = wordsTo === cell.end ? Math.max(first, last) : first;
    while (found < latest && !isAt(wordsFrom, wordsTo, found)) found++;
    if (found > last || !isAt(wordsFrom, wordsTo, found)) return false;
    place = found + length;
    from = wordsTo;
  }
  return place === otherCell.end;
}
