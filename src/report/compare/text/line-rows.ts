import { run, type Run } from "../../shared/text/style.js";
import type { Row } from "../../shared/text/row.js";
import type { Flow, Lines, Piece } from "./flow.js";
import type { StretchRuns } from "./stretch-runs.js";
import { padding, widthOf } from "../../shared/text/width.js";
import { wrap, type Line } from "../../shared/text/wrap.js";

export interface Layout {
  readonly width: number;
  readonly isWide: boolean;
}

const RULE = " │ ";
/** Before the number of a line that only the published text has. */
export const PUBLISHED_SIGN = "+";
const NO_LINE: Line = { runs: [], width: 0 };

/** Lays lines out in one column or two, with the numbers of the source lines beside them; `draw` says what is in one. */
export function* lineRows(
  flows: readonly Flow[],
  { width, isWide }: Layout,
  draw: (pieces: readonly Piece[]) => StretchRuns,
): Generator<Row> {
  const gutter = gutterWidth(flows);
  const shown: Shown = { anonymised: 0, published: 0 };
  for (const flow of flows) {
    if (flow.kind === "note") {
      for (const line of wrap([run(flow.text, "faint")], width - gutter - 1)) yield noteRow(line, gutter);
      continue;
    }
    const numbers = newNumbers(flow.lines, shown);
    const runs = draw(flow.pieces);
    yield* isWide ? wideRows(runs, numbers, gutter, width) : narrowRows(runs, numbers, gutter, width);
  }
}

interface Shown {
  anonymised: number;
  published: number;
}

/** A line number is shown once, where its line begins. */
function newNumbers(lines: Lines, shown: Shown): Lines {
  const fresh = (role: "anonymised" | "published"): number | null => {
    const line = lines[role];
    if (line === null || line === shown[role]) return null;
    shown[role] = line;
    return line;
  };
  return { anonymised: fresh("anonymised"), published: fresh("published") };
}

function wideRows(runs: StretchRuns, numbers: Lines, gutter: number, width: number): Row[] {
  const column = Math.floor((width - widthOf(RULE)) / 2) - gutter - 1;
  const left = linesOf(runs.anonymised, column);
  const right = linesOf(runs.published, column);
  return Array.from({ length: Math.max(left.length, right.length) }, (_, at) => [
    numberRun(at === 0 ? numbers.anonymised : null, gutter),
    ...(left[at] ?? NO_LINE).runs,
    run(padding((left[at] ?? NO_LINE).width, column)),
    run(RULE, "faint"),
    numberRun(at === 0 ? numbers.published : null, gutter),
    ...(right[at] ?? NO_LINE).runs,
  ]);
}

function narrowRows(runs: StretchRuns, numbers: Lines, gutter: number, width: number): Row[] {
  const isOnlyPublished = runs.anonymised.length === 0;
  const number = isOnlyPublished ? numbers.published : numbers.anonymised;
  return linesOf(runs.inline, width - gutter - 1).map((line, at) => [
    numberRun(at === 0 ? number : null, gutter, isOnlyPublished ? PUBLISHED_SIGN : ""),
    ...line.runs,
  ]);
}

function linesOf(runs: readonly Run[], width: number): Line[] {
  return wrap(runs, width).filter((line) => line.runs.some(({ text }) => text.trim() !== ""));
}

function numberRun(line: number | null, gutter: number, sign = ""): Run {
  const text = line === null ? "" : `${sign}${line}`;
  return run(`${padding(text.length, gutter)}${text} `, "faint");
}

function noteRow(line: Line, gutter: number): Row {
  return [run(" ".repeat(gutter + 1)), ...line.runs];
}

function gutterWidth(flows: readonly Flow[]): number {
  let highest = 1;
  for (const flow of flows) {
    if (flow.kind === "line") highest = Math.max(highest, flow.lines.anonymised ?? 0, flow.lines.published ?? 0);
  }
  return PUBLISHED_SIGN.length + String(highest).length;
}
