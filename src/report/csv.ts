import type { Compared } from "./compared.js";
import type { PlaceholderResult } from "./comparison.js";
import { visible } from "./visible.js";

/** Excel takes a CSV file without this mark for the system's own encoding, and shows Chinese as garbage. */
const BYTE_ORDER_MARK = "\ufeff";
/** A cell that begins so is a formula to a spreadsheet; full-width signs are folded by some of them. */
const FORMULA = /^\s*[=+\-@\t\r\n＝＋－＠﹢﹣﹦﹫−]/u;
const LINE_END = "\r\n";

export type Cell = string | number;

/** The columns, in their order. */
const COLUMNS: Readonly<Record<string, (placeholder: PlaceholderResult, compared: Compared) => Cell>> = {
  id: ({ id }) => id,
  document: ({ document }) => document,
  line: ({ line }) => line,
  column: ({ column }) => column,
  start: ({ start }) => start,
  end: ({ end }) => end,
  text: ({ text }) => text,
  kind: ({ kind }) => kind,
  value: ({ value }) => value ?? "",
  basis: ({ basis }) => basis,
  confidence: ({ confidence }) => confidence,
  reason: ({ reason }) => reason ?? "",
  rule: ({ rule }) => (rule === null ? "" : `${rule.name}: ${rule.from.join(" ")}`),
  alternatives: ({ alternatives }) => alternatives.map(({ value }) => value).join(" / "),
  left: ({ context }) => context.left,
  right: ({ context }) => context.right,
  evidenceFile: ({ evidence: [first] }, { comparison: { documents } }) =>
    first === undefined ? "" : (documents.published[first.published] ?? documents.anonymised).path,
  evidenceStart: ({ evidence: [first] }) => first?.start ?? "",
  evidenceEnd: ({ evidence: [first] }) => first?.end ?? "",
  evidenceLeft: ({ evidence: [first] }) => first?.left ?? "",
  evidenceRight: ({ evidence: [first] }) => first?.right ?? "",
};

/**
 * One row a placeholder, as RFC 4180 has it, in UTF-8 with a byte order mark. Every field is quoted;
 * what a spreadsheet would run as a formula begins with an apostrophe, and controls are written out.
 */
export function renderCsv(compared: Compared): string {
  const rows = compared.comparison.placeholders.map((placeholder) =>
    csvRow(Object.values(COLUMNS).map((valueOf) => valueOf(placeholder, compared))),
  );
  return csvHead(Object.keys(COLUMNS)) + rows.join("");
}

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
