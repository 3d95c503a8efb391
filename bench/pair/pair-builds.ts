import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { machineLine } from "../peers/machine.js";
import { findPython, measureProcess } from "../peers/measure-process.js";
import { measureRounds, pairingsOf, type Build, type Cost, type Round, type Runner } from "./measure-rounds.js";
import { pairHead, pairRow } from "./pair-table.js";
import { pairedRatio } from "./paired-ratio.js";

/** A command line of duizhao, without the program. */
export interface Workload {
  readonly name: string;
  readonly args: readonly string[];
}

export interface PairOptions {
  /** The other checkout. */
  readonly directory: string;
  /** The highest ratio of CPU time that is let pass. */
  readonly bar: number;
  /** Seconds that the rounds of one workload may take. */
  readonly seconds: number;
}

const MAIN = "dist/cli/main.js";
/** Seconds after which a run counts as failed. */
const LIMIT = 300;
/** Those of an answer. A text of many that cannot be read makes it 2, in both builds. */
const EXIT_CODES = new Set([0, 1, 2]);

/** What `--bar` and `--seconds` are where they are not given. */
const PAIR_DEFAULTS = { bar: 1.05, seconds: 60 } as const;

/** How both benches describe the options of a pairing. */
export const PAIR_USAGE = `  --pair DIR           this build beside the one in DIR (DIR/${MAIN}), in turn; ends with 1 if a ratio of
                       CPU time is above the bar
  --bar R              the bar (${PAIR_DEFAULTS.bar})
  --seconds N          seconds that one workload may take (${PAIR_DEFAULTS.seconds})
`;

/** What the command line says, as it says it. */
export type Given = Readonly<Partial<Record<"pair" | "bar" | "seconds" | "corpus", string>>>;

/**
 * The options of a pairing from those of a command line; null where none is asked for.
 *
 * @throws Error if one is no number above 0, or given without `--pair`.
 */
export function pairOptions(given: Given): PairOptions | null {
  if (given.pair === undefined) {
    const lost = (["bar", "seconds", "corpus"] as const).find((option) => given[option] !== undefined);
    if (lost !== undefined) throw new Error(`--${lost} needs --pair DIR\n\n${PAIR_USAGE}`);
    return null;
  }
  const numberOf = (option: "bar" | "seconds"): number => {
    const number = Number(given[option] ?? PAIR_DEFAULTS[option]);
    if (number > 0) return number;
    throw new Error(`--${option} ${given[option]}: a number above 0\n\n${PAIR_USAGE}`);
  };
  return { directory: given.pair, bar: numberOf("bar"), seconds: numberOf("seconds") };
}

/**
 * Runs each workload with the build of this checkout and with that of another, in turn, prints a line for each, and
 * answers the exit code: 1 if the ratio of CPU time of any of them is above the bar.
 *
 * @param write puts the files of the workloads into a new folder, which is removed in the end.
 * @throws Error if a build is missing, or a run fails.
 */
export function pairBuilds(write: (folder: string) => readonly Workload[], options: PairOptions): 0 | 1 {
  const builds: Readonly<Record<Build, string>> = { own: buildIn("."), other: buildIn(options.directory) };
  const python = findPython();
  if (python === null) throw new Error("python3 measures the processes: it has to be installed");
  const folder = mkdtempSync(join(tmpdir(), "duizhao-pair-"));
  try {
    console.log(`this: ${builds.own}\nother: ${builds.other}\n${machineLine()}\n\n${pairHead()}`);
    const ratios = write(folder).map((workload) => {
      const rounds = roundsOf(workload, builds, { python, folder, seconds: options.seconds });
      console.log(pairRow(workload.name, rounds, options.bar));
      return pairedRatio(pairingsOf(rounds, "cpuSeconds")).ratio;
    });
    return ratios.some((ratio) => ratio > options.bar) ? 1 : 0;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function buildIn(directory: string): string {
  const main = resolve(directory, MAIN);
  if (!existsSync(main)) throw new Error(`there is no ${main}: npm run build makes it`);
  return main;
}

interface RunSettings {
  readonly python: string;
  /** Where the answers are put. */
  readonly folder: string;
  readonly seconds: number;
}

function roundsOf(
  { name, args }: Workload,
  builds: Readonly<Record<Build, string>>,
  { python, folder, seconds }: RunSettings,
): Round[] {
  const codes = new Set<number>();
  const commands: Readonly<Record<Runner, readonly string[]>> = {
    own: [builds.own, ...args],
    other: [builds.other, ...args],
    nothing: ["-e", "0"],
  };
  const run = (runner: Runner): Cost => {
    const command = [process.execPath, ...commands[runner]];
    const { exitCode, timedOut, stderr, hasOutput, ...cost } = measureProcess(python, {
      command,
      limit: LIMIT,
      folder,
    });
    if (timedOut) throw new Error(`${name}: ${commands[runner][0]} took more than ${LIMIT} s`);
    if (runner === "nothing") return cost;
    if (!EXIT_CODES.has(exitCode) || !hasOutput)
      throw new Error(`${name}: ${builds[runner]} ended with ${exitCode}: ${stderr}`);
    codes.add(exitCode);
    return cost;
  };
  const rounds = measureRounds(run, { seconds, now: () => performance.now() / 1000 });
  if (codes.size > 1) throw new Error(`${name}: the builds ended with ${[...codes].join(" and ")}`);
  return rounds;
}
