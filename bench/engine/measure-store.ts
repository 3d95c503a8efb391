import { readFileSync } from "node:fs";
import { performance } from "node:perf_hooks";
import { setTimeout as wait } from "node:timers/promises";
import type { Corpus } from "../../src/corpus/corpus.js";
import { find, type ReadText } from "../../src/find.js";
import { readAgain } from "../../src/index-files/read-again.js";
import { documentFromBytes } from "../../src/read/document-from-bytes.js";
import { Trouble } from "../../src/text/trouble.js";
import { duizhao, run } from "../find/measured-program.js";
import { cpuOf } from "./server-cpu.js";

/** Seconds that a step may take. */
const LIMIT = 3600;
const ROUNDS = 5;

export interface Added {
  readonly seconds: number;
  /** Of our process, and of the engine's. */
  readonly ownCpu: number;
  readonly serverCpu: number;
  readonly bytes: number;
}

/** Milliseconds for which an engine may say a size that it measured before. */
const SIZE_KEPT = 11_000;

/** Adds a file of JSON Lines to an index, which is compacted then. */
export async function add(lines: string, index: string, folder: string, server: number | null): Promise<Added> {
  const before = server === null ? 0 : cpuOf(server);
  const { process: measured } = run(duizhao("index", "add", lines, "--index", index), { folder, limit: LIMIT });
  const serverCpu = server === null ? 0 : cpuOf(server) - before;
  run(duizhao("index", "compact", "--index", index), { folder, limit: LIMIT });
  if (server !== null) await wait(SIZE_KEPT);
  const { stdout } = run(duizhao("index", "status", "--index", index, "--json"), { folder, limit: LIMIT });
  const { bytes } = JSON.parse(stdout) as { bytes: number };
  return { seconds: measured.seconds, ownCpu: measured.cpuSeconds, serverCpu, bytes };
}

export interface AskedStore {
  /** Milliseconds for each query: all of it, and what the engine says that it took. */
  readonly total: readonly number[];
  readonly took: readonly number[];
  /** Milliseconds of processor time of the engine for a query. */
  readonly serverCpu: number;
  /** What was found, so that two stores can be compared. */
  readonly found: readonly string[];
}

/** Asks each query several times, in one process, and keeps the time of the quickest go. */
export async function ask(
  queries: readonly string[],
  corpus: Corpus,
  took: { milliseconds: number },
  server: number | null,
): Promise<AskedStore> {
  const readText: ReadText = async (known) => {
    const again = await readAgain(corpus, known);
    if (again.kind !== "read") throw new Trouble(known.id, again.message);
    return again.document;
  };
  const total = queries.map(() => Infinity);
  const tooks = queries.map(() => Infinity);
  const found: string[] = [];
  const before = server === null ? 0 : cpuOf(server);
  for (let round = 0; round < ROUNDS; round++)
    for (const [at, path] of queries.entries()) {
      const bytes = readFileSync(path);
      const query = await documentFromBytes(bytes, { path, sha256: "0".repeat(64) });
      took.milliseconds = 0;
      const start = performance.now();
      const answer = await find(query, corpus, readText);
      total[at] = Math.min(total[at], performance.now() - start);
      tooks[at] = Math.min(tooks[at], took.milliseconds);
      if (round === 0) found.push(JSON.stringify(answer.found));
    }
  const cpu = server === null ? 0 : cpuOf(server) - before;
  return { total, took: tooks, serverCpu: (cpu * 1000) / (ROUNDS * queries.length), found };
}
