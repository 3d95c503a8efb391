import { STOP, type NormalisedText } from "../text/normalise.js";

/** In units, and in lines. By hand. */
const LONGEST_CELL_LINE = 24;
const MOST_CELLS_BEHIND = 200;

/**
 * Whether a stretch of a table whose cells are lines is whole rows, as many cells as it has: what is behind it, up to the
 * end of the table, is then rows of so many cells, too.
 *
 *   [杜宇航⏎三中⏎11.2⏎]韩立群⏎一中⏎11.4⏎   →   yes
 *   杜宇航⏎[三中⏎11.2⏎韩立群⏎]一中⏎11.4⏎   →   no
 */
export function isWholeRows(text: NormalisedText, start: number, end: number): boolean {
  let cells = 0;
  let at = start;
  while (at < end) {
    const next = endOfCell(text, at);
    if (next === null || next > end) return false;
    cells++;
    at = next;
  }
  return cells > 1 && cellsFrom(text, end) % cells === 0;
}

/** How many cells follow each other from a place on; not a whole number where there are too many. */
function cellsFrom(text: NormalisedText, start: number): number {
  let cells = 0;
  for (let at: number | null = start; at < text.key.length && cells <= MOST_CELLS_BEHIND; cells++) {
    at = endOfCell(text, at);
    if (at === null) return cells;
  }
  return cells > MOST_CELLS_BEHIND ? NaN : cells;
}

/** Where the line ends that begins at a place; null if it is none, or no cell. */
function endOfCell({ key, lineStarts }: NormalisedText, start: number): number | null {
  if (lineStarts[start] !== 1) return null;
  for (let at = start; at < start + LONGEST_CELL_LINE && at < key.length; at++) {
    if (key[at] === STOP) return null;
    if (lineStarts[at + 1] === 1) return at + 1;
  }
  return null;
}
