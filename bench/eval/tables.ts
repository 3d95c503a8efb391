import type { Bar } from "./bars.js";
import { alarmRate, percent, rightShare, share, valueless } from "./shares.js";
import { BINS, type Figures } from "./measure.js";

export interface Row {
  readonly name: string;
  readonly figures: Figures;
}

/** What a table shows of some figures; shares are of 1, null where there was nothing to count. */
const COLUMNS: readonly { readonly head: string; readonly cell: (figures: Figures) => string }[] = [
  { head: "holders", cell: ({ placeholders }) => String(placeholders) },
  { head: "right", cell: (figures) => percent(rightShare(figures)) },
  { head: "wrong", cell: ({ wrong }) => some(wrong) },
  { head: "unfilled", cell: ({ unfilled }) => some(unfilled) },
  { head: "novalue", cell: (figures) => String(valueless(figures)) },
  { head: "false", cell: ({ falseFills }) => some(falseFills) },
  { head: "inferred", cell: ({ inferred }) => some(inferred) },
  { head: "detected", cell: (figures) => percent(share(figures.detected, figures.placeholders)) },
  { head: "alarms", cell: ({ falseAlarms }) => some(falseAlarms) },
  { head: "/20k", cell: (figures) => alarmRate(figures).toFixed(1) },
  { head: "decoys", cell: ({ decoys, decoysTaken }) => (decoys === 0 ? "" : `${decoysTaken}/${decoys}`) },
  { head: "placed", cell: ({ placed, direct }) => percent(share(placed, direct)) },
  { head: "s.prec", cell: ({ sentences }) => percent(share(sentences.saidRight, sentences.said)) },
  { head: "s.rec", cell: ({ sentences }) => percent(share(sentences.trueFound, sentences.true)) },
  { head: "direct!", cell: ({ directWithoutCounterpart }) => some(directWithoutCounterpart) },
  { head: "paired", cell: ({ negative }) => percent(share(negative.paired, negative.characters)) },
  { head: "ms", cell: ({ milliseconds }) => milliseconds.toFixed(0) },
];

export function renderFigures(title: string, rows: readonly Row[]): string {
  const head = [title, ...COLUMNS.map((column) => column.head)];
  return renderTable([
    head,
    ...rows.map(({ name, figures }) => [name, ...COLUMNS.map((column) => column.cell(figures))]),
  ]);
}

/** How far what is said of a value's certainty is true. */
export function renderReliability({ bins }: Figures): string {
  const rows = bins.map(({ count, said, right }, index) => [
    BINS[index] === 0 ? "< 0.5" : `>= ${BINS[index]}`,
    String(count),
    percent(share(said, count)),
    percent(share(right, count)),
  ]);
  return renderTable([["confidence", "values", "said", "right"], ...rows]);
}

export function renderBars(bars: readonly Bar[]): string {
  return renderTable([
    ["bar", "reached", ""],
    ...bars.map(({ name, reached, met }) => [name, reached, met === null ? "-" : met ? "met" : "MISSED"]),
  ]);
}

/** Columns of one width, the first to the left, the others to the right. */
export function renderTable(rows: readonly (readonly string[])[]): string {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  return rows
    .map((row) =>
      row
        .map((cell, column) => (column === 0 ? cell.padEnd(widths[0]) : cell.padStart(widths[column])))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}

function some(count: number): string {
  return count === 0 ? "" : String(count);
}
