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
  /** Whether a placeholder is every 5 to 8 characters, and not every 12 to 30. */
  readonly isDense: boolean;
}

/** How many queries were answered with the right text first, of those with fewer placeholders and of the dense ones. */
export interface FoundFirst {
  readonly light: number;
  readonly dense: number;
}

export function foundFirst(queries: readonly MadeQuery[], isFound: (at: number) => boolean): FoundFirst {
  const count = (isAsked: boolean): number =>
    queries.filter(({ isDense }, at) => isDense === isAsked && isFound(at)).length;
  return { light: count(false), dense: count(true) };
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
  readonly first: FoundFirst;
  readonly none: number;
  /** Seconds of whole processes: with the files of the index forgotten, at once again, and of one that does nothing. */
  readonly cold: readonly number[];
  readonly warm: readonly number[];
  readonly startUp: readonly number[];
  /** Processor seconds of the warm ones, and of those that do nothing. */
  readonly warmCpu: readonly number[];
  readonly startUpCpu: readonly number[];
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
    queries: [false, true].flatMap((isDense) =>
      planted.map(({ id, query, dense }) => {
        const path = join(queries, `${id}${isDense ? "-dense" : ""}.txt`);
        writeFileSync(path, isDense ? dense : query);
        return { path, id, isDense };
      }),
    ),
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
  const startUps = Array.from({ length: START_UPS }, () => run(duizhao("--version"), how).process);
  const answers = queries.map(({ path, id }) => {
    spawnSync(foundPython(), ["bench/find/forget_files.py", index]);
    const command = duizhao("find", path, "--index", index, "--json");
    const cold = run(command, how);
    const warm = run(command, how);
    const [found] = (JSON.parse(warm.stdout) as FoundJson).queries;
    return { found: found.results[0]?.id ?? null, id, cold: cold.process, warm: warm.process };
  });
  return {
    queries: queries.length,
    first: foundFirst(queries, (at) => answers[at].found === answers[at].id),
    none: answers.filter(({ found }) => found === null).length,
    cold: answers.map(({ cold }) => cold.seconds),
    warm: answers.map(({ warm }) => warm.seconds),
    startUp: startUps.map(({ seconds }) => seconds),
    warmCpu: answers.map(({ warm }) => warm.cpuSeconds),
    startUpCpu: startUps.map(({ cpuSeconds }) => cpuSeconds),
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
