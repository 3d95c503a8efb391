import type { Row } from "./row.js";
import { painter, run, type Run, type Style } from "./style.js";
import { visible } from "../visible.js";
import { widthOf } from "./width.js";
import { wrap } from "./wrap.js";

/** A section's heading and what is to be said behind it. */
export function heading(title: string, remark: string, width: number): Row[] {
  return wrapRows([run(title, "strong"), run(`  ${remark}`, "faint")], width);
}

export function wrapRows(runs: readonly Run[], width: number): Row[] {
  return wrap(runs, width).map((line) => line.runs);
}

/** Runs behind a label; the lines that follow are indented under the first. */
export function hanging(label: Run, runs: readonly Run[], width: number): Row[] {
  const indent = widthOf(label.text);
  if (indent * 3 > width) return wrapRows([label, ...runs], width);
  return wrap(runs, width - indent).map((line, index) => [index === 0 ? label : run(" ".repeat(indent)), ...line.runs]);
}

/** No report for a terminal is made for less, in columns. */
export const NARROWEST = 20;

export const BLANK: Row = [run("")];

/** Rows as they are written, in colour or without, each ending in a line feed. */
export function* writtenRows(rows: Iterable<Row>, color: boolean): Generator<string> {
  const paint = painter(color);
  for (const row of rows) yield `${paint(row).trimEnd()}\n`;
}

/** A text with its context, that many characters on either side: `…左文⟦XX⟧右文…`. */
export function inContext(
  { left, right }: { readonly left: string; readonly right: string },
  inside: readonly Run[],
  { characters, style }: { readonly characters: number; readonly style: Style },
): Run[] {
  return [
    run(`…${visible(Array.from(left).slice(-characters).join(""))}`, style),
    ...inside,
    run(`${visible(Array.from(right).slice(0, characters).join(""))}…`, style),
  ];
}
