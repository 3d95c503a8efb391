import type { Clue, ScannedDocument, SharedWording } from "./answer/scan.js";
import { SKETCH_BYTES } from "./clues/phrase-sketch.js";
import { SharedPhrases } from "./clues/shared-phrases.js";
import { USUAL_CLUES } from "./scan.js";
import { inOrder } from "./scan-many/in-order.js";
import { knownFiles, withoutOwn, type KnownFiles } from "./scan-many/known-files.js";
import { openScanner } from "./scan-many/own-scanner.js";
import { firstOfGiven, firstOfSame } from "./scan-many/same-files.js";
import type { Noted, Scanner, ScannerTools, Unread } from "./scan-many/scanner.js";
import { changedBetween, knownNotRead, notRead, sameText } from "./scan-many/warnings.js";
import { threadsFor } from "./scan-many/threads.js";
import { renamed, underName, type Document, type Format, type Warning } from "./text/document.js";
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
  /** The format that files are read as, whatever they look like and are called. */
  readonly format?: Format;
  /** Which text of files with tracked changes is read. Default `final`. */
  readonly tracked?: "final" | "original";
  /** Whether text is recognised on scanned pages of PDFs. Default false. */
  readonly ocr?: boolean;
  /** The bytes of the files, by their paths, where these are in no folder. */
  readonly given?: ReadonlyMap<string, Uint8Array>;
  /** Files and folders whose wording is no clue. */
  readonly known?: readonly string[];
  /** The folder of an index: what is in many of its documents is no clue, and clues say in which they are. */
  readonly index?: string | null;
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
  /** A file or a known folder that could not be read, and why. */
  | { readonly kind: "unread"; readonly path: string; readonly message: Bilingual; readonly isKnown: boolean }
  /** Last: the wording that two or more texts share, null for one file; and a warning for each file or folder that was not read. */
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
  const known = await knownFiles(settings.known ?? []);
  const scanner = await scannerFor(files, known.files, settings);
  const end = (): void => void scanner.end();
  signal?.addEventListener("abort", end, { once: true });
  try {
    // It may have come while the scanner opened, when nobody listened.
    signal?.throwIfAborted();
    yield { kind: "head", ...scanner.tools };
    const work = {
      files,
      known,
      scanner,
      settings,
      noted: new Map(),
      unread: new Set(),
      unreadKnown: [],
    } satisfies Work;
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
  {
    clues = USUAL_CLUES,
    persons = false,
    words = true,
    documents = true,
    index = null,
    encoding,
    format,
    tracked,
    ocr = false,
    given,
  }: ScanManySettings,
): Promise<Scanner> {
  const hasSeveral = files.length > 1;
  const isNoted = hasSeveral || known.length > 0;
  const settings = {
    clues,
    persons,
    words,
    documents,
    encoding: encoding ?? null,
    format: format ?? null,
    tracked: tracked ?? null,
    ocr,
    hasSeveral,
    memory: isNoted ? new SharedArrayBuffer(SKETCH_BYTES) : null,
    mostKept: MOST_KEPT,
    index,
    ending: null,
  };
  const threads = given === undefined ? await threadsFor([...files, ...known], isNoted) : 0;
  if (threads === 0) return openScanner(settings, given);
  const { openScannerPool } = await import("./scan-many/scanner-pool.js");
  return openScannerPool({ ...settings, mostKept: 0 }, threads);
}

interface Work {
  readonly files: readonly string[];
  readonly known: KnownFiles;
  readonly scanner: Scanner;
  readonly settings: ScanManySettings;
  /** The checksums of the files as they were first read. */
  readonly noted: Map<string, string>;
  /** Files that could not be read; more may come. */
  readonly unread: Set<string>;
  /** Known files and folders that could not be read. */
  readonly unreadKnown: string[];
}

/**
 * Reads all texts once if there are several, and the known ones: no phrase that two texts share is a clue. A text that is
 * there twice is read for its wording once.
 */
