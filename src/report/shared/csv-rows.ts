import { visible } from "./visible.js";

/** Excel takes a CSV file without this mark for the system's own encoding, and shows Chinese as garbage. */
const BYTE_ORDER_MARK = "\ufeff";
/** A cell that begins so is a formula to a spreadsheet; full-width signs are folded by some of them. */
const FORMULA = /^\s*[=+\-@\t\r\n＝＋－＠﹢﹣﹦﹫−]/u;
const LINE_END = "\r\n";

export type Cell = string | number;

/** The byte order mark and the names of the columns. */
export function csvHead(columns: readonly string[]): string {
  return BYTE_ORDER_MARK + csvRow(columns);
}

export function csvRow(cells: readonly Cell[]): string {
  return cells.map(cell).join(",") + LINE_END;
}

function cell(value: Cell): string {
  if (typeof value === "number") return `"${value}"`;
  const guarded = FORMULA.test(value) ? `'${visible(value)}` : visible(value);
  return `"${guarded.replaceAll('"', '""')}"`;
}
