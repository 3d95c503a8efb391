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

/** Cells of runs in aligned columns; what is too long for its column is wrapped in it. */
export function table(
  rows: readonly (readonly (readonly Run[])[])[],
  limits: readonly ColumnLimit[],
  width: number,
): Row[] {
  const widths = columnWidths(rows, limits, width);
  if (widths === null) return rows.flatMap((cells) => paragraph(cells, width));
  return rows.flatMap((cells) => {
    const columns = cells.map((cell, column) => wrap(cell, widths[column] ?? width));
    const height = Math.max(...columns.map((lines) => lines.length));
    return Array.from({ length: height }, (_, at) => [
      run(" ".repeat(INDENT)),
      ...columns.flatMap((lines, column) => {
        const line = lines[at] ?? { runs: [], width: 0 };
        return [
          ...line.runs,
          run(padding(line.width, (widths[column] ?? 0) + (column + 1 < columns.length ? GAP : 0))),
        ];
      }),
    ]);
  });
}

function columnWidths(
  rows: readonly (readonly (readonly Run[])[])[],
  limits: readonly ColumnLimit[],
  width: number,
): number[] | null {
  const room = width - INDENT - GAP * (limits.length - 1);
  const natural = limits.map((limit, column) => {
    let widest = 0;
    for (const row of rows) widest = Math.max(widest, widthOf((row[column] ?? []).map(({ text }) => text).join("")));
    return limit === null ? widest : Math.min(limit, widest);
  });
  const flexible = limits.indexOf(null);
  const fixed = natural.reduce((sum, wide, column) => (column === flexible ? sum : sum + wide), 0);
  if (room - fixed < NARROWEST) return null;
  return natural.map((wide, column) => (column === flexible ? Math.min(wide, room - fixed) : wide));
}

/** A row where there is no room for columns. */
function paragraph(cells: readonly (readonly Run[])[], width: number): Row[] {
  const runs = cells.flatMap((cell) => [...cell, run(" ".repeat(GAP))]);
  return wrap(runs, width - INDENT).map((line) => [run(" ".repeat(INDENT)), ...line.runs]);
}
