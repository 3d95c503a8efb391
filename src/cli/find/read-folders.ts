import { availableParallelism } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { MemoryCorpus, type HeldText } from "../../corpus/in-memory/memory-corpus.js";
import { answerTask } from "../../index-files/answer-task.js";
import type { Answer, NotRead, Task } from "../../index-files/fingerprinter.js";
import { FingerprinterPool } from "../../index-files/fingerprinter-pool.js";
import { tasksFor, type Found } from "../../index-files/tasks.js";
import { foundWithin } from "../../index-files/found-within.js";
import { Walk } from "../../index-files/walk.js";
import { skippedMessage } from "../../read/warc/skipped-records.js";
import { Trouble } from "../../text/trouble.js";
import { packageFolder } from "../../words/package-folder.js";
import { shortNames } from "../file-names.js";
import type { FileProgress } from "../file-progress.js";
import type { Searched } from "./searched.js";

/** So few files are read before threads have begun. By hand. */
const FEW = 60;
/** More threads wait for the disk. By hand. */
const MOST_THREADS = 4;
const SETTINGS = { keepsTexts: false, setAside: new Set<string>() };

/**
 * Reads all texts of files and folders into memory, as fingerprints alone.
 *
 * @throws Trouble where there is not one.
 */
export async function readFolders(
  paths: readonly string[],
  progress: Pick<FileProgress, "tell">,
): Promise<Omit<Searched, "nameOf">> {
  const found: Found[] = [];
  for await (const one of foundWithin(new Walk("").filesIn(paths))) found.push(one);
  const files = found.filter((one) => typeof one === "string");
  const texts: HeldText[] = [];
  const notRead: NotRead[] = [];
  const skipped = new Map<string, string[]>();
  const sortsOf = (path: string): string[] => {
    const sorts = skipped.get(path) ?? [];
    skipped.set(path, sorts);
    return sorts;
  };
  for await (const answer of answersTo(
    tasksFor(each(found), async (some) => some.map(() => null)),
    files.length,
  )) {
    texts.push(...heldTexts(answer));
    for (const one of answer.notRead)
      if (one.skipped === undefined) notRead.push(one);
      else sortsOf(one.path).push(one.skipped);
    progress.tell("read", texts.length + notRead.length, found.length);
  }
  for (const [path, sorts] of skipped) notRead.push({ path, line: null, message: skippedMessage(countsOf(sorts)) });
  if (texts.length === 0) throw nothingRead(paths[0], notRead);
  const name = shortNames(paths);
  return { corpus: new MemoryCorpus(texts, paths.map(name).join(", ")), files, notRead };
}

function countsOf(sorts: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const sort of sorts) counts.set(sort, (counts.get(sort) ?? 0) + 1);
  return counts;
}

async function* each(found: readonly Found[]): AsyncGenerator<Found> {
  yield* found;
}

/** Answers here, where there is little to read, or in threads. */
async function* answersTo(tasks: AsyncIterable<Task>, files: number): AsyncGenerator<Answer> {
  if (files <= FEW) {
    for await (const task of tasks) yield await answerTask(task, { ...SETTINGS, begin: () => undefined });
    return;
  }
  const script = pathToFileURL(join(packageFolder(), "dist", "index-files", "fingerprint-worker.js"));
  const pool = new FingerprinterPool(Math.min(MOST_THREADS, availableParallelism()), { ...SETTINGS, script });
  try {
    for await (const { answer } of pool.answers(tasks)) yield answer;
  } finally {
    await pool.end();
  }
}

function* heldTexts({ documents, fingerprints, counts }: Answer): Generator<HeldText> {
  let start = 0;
  for (const [at, document] of documents.entries()) {
    yield { document, fingerprints: fingerprints.slice(start, start + counts[at]) };
    start += counts[at];
  }
}

function nothingRead(path: string, [first]: readonly NotRead[]): Trouble {
  if (first !== undefined) return new Trouble(first.path, first.message);
  return new Trouble(path, {
    zh: "文件夹中没有可读的文本：请检查 --in 的路径",
    en: "there is no text in this folder: check the path of --in",
  });
}
