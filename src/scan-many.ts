import type { ScannedDocument, SharedWording } from "./answer/scan.js";
import { PhraseSketch } from "./clues/phrase-sketch.js";
import { SharedPhrases } from "./clues/shared-phrases.js";
import { USUAL_CLUES } from "./scan.js";
import { inOrder } from "./scan-many/in-order.js";
import { filesIn, onceEach, withoutOwn } from "./scan-many/known-files.js";
import { openScanner } from "./scan-many/own-scanner.js";
import type { Scanner, ScannerTools } from "./scan-many/scanner.js";
import { threadsFor } from "./scan-many/threads.js";
import { renamed, underName, type Document, type Warning } from "./text/document.js";
import type { Bilingual } from "./text/language.js";

export interface ScanManySettings {
  /** At most so many search phrases a text. Default 10. */
  readonly clues?: number;
  /** Report people named in what looks like a judgment or a private record. Default false. */
  readonly persons?: boolean;
  /** Whether to cut texts into words; without them names are recognised less well. Default true. */
  readonly words?: boolean;
  /** The name or label of an encoding that is believed instead of the bytes. */
  readonly encoding?: string;
  /** Files and folders whose wording is no clue. */
  readonly known?: readonly string[];
  /** What the answer calls a file, by its path. An unread part keeps the path. Default: its path. */
  readonly nameOf?: (path: string) => string;
  /** Whether each text comes with its document, which a page shows and data do without. Default true. */
  readonly documents?: boolean;
  /** Is called with how far the work is, before each file and at the end. */
  readonly onProgress?: (progress: ScanProgress) => void;
  /** Stops the work, between two sentences of each thread: the iteration then throws the reason of the signal. */
  readonly signal?: AbortSignal;
}

/** How many files are done: first all are read for their wording, where there are several or known ones; then scanned. */
export interface ScanProgress {
  readonly step: "read" | "scan";
  readonly done: number;
  readonly total: number;
}

/** What a scan of many yields, piece by piece. */
export type ScanPart =
  /** First: what it works with. `wordless` says why texts are not cut into words, where that was wanted. */
  | ({ readonly kind: "head" } & ScannerTools)
  /** A text, in the order of the files; `index` counts, from 0, those that could be read at first. */
  | {
      readonly kind: "text";
      readonly index: number;
      /** Null where documents were not asked for. */
      readonly document: Document | null;
      readonly scanned: ScannedDocument;
    }
  /** A file that could not be read, and why. No answer misses one that is only known. */
  | { readonly kind: "unread"; readonly path: string; readonly message: Bilingual; readonly isKnown: boolean }
  /** Last: the wording that two or more texts share, null for one file; and a warning for each file that was not read. */
  | { readonly kind: "end"; readonly shared: SharedWording | null; readonly warnings: readonly Warning[] };

/**
 * Scans files and yields what each reveals, in their order, as soon as it is known: memory does not grow with
 * their number. `-` is standard input. Several files are read twice, so that no wording that two of them share is a
 * search phrase; threads do it where there is much to read. Their number changes no answer.
 *
 * A file that can't be read is a part of the answer; the others go on. Whoever leaves the iteration early
 * ends the work.
 *
 * @throws Trouble if there is nothing by the name of a known file or folder.
 */
export async function* scanMany(
  files: readonly string[],
  settings: ScanManySettings = {},
): AsyncGenerator<ScanPart, void, undefined> {
  const { signal } = settings;
  signal?.throwIfAborted();
  const known = (await Promise.all((settings.known ?? []).map(filesIn))).flat();
  const scanner = await scannerFor(files, known, settings);
  const end = (): void => void scanner.end();
  signal?.addEventListener("abort", end, { once: true });
  try {
    // It may have come while the scanner opened, when nobody listened.
    signal?.throwIfAborted();
    const { words, gazetteer, wordless } = scanner.tools;
    yield { kind: "head", words, gazetteer, wordless };
    const work = { files, known, scanner, settings, unread: new Set<string>() };
    yield* noteAll(work);
    yield* scanAll(work);
  } catch (error) {
    // What was asked of threads that have been ended fails.
    signal?.throwIfAborted();
    throw error;
  } finally {
    signal?.removeEventListener("abort", end);
    await scanner.end();
  }
}

