import { run, type Run, type Style } from "./style.js";
import { widthOf } from "./width.js";

export interface Line {
  readonly runs: readonly Run[];
  readonly width: number;
}

/** 避头: never first on a line. */
const NOT_FIRST = new Set([..."，、；：。！？…—”’」』）】〕》〉］｝⟧⟫,.;:!?%‰)]}℃°·～", "-]", "+}"]);
/** 避尾: never last on a line. */
const NOT_LAST = new Set([..."“‘「『（【〔《〈［｛⟦⟪([{￥¥$#", "[-", "{+"]);
/** The signs of a change are one cell each. */
const SIGNS_OF_CHANGE: ReadonlySet<string> = new Set(["[-", "-]", "{+", "+}"]);
const BEGIN_SIGNS: ReadonlySet<string> = new Set(Array.from(SIGNS_OF_CHANGE, (signs) => signs.slice(0, 1)));
/** So many cells at most are taken to the next line for the sake of 避头 and 避尾. */
const LONGEST_CARRY = 24;

interface Cell {
  readonly text: string;
  readonly style: Style;
  readonly width: number;
}

/**
 * Breaks runs into lines of at most `width` columns (at least 2). A line may break between any two
 * Chinese characters, but not inside a Latin word or number, before closing punctuation or behind an
 * opening bracket, unless there is no other way.
 */
export function wrap(runs: readonly Run[], width: number): Line[] {
  const lines: Line[] = [];
  let cells: Cell[] = [];
  let used = 0;
  const close = (count: number): void => {
    lines.push(toLine(cells.slice(0, count)));
    cells = cells.slice(count);
    while (cells[0]?.text === " ") cells.shift();
    used = cells.reduce((sum, cell) => sum + cell.width, 0);
  };
  for (const cell of cellsOf(runs)) {
    if (cell.text === "\n") {
      close(cells.length);
      continue;
    }
    if (cell.text === " " && used + cell.width > width) {
      close(cells.length);
      continue;
    }
    while (used + cell.width > width && cells.length > 0) {
      close(breakBefore([...cells.slice(-LONGEST_CARRY), cell], cells.length));
    }
    cells.push(cell);
    used += cell.width;
  }
  if (cells.length > 0 || lines.length === 0) close(cells.length);
  return lines;
}

/** How many of `count` cells stay on the line; `tail` is the last of them and the one that is too much. */
function breakBefore(tail: readonly Cell[], count: number): number {
  for (let at = tail.length - 1; at > 0; at--) {
    if (mayBreak(tail[at - 1]?.text ?? "", tail[at]?.text ?? "")) return count - (tail.length - 1 - at);
  }
  return count;
}

function mayBreak(before: string, after: string): boolean {
  if (NOT_FIRST.has(after) || NOT_LAST.has(before)) return false;
  return !(isWordPart(before) && isWordPart(after));
}

function isWordPart(text: string): boolean {
  return /^[A-Za-z0-9.]/.test(text);
}

/** One a character, or one of the signs above. Read by hand: an expression takes a third of the time of a long table. */
function cellsOf(runs: readonly Run[]): Cell[] {
  const cells: Cell[] = [];
  for (const { text, style } of runs) {
    for (let at = 0; at < text.length;) {
      const length = cellAt(text, at);
      const cell = text.slice(at, at + length);
      cells.push({ text: cell, style, width: cell === "\n" ? 0 : widthOf(cell) });
      at += length;
    }
  }
  return cells;
}

/** Its length in UTF-16 code units. */
function cellAt(text: string, at: number): number {
  if (BEGIN_SIGNS.has(text[at]) && SIGNS_OF_CHANGE.has(text.slice(at, at + 2))) return 2;
  return (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}

function toLine(cells: readonly Cell[]): Line {
  const runs: Run[] = [];
  let width = 0;
  let start = 0;
  for (const [index, cell] of cells.entries()) {
    width += cell.width;
    if (cells[index + 1]?.style === cell.style) continue;
    const text = cells.slice(start, index + 1).map((part) => part.text);
    runs.push(run(text.join(""), cell.style));
    start = index + 1;
  }
  return { runs, width };
}
