import { isStop } from "../text/characters.js";
import type { NormalisedText } from "../text/normalise.js";
import { BORDER } from "./own-place.js";

export const COMMA = 0x2c;
/** By hand, as are all numbers here. */
const FEWEST_COMMAS = 2;
const LONGEST_CELL = 16;
const FEWEST_ROWS = 3;

/** A line: where it begins and ends, and how many commas it has; -1 where it is no row. */
interface Line {
  readonly start: number;
  readonly end: number;
  readonly commas: number;
}

/**
 * Answers whether a unit is in one of several lines with as many commas each, and short cells between them:
 *
 *   何平,45,320⏎李华,28,460⏎孙立,31,280   →   45 and 320, and no 45,320
 */
export function commaRows(text: NormalisedText): (at: number) => boolean {
  let last: { readonly start: number; readonly end: number; readonly isRow: boolean } | null = null;
  return (at) => {
    if (last === null || at < last.start || at >= last.end) {
      const line = lineAt(text, at);
      last = { ...line, isRow: isRow(text, line) };
    }
    return last.isRow;
  };
}

function isRow(text: NormalisedText, line: Line): boolean {
  if (line.commas < FEWEST_COMMAS) return false;
  let rows = 1;
  for (let before = line; rows < FEWEST_ROWS && before.start > 0; rows++) {
    before = lineAt(text, before.start - 1);
    if (before.commas !== line.commas) break;
  }
  for (let behind = line; rows < FEWEST_ROWS && behind.end < text.plain.length; rows++) {
    behind = lineAt(text, behind.end);
    if (behind.commas !== line.commas) break;
  }
  return rows >= FEWEST_ROWS;
}

function lineAt({ plain, lineStarts, spaces }: NormalisedText, at: number): Line {
  let start = at;
  while (start > 0 && lineStarts[start] === 0) start--;
  let [end, commas, cell] = [start, 0, 0];
  do {
    if (plain[end] === COMMA) commas += cell > LONGEST_CELL ? -Infinity : 1;
    else if (isStop(plain[end]) || (end > start && spaces[end] === BORDER)) commas = -Infinity;
    cell = plain[end] === COMMA ? 0 : cell + 1;
    end++;
  } while (end < plain.length && lineStarts[end] === 0);
  return { start, end, commas: cell > LONGEST_CELL || commas < 0 ? -1 : commas };
}
