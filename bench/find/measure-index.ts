import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { writeMadeArticles } from "./made-articles.js";
import { duizhao, foundPython, run } from "./measured-program.js";
import type { Remembered } from "./remembered.js";

/** Seconds that a step may take. */
const LIMIT = 3600;
const SEED = 7;
const START_UPS = 5;

/** A made corpus: its file of JSON Lines, and the queries whose texts are in it. */
export interface MadeCorpus {
  readonly lines: string;
  readonly queries: readonly MadeQuery[];
}

export interface MadeQuery {
  readonly path: string;
  /** Of the text that it was made of. */
  readonly id: string;
}

export interface Built {
  readonly bytes: number;
  readonly seconds: number;
  readonly cpuSeconds: number;
  readonly memory: number;
  /** Bytes of the index. */
  readonly size: number;
}

export interface Asked {
  readonly queries: number;
  readonly first: number;
  readonly none: number;
  /** Seconds of whole processes: with the files of the index forgotten, at once again, and of one that does nothing. */
  readonly cold: readonly number[];
  readonly warm: readonly number[];
  readonly startUp: readonly number[];
}

export interface Paired {
  readonly pairs: number;
  readonly mostDocuments: number | null;
  readonly seconds: number;
  readonly cpuSeconds: number;
  readonly memory: number;
}

export function makeCorpus(articles: number, { folder }: Remembered): MadeCorpus {
  const lines = join(folder, `${articles}.jsonl`);
  const planted = writeMadeArticles(lines, articles, SEED);
  const queries = join(folder, `${articles}-queries`);
  mkdirSync(queries, { recursive: true });
  return {
    lines,
    queries: planted.map(({ id, query }) => {
      const path = join(queries, `${id}.txt`);
      writeFileSync(path, query);
      return { path, id };
    }),
  };
}

/** Builds an index of a file or folder in an empty place. */
export function build(what: string, index: string, { folder }: Remembered): Built {
  const { process: measured } = run(duizhao("index", "add", what, "--index", index), {
    folder,
    limit: LIMIT,
    exitCodes: [0, 1],
  });
  const { seconds, cpuSeconds, bytes: memory } = measured;
  return { bytes: sizeOf(what), seconds, cpuSeconds, memory, size: sizeOf(index) };
}

/** Asks for each query when the system has forgotten the files of the index, and at once again. */
export function ask(queries: readonly MadeQuery[], index: string, { folder }: Remembered): Asked {
  const how = { folder, limit: LIMIT, exitCodes: [0, 1] };
  const startUp = Array.from({ length: START_UPS }, () => run(duizhao("--version"), how).process.seconds);
  const answers = queries.map(({ path, id }) => {
    spawnSync(foundPython(), ["bench/find/forget_files.py", index]);
    const command = duizhao("find", path, "--index", index, "--json");
    const cold = run(command, how);
    const warm = run(command, how);
    const [found] = (JSON.parse(warm.stdout) as FoundJson).queries;
    return { found: found.results[0]?.id ?? null, id, cold: cold.process.seconds, warm: warm.process.seconds };
  });
  return {
    queries: queries.length,
    first: answers.filter(({ found, id }) => found === id).length,
    none: answers.filter(({ found }) => found === null).length,
    cold: answers.map(({ cold }) => cold),
    warm: answers.map(({ warm }) => warm),
    startUp,
  };
}

interface FoundJson {
  readonly queries: readonly [{ readonly results: readonly { readonly id: string }[] }];
}

/** All pairs of an index. */
export function pairUp(index: string, { folder }: Remembered): Paired {
  const command = duizhao("find", "--all", "--index", index);
  const { process: measured, stdout } = run(command, { folder, limit: LIMIT, exitCodes: [0, 1] });
  const { pairs, mostDocuments } = JSON.parse(stdout.trimEnd().split("\n").at(-1) ?? "") as Paired;
  const { seconds, cpuSeconds, bytes: memory } = measured;
  return { pairs, mostDocuments, seconds, cpuSeconds, memory };
}

function sizeOf(path: string): number {
  if (!statSync(path).isDirectory()) return statSync(path).size;
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0);
}
