import { stat } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { PhraseSketch } from "../clues/phrase-sketch.js";
import { SharedPhrases } from "../clues/shared-phrases.js";
import type { ScanEnd, ScanRow } from "../report/scan/rendering.js";
import { visible } from "../report/shared/visible.js";
import type { Language } from "../text/language.js";
import { version } from "../version.js";
import { exitCode, type ExitCode } from "./exit-code.js";
import { inOrder } from "./in-order.js";
import { filesIn, onceEach, withoutOwn } from "./known-files.js";
import type { ScanRequest } from "./options.js";
import { openOutput, STDOUT, type Output } from "./output.js";
import { FileProgress } from "./progress.js";
import { isUnread, openScanner, renderingFor, type Scanner, type ScannerSettings, type Unread } from "./scanner.js";

/**
 * Scans files one by one and writes what they give away as it goes, so that memory does not grow with
 * their number. A file that can't be read is told on standard error, and in the exit code; the others go on.
 *
 * @throws Trouble if the answer can't be written.
 */
export async function scanCommand(request: ScanRequest): Promise<ExitCode> {
  const { files, language, output, force } = request;
  const known = (await Promise.all(request.known.map(filesIn))).flat();
  const target =
    output === null ? await outputFor(request) : await openOutput(output, { force, inputs: [...files, ...known] });
  const progress = new FileProgress(language, process.stderr.isTTY);
  const scanner = await scannerFor(request, known);
  try {
    if (scanner.tools.wordless !== null) tell({ path: null, said: scanner.tools.wordless }, language);
    const unread = await noteAll(request, known, scanner, progress);
    const scanned = await scanAll(request, { scanner, target, progress, unread });
    if (scanned > 0) await target.close();
    return unread.size === 0 ? exitCode.same : exitCode.trouble;
  } finally {
    progress.end();
    await scanner.end();
    await target.abandon();
  }
}

/** From so many bytes on several threads are worth their start, one for each so many. */
const BYTES_A_THREAD = 1_000_000;
const MOST_THREADS = 4;
/** Where a file has so many bytes threads read them: they may run out of memory, and let this one count the seconds. */
const LARGE = 2_000_000;
/** Texts are kept between their two readings as long as they are no more than this together, in UTF-16 code units. */
const MOST_KEPT = 1_000_000;

async function scannerFor(request: ScanRequest, known: readonly string[]): Promise<Scanner> {
  const { files, known: _known, ...rest } = request;
  const hasSeveral = files.length > 1;
  const isNoted = hasSeveral || known.length > 0;
  const settings: ScannerSettings = {
    ...rest,
    hasSeveral,
    memory: isNoted ? new PhraseSketch().memory : null,
    mostKept: MOST_KEPT,
    ending: null,
  };
  const threads = await threadsFor([...files, ...known], isNoted);
  if (threads === 0) return openScanner(settings);
  const { openScannerPool } = await import("./scanner-pool.js");
  return openScannerPool({ ...settings, mostKept: 0 }, threads);
}

/** How many threads beside this one; none for standard input, which can be read once, here. */
async function threadsFor(paths: readonly string[], isNoted: boolean): Promise<number> {
  if (paths.includes("-")) return 0;
  const sizes = await Promise.all(
    paths.map((path) =>
      stat(path).then(
        ({ size }) => size,
        () => 0,
      ),
    ),
  );
  const bytes = sizes.reduce((sum, size) => sum + size, 0);
  const threads = isNoted ? Math.min(availableParallelism(), MOST_THREADS, Math.floor(bytes / BYTES_A_THREAD)) : 1;
  return threads > 1 || sizes.some((size) => size >= LARGE) ? Math.max(1, threads) : 0;
}

/**
 * Reads all texts once where there are several, and what the user calls known: no phrase that is shared is
 * a clue. What can't be read is told; answers which of the files it was.
 */
async function noteAll(
  { files, language }: ScanRequest,
  known: readonly string[],
  scanner: Scanner,
  progress: FileProgress,
): Promise<Set<string>> {
  const unread = new Set<string>();
  if (files.length === 1 && known.length === 0) return unread;
  const own = await onceEach(files);
  const others = await withoutOwn(known, own);
  const paths = [...own, ...others];
  let at = 0;
  progress.tell("read", at, paths.length);
  for await (const answer of inOrder(paths, scanner.width, (path) => scanner.note(path))) {
    if (answer !== null) {
      progress.clear();
      tell(answer, language);
      if (at < own.length) unread.add(own[at]);
    }
    progress.tell("read", ++at, paths.length);
  }
  return unread;
}

interface Scanning {
  readonly scanner: Scanner;
  readonly target: Output;
  readonly progress: FileProgress;
  /** Files that could not be read; more may come. */
  readonly unread: Set<string>;
}

/** Writes what the files give away, and what they share; answers how many there were. */
async function scanAll(request: ScanRequest, { scanner, target, progress, unread }: Scanning): Promise<number> {
  const { clues, persons, known, language, output } = request;
  const rendering = await renderingFor(request);
  const files = request.files.filter((path) => !unread.has(path));
  const shared = request.files.length > 1 ? new SharedPhrases() : null;
  const rows: ScanRow[] = [];
  const begin = rendering.begin({
    schema: "duizhao.scan/1",
    tool: { name: "duizhao", version },
    options: { clues, persons, known },
    words: scanner.tools.words,
    gazetteer: scanner.tools.gazetteer,
  });
  let at = 0;
  progress.tell("files", at, files.length);
  for await (const answer of inOrder(files, scanner.width, (path, index) => scanner.scan(path, index))) {
    progress.clear();
    if (isUnread(answer)) {
      tell(answer, language);
      unread.add(files[at]);
    } else {
      // One that has gone away has seen what it wanted.
      const isRead = await target.write((rows.length === 0 ? begin : rendering.between) + answer.text);
      if (!isRead) return rows.length;
      shared?.add(answer.phrases);
      rows.push(answer.row);
    }
    at++;
    // The bar would wipe a line that has not ended.
    if (output !== null || isUnread(answer) || answer.text.endsWith("\n")) progress.tell("files", at, files.length);
  }
  progress.end();
  // Where nothing could be read nothing is written.
  if (rows.length > 0)
    await target.write(rendering.end({ rows, shared: sharedBy(shared), warnings: warningsFor(unread) }));
  return rows.length;
}

function tell({ path, said }: Unread, language: Language): void {
  const place = path === null ? "" : `${visible(path)}: `;
  process.stderr.write(`duizhao: ${place}${visible(said[language])}\n`);
}

function sharedBy(shared: SharedPhrases | null): ScanEnd["shared"] {
  if (shared === null) return null;
  const { phrases, isApproximate } = shared.end();
  return { phrases: phrases.map(({ text, count, texts }) => ({ text, count, documents: texts })), isApproximate };
}

function warningsFor(unread: ReadonlySet<string>): ScanEnd["warnings"] {
  return Array.from(unread, (path) => ({
    code: "not-read",
    path,
    message: { zh: `${path} 未能读取，不在其中`, en: `${path} could not be read and is left out` },
  }));
}

/** Standard output, or a pager, which is given the whole. */
async function outputFor({ pager }: ScanRequest): Promise<Output> {
  if (!pager) return STDOUT;
  const { page } = await import("./pager.js");
  const parts: string[] = [];
  return {
    write: (text) => Promise.resolve(parts.push(text) > 0),
    close: () => page(parts.join(""), process.env),
    abandon: () => Promise.resolve(),
  };
}