/** Texts are kept between their two readings as long as they are no more than this together, in UTF-16 code units. */
const MOST_KEPT = 1_000_000;

async function scannerFor(
  files: readonly string[],
  known: readonly string[],
  { clues = USUAL_CLUES, persons = false, words = true, documents = true, encoding }: ScanManySettings,
): Promise<Scanner> {
  const hasSeveral = files.length > 1;
  const isNoted = hasSeveral || known.length > 0;
  const settings = {
    clues,
    persons,
    words,
    documents,
    encoding: encoding ?? null,
    hasSeveral,
    memory: isNoted ? new PhraseSketch().memory : null,
    mostKept: MOST_KEPT,
    ending: null,
  };
  const threads = await threadsFor([...files, ...known], isNoted);
  if (threads === 0) return openScanner(settings);
  const { openScannerPool } = await import("./scan-many/scanner-pool.js");
  return openScannerPool({ ...settings, mostKept: 0 }, threads);
}

interface Work {
  readonly files: readonly string[];
  readonly known: readonly string[];
  readonly scanner: Scanner;
  readonly settings: ScanManySettings;
  /** Files that could not be read; more may come. */
  readonly unread: Set<string>;
}

/** Reads all texts once if there are several, and the known ones: no phrase that two texts share is a clue. */
async function* noteAll(work: Work): AsyncGenerator<ScanPart> {
  const { files, known, scanner, unread } = work;
  if (files.length === 1 && known.length === 0) return;
  const own = await onceEach(files);
  const paths = [...own, ...(await withoutOwn(known, own))];
  for await (const { path, at, answer } of answers("read", paths, (one) => scanner.note(one), work)) {
    if (answer === null) continue;
    const isKnown = at >= own.length;
    if (!isKnown) unread.add(path);
    yield { kind: "unread", path, message: answer.message, isKnown };
  }
}

/** Scans what could be read, and gathers what the texts share. */
async function* scanAll(work: Work): AsyncGenerator<ScanPart> {
  const { scanner, unread } = work;
  const nameOf = work.settings.nameOf ?? ((path: string) => path);
  const files = work.files.filter((path) => !unread.has(path));
  const shared = work.files.length > 1 ? new SharedPhrases() : null;
  for await (const { path, at, answer } of answers("scan", files, (one) => scanner.scan(one), work)) {
    if ("message" in answer) {
      unread.add(path);
      yield { kind: "unread", path, message: answer.message, isKnown: false };
      continue;
    }
    const { document, scanned, phrases } = answer;
    if (phrases !== null) shared?.add(phrases);
    const name = nameOf(path);
    yield {
      kind: "text",
      index: at,
      document: document === null ? null : renamed(document, name),
      scanned: { ...scanned, path: name, warnings: underName(scanned.warnings, name) },
    };
  }
  yield { kind: "end", shared: shared?.end() ?? null, warnings: Array.from(unread, (path) => notRead(nameOf(path))) };
}

interface Answered<T> {
  readonly path: string;
  readonly at: number;
  readonly answer: T;
}

/** Asks about each file and answers in their order; reports how many are done, and stops if the signal says so. */
async function* answers<T>(
  step: ScanProgress["step"],
  paths: readonly string[],
  ask: (path: string) => Promise<T>,
  { scanner, settings: { onProgress, signal } }: Work,
): AsyncGenerator<Answered<T>> {
  const total = paths.length;
  let at = 0;
  onProgress?.({ step, done: at, total });
  for await (const answer of inOrder(paths, scanner.width, ask)) {
    signal?.throwIfAborted();
    yield { path: paths[at], at, answer };
    signal?.throwIfAborted();
    at++;
    onProgress?.({ step, done: at, total });
  }
}

function notRead(path: string): Warning {
  return {
    code: "not-read",
    path,
    message: { zh: `${path} 未能读取，不在其中`, en: `${path} could not be read and is left out` },
  };
}
