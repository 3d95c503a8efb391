import type { Row } from "./row.js";
import { run, type Run } from "./style.js";
import { widthOf } from "./width.js";
import { wrap } from "./wrap.js";

/** A section's heading and what is to be said behind it. */
export function heading(title: string, remark: string, width: number): Row[] {
  return wrapRows([run(title, "strong"), run(`  ${remark}`, "faint")], width);
}

export function wrapRows(runs: readonly Run[], width: number): Row[] {
  return wrap(runs, width).map((line) => line.runs);
}

/** Runs behind a label, the lines that follow indented to stand under the first. */
export function hanging(label: Run, runs: readonly Run[], width: number): Row[] {
  const indent = widthOf(label.text);
  if (indent * 3 > width) return wrapRows([label, ...runs], width);
  return wrap(runs, width - indent).map((line, index) => [index === 0 ? label : run(" ".repeat(indent)), ...line.runs]);
}
