import { expect } from "vitest";
import type { ComparisonFormatName } from "../../src/report/compare/formats.js";
import type { FindFormatName } from "../../src/report/find/formats.js";
import type { ScanFormatName } from "../../src/report/scan/formats.js";

/** What opens a report, and so what a text in it could do there. */
type Nature = "terminal" | "json" | "page" | "markdown" | { readonly separator: string };

/** A new format says here what it is; `{ separator }` is for what spreadsheets open. */
const NATURES: Readonly<Record<ComparisonFormatName | ScanFormatName | FindFormatName, Nature>> = {
  text: "terminal",
  json: "json",
  html: "page",
  csv: { separator: "," },
  markdown: "markdown",
  patch: "terminal",
};

/** Texts that do something where a report is careless, by what they would reach. */
export const HOSTILE_TEXTS: readonly (readonly [what: string, text: string])[] = [
  ...["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", " =1", "＝1", "＋1", "－1", "＠A1"].map(
    (formula) => ["a formula", formula] as const,
  ),
  ["separators and quotes", `甲",'乙;丙|丁\t戊"`],
  ["a row of its own", "甲\r\n乙\n丙\r丁\u2028戊"],
  ["escape sequences", "\u001b]0;题\u0007\u001b[31m\u009b31m\b\u007f"],
  ["other directions", "甲\u202e乙\u2066丙\u200f"],
  ["markup", `</script><script>alert(1)</script><img src=x onerror=alert(2)>"><svg onload=alert(3)><!--`],
  ["markup of Markdown", "**甲**|[乙](https://example.invalid)|`丙`"],
];

/** Control characters that could act on a terminal: all but line feed and tab, the C1 controls, those of direction. */
export const ACTS = /[^\P{Cc}\n\t]|[\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]/u;
const MARKUP = /<script>alert|<img src=x|<svg onload/;
const FORMULA = /^\s*[=+\-@＝＋－＠]/;

/** That nothing of a text acts in a report in which it occurs. */
export function checkHarmless(
  format: ComparisonFormatName | ScanFormatName | FindFormatName,
  report: string,
  text: string,
): void {
  const nature = NATURES[format];
  if (typeof nature === "object") return checkRows(report, nature.separator);
  expect(report).not.toMatch(ACTS);
  if (nature === "json") expect(textsIn(JSON.parse(report))).toContain(text);
  if (nature === "page" || nature === "markdown") expect(report).not.toMatch(MARKUP);
  if (nature === "markdown") checkTables(report);
}

/** Rows of one width, each cell in quotes, none a formula; rows end in CR LF. */
function checkRows(report: string, separator: string): void {
  const [head = [], ...rows] = report
    .replace("\ufeff", "")
    .split("\r\n")
    .slice(0, -1)
    .map((row) => cellsOf(row, separator));
  expect(rows).not.toEqual([]);
  for (const cells of rows) {
    expect(cells).toHaveLength(head.length);
    for (const cell of cells) {
      expect(cell).not.toMatch(FORMULA);
      expect(cell).not.toMatch(ACTS);
      expect(cell).not.toMatch(/[\n\t]/);
    }
  }
}

function cellsOf(row: string, separator: string): string[] {
  const cells = Array.from(row.matchAll(/"((?:[^"]|"")*)"(.|$)/gu));
  expect(cells.map(([whole]) => whole).join(""), "each cell is in quotes").toBe(row);
  for (const [, , behind] of cells.slice(0, -1)) expect(behind).toBe(separator);
  return cells.map(([, cell = ""]) => cell.replaceAll('""', '"'));
}

/** Each row of a table has as many cells as the one above it. */
function checkTables(report: string): void {
  const widths = report.split("\n").map((line) => (line.startsWith("|") ? line.match(/(?<!\\)\|/g)?.length : null));
  for (const [at, width] of widths.entries())
    if (width !== null && at > 0 && widths[at - 1] !== null) expect(width).toBe(widths[at - 1]);
}

function textsIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsIn) : [];
}