async function* noteAll(work: Work): AsyncGenerator<ScanPart> {
  const { files, known, scanner, noted, unread, unreadKnown } = work;
  for (const { path, message } of known.unread) {
    unreadKnown.push(path);
    yield { kind: "unread", path, message, isKnown: true };
  }
  if (files.length === 1 && known.files.length === 0) return;
  const stdin = files.includes("-") ? await scanner.note("-") : null;
  const { given } = work.settings;
  const firsts =
    given === undefined
      ? await firstOfSame(files, stdin !== null && "sha256" in stdin ? stdin : null)
      : firstOfGiven(files, given);
  const own = Array.from(new Set(firsts.values()));
  const paths = [...own, ...(await withoutOwn(known.files, own))];
  const note = async (path: string): Promise<Noted | Unread> =>
    path === "-" && stdin !== null ? stdin : scanner.note(path);
  for await (const { path, at, answer } of answers("read", paths, note, work)) {
    const isKnown = at >= own.length;
    if ("sha256" in answer) {
      if (!isKnown) noted.set(path, answer.sha256);
      continue;
    }
    if (isKnown) unreadKnown.push(path);
    else unread.add(path);
    yield { kind: "unread", path, message: answer.message, isKnown };
  }
  for (const [path, first] of firsts) {
    const sha256 = noted.get(first);
    if (sha256 !== undefined) noted.set(path, sha256);
  }
}

/** Scans what could be read, and gathers what the texts share. */
async function* scanAll(work: Work): AsyncGenerator<ScanPart> {
  const { scanner, noted, unread, unreadKnown } = work;
  const nameOf = work.settings.nameOf ?? ((path: string) => path);
  const files = work.files.filter((path) => !unread.has(path));
  const shared = work.files.length > 1 ? new SharedPhrases() : null;
  /** By checksum, the number of the first that has it. */
  const seen = new Map<string, number>();
  let number = 0;
  for await (const { path, at, answer } of answers("scan", files, (one) => scanner.scan(one), work)) {
    if ("message" in answer) {
      unread.add(path);
      yield { kind: "unread", path, message: answer.message, isKnown: false };
      continue;
    }
    // Its memory is wanted for the report.
    if (at === files.length - 1) await scanner.end();
    const { document, scanned, phrases } = answer;
    const name = nameOf(path);
    const { sha256 } = scanned;
    const same = seen.get(sha256);
    if (same === undefined) seen.set(sha256, number);
    number++;
    // A text shares nothing with itself.
    if (phrases !== null) shared?.add(same === undefined ? phrases : { whole: "", broken: "" });
    const isChanged = (noted.get(path) ?? sha256) !== sha256;
    const warnings = [
      ...(isChanged ? [changedBetween(name)] : []),
      ...(same === undefined ? [] : [sameText(name, same)]),
      ...underName(scanned.warnings, name),
    ];
    yield {
      kind: "text",
      index: at,
      document: document === null ? null : renamed(document, name),
      scanned: { ...scanned, path: name, clues: scanned.clues.map((clue) => named(clue, nameOf)), warnings },
    };
  }
  const warnings = [
    ...Array.from(unread, (path) => notRead(nameOf(path))),
    ...unreadKnown.map((path) => knownNotRead(nameOf(path))),
  ];
  yield { kind: "end", shared: shared?.end() ?? null, warnings };
}

/** With the names of the files that have the phrase, as the answer calls files. */
function named(clue: Clue, nameOf: (path: string) => string): Clue {
  const { inIndex } = clue;
  if (inIndex === undefined) return clue;
  return {
    ...clue,
    inIndex: inIndex.map(({ id, path, ...about }) => {
      if (path === null) return { id, path, ...about };
      const name = nameOf(path);
      return { id: id.startsWith(path) ? name + id.slice(path.length) : id, path: name, ...about };
    }),
  };
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
