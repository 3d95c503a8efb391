import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { Corpus, CorpusDocument, CorpusWriter } from "../../src/corpus/corpus.js";
import { openEmbeddedCorpus } from "../../src/corpus/embedded/embedded-corpus.js";
import { openEmbeddedWriter } from "../../src/corpus/embedded/embedded-writer.js";
import type { NotRead, Task } from "../../src/index-files/fingerprinter.js";
import { FingerprinterPool } from "../../src/index-files/fingerprinter-pool.js";
import { indexTexts, type IndexSettings, type Progress } from "../../src/index-files/index-texts.js";
import { runIndex, type RunResult, type RunSettings } from "../../src/index-files/run-index.js";
import { tasksFor } from "../../src/index-files/tasks.js";
import { Walk } from "../../src/index-files/walk.js";
import { inNewFolder } from "../corpus/in-new-folder.js";

export const FIXTURES = readdirSync("fixtures")
  .filter((name) => name.endsWith(".txt"))
  .map((name) => resolve("fixtures", name));

export const WORKER = pathToFileURL(resolve("dist/index-files/fingerprint-worker.js"));
export const PLAIN = { script: WORKER, keepsTexts: false, setAside: new Set<string>() };

export async function allOf<T>(iterable: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const one of iterable) all.push(one);
  return all;
}

/** Works in a new folder with these files, by their names; folders are made. */
export function withFiles<T>(
  files: Readonly<Record<string, string | Uint8Array>>,
  work: (folder: string) => Promise<T>,
): Promise<T> {
  return inNewFolder((folder) => {
    mkdirSync(folder);
    for (const [name, content] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), content);
    }
    return work(folder);
  });
}

export async function* oneByOne(tasks: readonly Task[]): AsyncGenerator<Task> {
  yield* tasks;
}

export interface Indexed extends Progress {
  readonly notRead: readonly NotRead[];
}

/** Indexes files and folders, and answers how it went. */
export async function indexed(
  index: string,
  paths: readonly string[],
  settings: IndexSettings & { readonly keepsTexts?: boolean; readonly threads?: number } = {},
): Promise<Indexed> {
  const { keepsTexts = false, threads = 2 } = settings;
  const writer = await openEmbeddedWriter(index);
  const pool = new FingerprinterPool(threads, { ...PLAIN, keepsTexts });
  const notRead: NotRead[] = [];
  let last: Progress = { added: 0, replaced: 0, same: 0, bytes: 0 };
  try {
    const tasks = tasksFor(new Walk(index).filesIn(paths), async (asked) =>
      (await writer.documents(asked)).map((one) => one?.sha256 ?? null),
    );
    const noted = { ...settings, notRead: (one: NotRead) => void notRead.push(one) };
    for await (const progress of indexTexts(writer, pool, tasks, noted)) last = progress;
    await writer.commit();
    return { ...last, notRead };
  } finally {
    await pool.end();
    await writer.close();
  }
}

/** Runs what adds or updates, with an index that is open. */
export async function withIndex<T>(
  index: string,
  work: (writer: CorpusWriter, corpus: Corpus) => Promise<T>,
): Promise<T> {
  const writer = await openEmbeddedWriter(index);
  try {
    const corpus = openEmbeddedCorpus(index);
    try {
      return await work(writer, corpus);
    } finally {
      await corpus.close();
    }
  } finally {
    await writer.close();
  }
}

/** Adds files and folders as the command does. */
export function added(
  index: string,
  paths: readonly string[],
  settings: Partial<RunSettings> = {},
): Promise<RunResult> {
  return withIndex(index, (writer, corpus) =>
    runIndex(writer, paths, { index, corpus, threads: 1, script: WORKER, ...settings }),
  );
}

/** All documents of an index, in the order of their ids. */
export async function documentsOf(index: string): Promise<CorpusDocument[]> {
  const corpus = openEmbeddedCorpus(index);
  try {
    const all = await allOf(corpus.eachDocument());
    return all.map(([, document]) => document).toSorted((one, other) => (one.id < other.id ? -1 : 1));
  } finally {
    await corpus.close();
  }
}
