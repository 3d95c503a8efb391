import { spawnSync } from "node:child_process";
import { diffChars } from "diff";
import { compare } from "../../src/compare.js";
import { readDocument } from "../../src/read/read-document.js";
import { median } from "./run-pair.js";
import { seedPath } from "./seed-pair.js";

export interface StartUpRow {
  readonly name: string;
  readonly milliseconds: number;
  /** As a multiple of `node -e 0`; null for what is no process. */
  readonly ratio: number | null;
}

const COMMANDS: readonly (readonly string[])[] = [
  ["--json"],
  ["--no-pager"],
  ["--format", "html"],
  ["--format", "markdown"],
  ["--format", "patch"],
];
const MAIN = "dist/cli/main.js";
const WARM_UP = 30;

/**
 * The seed pair from its files: whole processes beside `node -e 0`, in turn, for a machine is not equally fast all the time;
 * and the comparison itself beside a plain diff of it.
 */
export async function startUpRows(rounds: number): Promise<StartUpRow[]> {
  const paths = [seedPath("000"), seedPath("004")];
  const runs = Array.from({ length: rounds }, () => {
    const nothing = timeOf(() => runNode(["-e", "0"]));
    return { nothing, own: COMMANDS.map((options) => timeOf(() => runNode([MAIN, ...paths, ...options]))) };
  });
  const rows: StartUpRow[] = [
    { name: "node -e 0", milliseconds: median(runs.map(({ nothing }) => nothing)), ratio: 1 },
  ];
  for (const [at, options] of COMMANDS.entries()) {
    const milliseconds = median(runs.map(({ own }) => own[at]));
    const ratio = median(runs.map(({ own, nothing }) => own[at] / nothing));
    rows.push({ name: `duizhao ${options.join(" ")}`, milliseconds, ratio });
  }
  const [anonymised, published] = [await readDocument(paths[0]), await readDocument(paths[1])];
  for (let round = 0; round < WARM_UP; round++) compare(anonymised, published);
  const warm = (run: () => unknown): number => medianOf(rounds, run);
  return [
    ...rows,
    { name: "compare(), warm", milliseconds: warm(() => compare(anonymised, published)), ratio: null },
    { name: "diffChars(), warm", milliseconds: warm(() => diffChars(anonymised.text, published.text)), ratio: null },
  ];
}

/** As it is printed, and put into the results. */
export function startUpTable(rows: readonly StartUpRow[]): string {
  return rows
    .map(({ name, milliseconds, ratio }) => {
      const beside = ratio === null ? "" : `  ${ratio.toFixed(2)} x node -e 0`;
      return `${name.padEnd(28)} ${milliseconds.toFixed(1).padStart(8)} ms${beside}`;
    })
    .join("\n");
}

function runNode(args: readonly string[]): void {
  const { status, stderr } = spawnSync(process.execPath, args, {
    stdio: ["ignore", "ignore", "pipe"],
    encoding: "utf8",
  });
  if (status !== 0 && status !== 1) throw new Error(`node ${args.join(" ")}: ${stderr}`);
}

function medianOf(rounds: number, run: () => unknown): number {
  return median(Array.from({ length: rounds }, () => timeOf(run)));
}

/** Milliseconds. */
function timeOf(run: () => unknown): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}
