// How fast an index is built and asked, and how large it is: npm run bench:find [-- --articles N] [--texts FOLDER]
import { spawnSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { cpus, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { build } from "esbuild";
import { machineLine } from "../peers/machine.js";
import { findPython, measureProcess, type MeasuredProcess } from "../peers/measure-process.js";
import { writeMadeArticles } from "./made-articles.js";

const LIMIT = 3600;
const SEED = 7;
const MB = 1e6;

const python = findPython();
const folder = mkdtempSync(join(tmpdir(), "duizhao-bench-find-"));

await main();

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      articles: { type: "string", default: "100000" },
      texts: { type: "string" },
      output: { type: "string", default: "bench/FIND.md" },
    },
  });
  if (!existsSync("dist/index-files/fingerprint-worker.js")) throw new Error("npm run build first");
  try {
    const programs = await bundled(folder);
    const measured = [
      ...values.articles.split(",").map((articles) => measureArticles(programs, Number(articles))),
      ...(values.texts === undefined ? [] : [measureTexts(programs, values.texts)]),
    ];
    const report = reportOf(measured);
    writeFileSync(values.output, report);
    process.stdout.write(report);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function reportOf(measured: readonly Measured[]): string {
  return `# Finding among many

Written by \`npm run bench:find\`. ${machineLine()}${busyLine()}

Made articles have 800 characters: a quarter of their clauses are those of the fixtures, the others are made up. Ten of
3,000 characters are asked for with a placeholder every 12 to 30 characters, in ten notations.

## Building

Two threads read and fingerprint, a third one writes. Seconds are of the whole process; processor seconds of all threads.

| corpus | MB | seconds | MB/s | processor seconds | peak memory, MB | size of index / bytes read |
| --- | --- | --- | --- | --- | --- | --- |
${measured.map(({ built }) => built).join("\n")}

## Asking

Candidates alone, without aligning them. Median and most, in milliseconds. Before each question the system has forgotten
the files of the index.

| corpus | comes first | process and first answer | first answer | the same question again |
| --- | --- | --- | --- | --- |
${measured.flatMap(({ asked }) => asked ?? []).join("\n")}
`;
}

/** What is measured beside other work is no measure of time. */
function busyLine(): string {
  const load = loadavg()[2];
  return load <= cpus().length
    ? ""
    : `\n\n**The machine did other work meanwhile (load average ${load.toFixed(0)}): processor seconds hold, other times are far too long.**`;
}

interface Measured {
  readonly built: string;
  readonly asked?: string;
}

function measureArticles(programs: string, articles: number): Measured {
  const lines = join(folder, `${articles}.jsonl`);
  const planted = writeMadeArticles(lines, articles, SEED);
  const index = join(folder, `${articles}.index`);
  const built = measureBuild(programs, index, `${articles} articles`, [lines]);
  const queries = join(folder, `${articles}-queries`);
  mkdirSync(queries);
  const answers = planted.map(({ id, query }) => {
    const path = join(queries, `${id}.txt`);
    writeFileSync(path, query);
    spawnSync(foundPython(), ["bench/find/forget_files.py", index]);
    const { process: cold, said } = run([join(programs, "ask-index.mjs"), index, path]);
    const answer = said as { readonly times: readonly number[]; readonly first: readonly (readonly [string])[] };
    const [first, again] = answer.times;
    return { isFirst: answer.first[0]?.[0] === id, cold: cold.seconds * 1000 - again, first, again };
  });
  const found = answers.filter(({ isFirst }) => isFirst).length;
  const figures = (["cold", "first", "again"] as const).map((name) => spread(answers.map((answer) => answer[name])));
  rmSync(index, { recursive: true });
  rmSync(lines);
  return { built, asked: `| ${articles} articles | ${found} of ${planted.length} | ${figures.join(" | ")} |` };
}

function measureTexts(programs: string, texts: string): Measured {
  return { built: measureBuild(programs, join(folder, "texts.index"), "texts of a folder", [texts]) };
}

function measureBuild(programs: string, index: string, name: string, what: readonly string[]): string {
  const { process: measured, said } = run([join(programs, "build-index.mjs"), index, "2", ...what]);
  const { bytes } = said as { readonly bytes: number };
  const size = readdirSync(index).reduce((sum, file) => sum + statSync(join(index, file)).size, 0);
  const { seconds, cpuSeconds, bytes: memory } = measured;
  const cells = [
    name,
    (bytes / MB).toFixed(0),
    seconds.toFixed(1),
    (bytes / MB / seconds).toFixed(1),
    cpuSeconds.toFixed(1),
    (memory / MB).toFixed(0),
    (size / bytes).toFixed(3),
  ];
  return `| ${cells.join(" | ")} |`;
}

function run(program: readonly string[]): { readonly process: MeasuredProcess; readonly said: unknown } {
  const command = [process.execPath, ...program];
  const measured = measureProcess(foundPython(), { command, limit: LIMIT, folder });
  if (measured.exitCode !== 0) throw new Error(`${program.join(" ")}: ${measured.stderr}`);
  return { process: measured, said: JSON.parse(readFileSync(join(folder, "stdout"), "utf8")) };
}

function foundPython(): string {
  if (python === null) throw new Error("no python3: it measures memory");
  return python;
}

async function bundled(into: string): Promise<string> {
  const outdir = join(into, "programs");
  await build({
    entryPoints: ["bench/find/build-index.ts", "bench/find/ask-index.ts"],
    outdir,
    outExtension: { ".js": ".mjs" },
    bundle: true,
    format: "esm",
    platform: "node",
    banner: { js: 'import { createRequire } from "node:module";\nconst require = createRequire(import.meta.url);' },
  });
  return outdir;
}

function spread(times: readonly number[]): string {
  const sorted = times.toSorted((one, other) => one - other);
  return `${sorted[Math.floor(sorted.length / 2)].toFixed(0)} (${sorted[sorted.length - 1].toFixed(0)})`;
}
