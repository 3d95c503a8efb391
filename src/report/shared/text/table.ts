import { run, type Run } from "./style.js";
import type { Row } from "./row.js";
import { padding, widthOf } from "./width.js";
import { wrap } from "./wrap.js";

/** How wide a column may get; the one that is `null` takes what is left. */
export type ColumnLimit = number | null;

const GAP = 2;
const INDENT = 2;
/** A column that takes what is left is of no use with less. */
const NARROWEST = 12;

/** The cells of one row. */
type Cells = readonly (readonly Run[])[];

/**
 * Cells of runs in aligned columns; what is too long for its column is wrapped in it. The cells of an item are made
 * twice, for the width of the columns and to be written, so that those of all items need not be kept.
 */
export function* table<T>(
  items: readonly T[],
  cellsOf: (item: T) => Cells,
  limits: readonly ColumnLimit[],
  width: number,
): Generator<Row> {
  const widths = columnWidths(items, cellsOf, limits, width);
  for (const item of items) {
    const cells = cellsOf(item);
    yield* widths === null ? paragraph(cells, width) : columns(cells, widths);
  }
}

function* columns(cells: Cells, widths: readonly number[]): Generator<Row> {
  const wrapped = cells.map((cell, column) => wrap(cell, widths[column] ?? 0));
  const height = Math.max(...wrapped.map((lines) => lines.length));
  for (let at = 0; at < height; at++)
    yield [
      run(" ".repeat(INDENT)),
      ...wrapped.flatMap((lines, column) => {
        const line = lines[at] ?? { runs: [], width: 0 };
        return [
          ...line.runs,
          run(padding(line.width, (widths[column] ?? 0) + (column + 1 < wrapped.length ? GAP : 0))),
        ];
      }),
    ];
}

function columnWidths<T>(
  items: readonly T[],
  cellsOf: (item: T) => Cells,
  limits: readonly ColumnLimit[],
  width: number,
): number[] | null {
  const room = width - INDENT - GAP * (limits.length - 1);
  const most = limits.map((limit) => limit ?? Math.max(room, 0));
  const natural = limits.map(() => 0);
  for (const item of items) {
    for (const [column, cell] of cellsOf(item).entries())
      natural[column] = Math.max(natural[column] ?? 0, widthOf(cell.map(({ text }) => text).join("")));
    // No column gets wider.
    if (most.every((limit, column) => (natural[column] ?? 0) >= limit)) break;
  }
  const wide = natural.map((own, column) => Math.min(own, most[column] ?? own));
  const flexible = limits.indexOf(null);
  const fixed = wide.reduce((sum, own, column) => (column === flexible ? sum : sum + own), 0);
  if (room - fixed < NARROWEST) return null;
  return wide.map((own, column) => (column === flexible ? Math.min(own, room - fixed) : own));
}

/** A row where there is no room for columns. */
function paragraph(cells: readonly (readonly Run[])[], width: number): Row[] {
  const runs = cells.flatMap((cell) => [...cell, run(" ".repeat(GAP))]);
  return wrap(runs, width - INDENT).map((line) => [run(" ".repeat(INDENT)), ...line.runs]);
}
