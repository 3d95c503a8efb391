import { besideNothing, pairingsOf, type Round } from "./measure-rounds.js";
import { pairedRatio, verdictOf, type PairedRatio, type Verdict } from "./paired-ratio.js";

const WORDS: Readonly<Record<Verdict, string>> = {
  within: "",
  perhaps: "above the bar, perhaps by chance",
  above: "ABOVE THE BAR",
};

const HEAD = [
  ["", "", "CPU seconds", "", "", "", "", "", "wall seconds", "", "", "peak MB", ""],
  [
    "workload",
    "rounds",
    "this",
    "other",
    "ratio",
    "±",
    "half of them",
    "x node",
    "this",
    "other",
    "ratio",
    "this",
    "other",
  ],
];
const WIDTHS = [42, 6, 11, 8, 7, 6, 14, 8, 14, 8, 7, 9, 7];

/** The two lines above the rows. */
export function pairHead(): string {
  return HEAD.map(lineOf).join("\n");
}

/**
 * What the rounds of one workload say, a line, with this build's CPU time as a multiple of that of `node -e 0`. The ratio of
 * CPU time alone is held against the bar, the highest that is let pass.
 */
export function pairRow(workload: string, rounds: readonly Round[], bar: number): string {
  const [cpu, wall, memory] = (["cpuSeconds", "seconds", "bytes"] as const).map((figure) =>
    pairedRatio(pairingsOf(rounds, figure)),
  );
  const line = lineOf([
    workload,
    String(rounds.length),
    ...cellsOf(cpu),
    Number.isFinite(cpu.margin) ? cpu.margin.toFixed(3) : "?",
    cpu.quartiles.map((quartile) => quartile.toFixed(3)).join("–"),
    pairedRatio(besideNothing(rounds, "cpuSeconds")).ratio.toFixed(2),
    ...cellsOf(wall),
    ...[memory.own, memory.other].map((bytes) => (bytes / 2 ** 20).toFixed(0)),
  ]);
  return `${line}  ${WORDS[verdictOf(cpu, bar)]}`.trimEnd();
}

function cellsOf({ own, other, ratio }: PairedRatio): string[] {
  return [own, other, ratio].map((figure) => figure.toFixed(3));
}

function lineOf(cells: readonly string[]): string {
  return cells
    .map((cell, column) => (column === 0 ? cell.padEnd(WIDTHS[column]) : cell.padStart(WIDTHS[column])))
    .join("")
    .trimEnd();
}
