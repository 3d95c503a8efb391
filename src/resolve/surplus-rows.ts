import type { Passage } from "../align/align.js";
import { endIn, ofSide, startIn } from "../align/run.js";
import { HOLE, type NormalisedText } from "../text/normalise.js";
import { span, type Span } from "../text/span.js";

/** A row, in units. By hand. */
const LONGEST_ROW = 120;

/** A placeholder whose row could as well be another one. */
export interface OfSurplus {
  /** What it would stand for then, if that can be said. */
  readonly orElse: Span<"folded"> | null;
}

/**
 * Of a placeholder's run in a passage, whether its row could as well be another one, else null: it has nothing of its own,
 * and beside rows that are paired the other text has one more of the same shape.
 *
 *   □小学→□班⏎ | 东园小学→6班⏎{立新小学→8班⏎}   →   it is 东园 or 立新
 *   1→□小学⏎ | 1→东园小学⏎{2→立新小学⏎}         →   null, the numbers say which
 */
export function surplusRows(
  passages: readonly Passage[],
  side: "left" | "right",
  own: NormalisedText,
  other: NormalisedText,
): (passage: Passage, index: number) => OfSurplus | null {
  const otherSide = side === "left" ? "right" : "left";
  const ambiguous = new Map<number, OfSurplus>();
  let given: ReadonlyMap<number, Span<"folded">> | null = null;
  for (const { runs } of passages)
    for (let at = 1; at < runs.length; at++) {
      const edge = startIn(runs[at], side);
      if (endIn(runs[at - 1], side) !== edge || own.spaces[edge] !== BORDER) continue;
      const [from, to] = [endIn(runs[at - 1], otherSide), startIn(runs[at], otherSide)];
      if (!isRow(other, from, to)) continue;
      const row = cellsOf(other, from, to);
      // Rows beside one that was found like another are found already.
      const isLikeRow = (cells: readonly Span<"folded">[]): boolean =>
        !ambiguous.has(firstHole(own, cells)) && readAs(own, cells, other, row) !== null;
      for (const rows of likeRows(own, edge, row.length, isLikeRow)) {
        given ??= valuesGiven(passages, side);
        for (const [hole, orElse] of otherReadings(own, rows, readAs(own, rows[0] ?? [], other, row), given))
          ambiguous.set(hole, { orElse });
      }
    }
  return ({ runs }, index) => ambiguous.get(startIn(runs[index], side)) ?? null;
}

/**
 * What the placeholders of rows beside one more could as well stand for: those of the nearest row what is in that one,
 * those of each other row what the one before it has.
 */
function otherReadings(
  own: NormalisedText,
  rows: readonly (readonly Span<"folded">[])[],
  ofNearest: readonly Span<"folded">[] | null,
  given: ReadonlyMap<number, Span<"folded">>,
): [hole: number, orElse: Span<"folded"> | null][] {
  const holesOf = rows.map((cells) => cells.flatMap((cell) => holesIn(own, cell)));
  return holesOf.flatMap((holes, at) => {
    const before = at === 0 ? ofNearest : holesOf[at - 1].map((hole) => given.get(hole));
    return holes.map((hole, place): [number, Span<"folded"> | null] => [
      hole,
      before?.length === holes.length ? (before[place] ?? null) : null,
    ]);
  });
}

/** What each placeholder is paired with, by where it is. */
function valuesGiven(passages: readonly Passage[], side: "left" | "right"): ReadonlyMap<number, Span<"folded">> {
  const otherSide = side === "left" ? "right" : "left";
  const given = new Map<number, Span<"folded">>();
  for (const { runs } of passages)
    for (const run of runs) if (run.kind === "hole") given.set(startIn(run, side), ofSide(run, otherSide));
  return given;
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

/** The rows of so many cells that are like another one, from a place on in both directions, the nearest ones first. */
function likeRows(
  own: NormalisedText,
  edge: number,
  cells: number,
  isLikeRow: (row: readonly Span<"folded">[]) => boolean,
): Span<"folded">[][][] {
  const both = ([-1, 1] as const).map((step) => rowsFrom(own, edge, step, cells, isLikeRow));
  const rows = both.flat();
  // What is only a placeholder may be a row of a list, or a line like any other.
  const isBare = cells === 1 && rows.every(([{ start, end }]) => end - start === 1);
  return isBare && rows.length < 2 ? [] : both;
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

/** What each placeholder of a row stands for if the row is the other one; null if it can't be. */
function readAs(
  own: NormalisedText,
  row: readonly Span<"folded">[],
  other: NormalisedText,
  otherRow: readonly Span<"folded">[],
): readonly Span<"folded">[] | null {
  if (firstHole(own, row) < 0) return null;
  const found: Span<"folded">[] = [];
  for (const [at, cell] of row.entries()) {
    const ofCell = readCellAs(own, cell, other, otherRow[at]);
    if (ofCell === null) return null;
    found.push(...ofCell);
  }
  return found;
}

/** Looks for the words between placeholders one after the other, each as early as can be; the last ones end the cell. */
function readCellAs(
  { key }: NormalisedText,
  cell: Span<"folded">,
  other: NormalisedText,
  otherCell: Span<"folded">,
): Span<"folded">[] | null {
  const isAt = (from: number, to: number, at: number): boolean => {
    for (let i = from; i < to; i++) if (key[i] !== other.key[at + i - from]) return false;
    return true;
  };
  const values: Span<"folded">[] = [];
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
    if (found > last || !isAt(wordsFrom, wordsTo, found)) return null;
    if (isBehindHole) values.push(span(place, found));
    place = found + length;
    from = wordsTo;
  }
  return place === otherCell.end ? values : null;
}
