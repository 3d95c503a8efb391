// What duizhao, six plain diffs and their settings make of the same texts: how fast, how much memory, how right.
// Run after a build: npm run bench [-- --sizes 50000,200000 --quick --output FILE]
// This build beside that of another checkout, in turn: npm run bench -- --pair DIR
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { compareWorkloads } from "../pair/compare-workloads.js";
import { PAIR_USAGE, pairBuilds, pairOptions } from "../pair/pair-builds.js";
import { barsOf } from "./bars.js";
import { contenders, DUIZHAO, type Contender } from "./contenders.js";
import { hostilePairs } from "./hostile-texts.js";
import { findPython } from "./measure-process.js";
import { caseOf, type Case, type Report } from "./report.js";
import { barList, resultsMarkdown } from "./results.js";
import { runPair, writePair, type Run, type RunSettings } from "./run-pair.js";
import { seedPair, type BenchPair } from "./seed-pair.js";
import { sizedPair } from "./sized-pairs.js";
import { startUpRows, startUpTable } from "./start-up.js";

const USAGE = `npm run bench [-- OPTIONS]

  --sizes N,N…         sizes to compare at, in characters (50000,200000,1000000)
  --growth N,N…        sizes duizhao alone is run at (100000 to 4000000)
  --limit N            seconds a run may take at these sizes (60)
  --hostile-limit N    seconds a peer's run may take on a hostile text (5)
  --quick              small sizes and limits; writes no file unless --output is given
  --output FILE        where the results go (bench/RESULTS.md)
  --start-up           only the seed pair beside node -e 0
${PAIR_USAGE}`;

interface Plan {
  readonly sizes: readonly number[];
  readonly growth: readonly number[];
  readonly limit: number;
  readonly hostileLimit: number;
  /** How often what takes little is run. */
  readonly runs: number;
  readonly startUpRounds: number;
  readonly output: string | null;
}

const FULL: Plan = {
  sizes: [50_000, 200_000, 1_000_000],
  growth: [100_000, 200_000, 500_000, 1_000_000, 2_000_000, 4_000_000],
  limit: 60,
  hostileLimit: 5,
  runs: 5,
  startUpRounds: 15,
  output: "bench/RESULTS.md",
};
const QUICK: Plan = {
  sizes: [50_000],
  growth: [100_000, 200_000, 500_000],
  limit: 10,
  hostileLimit: 2,
  runs: 1,
  startUpRounds: 3,
  output: null,
};

/** A hostile text may take duizhao longer than a peer is given: how much longer is what is to be shown. */
const OWN_HOSTILE_LIMIT = 60;

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      "sizes": { type: "string" },
      "growth": { type: "string" },
      "limit": { type: "string" },
      "hostile-limit": { type: "string" },
      "quick": { type: "boolean", default: false },
      "output": { type: "string" },
      "start-up": { type: "boolean", default: false },
      "pair": { type: "string" },
      "bar": { type: "string" },
      "seconds": { type: "string" },
      "help": { type: "boolean", default: false },
    },
  });
  if (values.help) return console.log(USAGE);
  if (values["start-up"]) return console.log(startUpTable(await startUpRows(FULL.startUpRounds)));
  const pairing = pairOptions(values);
  if (pairing !== null) {
    const seed = await seedPair();
    process.exitCode = pairBuilds((folder) => compareWorkloads(seed, folder), pairing);
    return;
  }
  if (!existsSync("dist/cli/main.js")) throw new Error("there is no dist/cli/main.js: npm run build makes it");
  const plan = values.quick ? QUICK : FULL;
  await compareAll({
    sizes: numbersIn("sizes", values.sizes) ?? plan.sizes,
    growth: numbersIn("growth", values.growth) ?? plan.growth,
    limit: numbersIn("limit", values.limit)?.[0] ?? plan.limit,
    hostileLimit: numbersIn("hostile-limit", values["hostile-limit"])?.[0] ?? plan.hostileLimit,
    runs: plan.runs,
    startUpRounds: plan.startUpRounds,
    output: values.output ?? plan.output,
  });
}

function numbersIn(option: string, given: string | undefined): number[] | null {
  if (given === undefined) return null;
  const numbers = given.split(",").map(Number);
  if (numbers.every((number) => number > 0)) return numbers;
  throw new Error(`--${option} ${given}: numbers above 0, with commas between them\n\n${USAGE}`);
}

async function compareAll(plan: Plan): Promise<void> {
  const python = findPython();
  if (python === null) throw new Error("python3 measures the processes: it has to be installed");
  const folder = mkdtempSync(join(tmpdir(), "duizhao-bench-"));
  try {
    const report = await measureAll(plan, { python, folder, limit: plan.limit, runs: plan.runs });
    const results = resultsMarkdown(report);
    console.log(results);
    if (plan.output !== null) writeFileSync(plan.output, results);
    console.error(barList(barsOf(report)));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function measureAll(plan: Plan, settings: RunSettings): Promise<Report> {
  const all = contenders(settings.python);
  const own = all.filter(({ name }) => name === DUIZHAO);
  const seed = await seedPair();
  const startUp = await startUpRows(plan.startUpRounds);
  return {
    date: new Date().toISOString().slice(0, 10),
    limits: { sizes: plan.limit, hostile: plan.hostileLimit },
    contenders: all.map(({ name, version }) => ({ name, version })),
    startUp,
    sentence: runCase(SENTENCE, all, settings),
    seed: runCase(seed, all, settings),
    sizes: runSizes(plan.sizes, all, settings),
    growth: plan.growth.map((size) => runCase(sizedPair(size), own, settings)),
    hostile: hostilePairs(seed).map((pair) => runHostile(pair, all, settings, plan.hostileLimit)),
  };
}

const SENTENCE: BenchPair = {
  name: "one sentence",
  anonymised: "到2025年培育3个以上规模超XXX亿元的产业集群。",
  published: "到2025年培育3个以上规模超3000亿元的产业集群。",
  placeholders: [],
  shared: null,
};

/** Who did not end at a size is not run at the larger ones. */
function runSizes(sizes: readonly number[], all: readonly Contender[], settings: RunSettings): Case[] {
  const tired = new Set<string>();
  return sizes
    .toSorted((a, b) => a - b)
    .map((size) => {
      const done = runCase(sizedPair(size), all, settings, tired);
      for (const [name, { outcome }] of done.runs) if (outcome !== "ended") tired.add(name);
      return done;
    });
}

function runHostile(pair: BenchPair, all: readonly Contender[], settings: RunSettings, limit: number): Case {
  const [own, peers] = [all.filter(({ name }) => name === DUIZHAO), all.filter(({ name }) => name !== DUIZHAO)];
  const first = runCase(pair, own, { ...settings, limit: OWN_HOSTILE_LIMIT, runs: 1 });
  const others = runCase(pair, peers, { ...settings, limit, runs: 1 });
  return { ...first, runs: new Map([...first.runs, ...others.runs]) };
}

function runCase(
  pair: BenchPair,
  all: readonly Contender[],
  settings: RunSettings,
  tired: ReadonlySet<string> = new Set(),
): Case {
  const files = writePair(pair, settings.folder);
  const runs = new Map<string, Run>();
  for (const contender of all) {
    const run: Run = tired.has(contender.name) ? { outcome: "skipped" } : runPair(contender, pair, files, settings);
    runs.set(contender.name, run);
    console.error(
      `${pair.name}: ${contender.name}: ${run.outcome === "ended" ? `${run.seconds.toFixed(2)} s` : run.outcome}`,
    );
  }
  return caseOf(pair, runs);
}

await main();
