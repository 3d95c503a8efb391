import type { CorpusDocument } from "../corpus/corpus.js";
import { documentFromBytes } from "../read/document-from-bytes.js";
import { CHANGED_WHILE_READ, isWithinFile, openFile, type FileBytes } from "../read/open-file.js";
import { openFileNow } from "../read/open-file-now.js";
import { readApart } from "../read/read-apart.js";
import { EmptyText } from "../read/refuse-empty.js";
import type { Document } from "../text/document.js";
import type { Bilingual } from "../text/language.js";
import { Trouble } from "../text/trouble.js";
import { eachLine } from "./each-line.js";
import { readExported } from "./exported.js";
import { fingerprintText } from "./fingerprint-text.js";
import {
  NOTHING_READ,
  type Answer,
  type FingerprintSettings,
  type Fingerprinted,
  type FileToIndex,
  type LinesToIndex,
  type NotRead,
  type RecordsToIndex,
  type Task,
} from "./fingerprinter.js";
import { compressed } from "./keep-text.js";
import { isKnownLine } from "./known-lines.js";
import { skippedMessage } from "../read/warc/skipped-records.js";
import { readRecordText } from "./record-text.js";
import { readLineText, sha256Of } from "./line-text.js";

/** How the texts of a task are read. */
interface Reading extends FingerprintSettings {
  /** Is called with the place of each text in its task before it is read: of a file in the list, or its line. */
  readonly begin: (at: number) => void;
  /** Is called while a text takes long, and gets on. */
  readonly goOn?: () => void;
}

/** Reads and fingerprints the texts of a task. One that can't be read is listed, and the others are read. */
export async function answerTask(task: Task, reading: Reading): Promise<Answer> {
  switch (task.kind) {
    case "files":
      return readFiles(task.files, reading);
    case "lines":
      return readLines(task, reading, readLine);
    case "exported":
      return readLines(task, reading, (bytes, { path }) => readExported(bytes, path));
    case "records":
      return readRecords(task, reading);
    case "not read":
      return { ...NOTHING_READ, notRead: [task.notRead] };
  }
}

async function readFiles(files: readonly FileToIndex[], reading: Reading): Promise<Answer> {
  const texts: Fingerprinted[] = [];
  const notRead: NotRead[] = [];
  let [bytes, same] = [0, 0];
  for (const [at, { path, known }] of files.entries()) {
    reading.begin(at);
    try {
      const file = await opened(path);
      bytes += file.bytes.length;
      const changed = file.warnings.find(({ code }) => code === CHANGED_WHILE_READ);
      if (changed !== undefined) throw new Trouble(path, IS_CHANGING);
      if (file.sha256 === known) same++;
      else texts.push(await readFile(path, file, reading));
    } catch (error) {
      notRead.push({ path, line: null, ...saidOf(error) });
    }
  }
  return { ...answerOf(texts), notRead, bytes, same, sameLines: [] };
}

/** A file in an archive takes longer to open. */
async function opened(path: string): Promise<FileBytes> {
  try {
    return openFileNow(path);
  } catch (error) {
    if (!isWithinFile(error)) throw error;
    return openFile(path);
  }
}

async function readFile(
  path: string,
  { bytes, sha256 }: { readonly bytes: Uint8Array; readonly sha256: string },
  { setAside, keepsTexts, goOn }: Reading,
): Promise<Fingerprinted> {
  if (setAside.has(sha256)) throw new Trouble(path, WAS_SET_ASIDE);
  const text = await documentFromBytes(bytes, {
    path,
    sha256,
    apart: readApart,
    ...(goOn === undefined ? {} : { onPage: goOn }),
  });
  const document = { id: path, path, part: null, url: null, ...factsOf(text) };
  return { document, fingerprints: fingerprintText(text.text), kept: keepsTexts ? compressed(bytes) : null };
}

async function readRecords(task: RecordsToIndex, reading: Reading): Promise<Answer> {
  const { path, start, known } = task;
  const sameLines: number[] = [];
  const texts: Fingerprinted[] = [];
  const notRead: NotRead[] = [];
  for (const [at, { from, to }] of task.ranges.entries()) {
    const bytes = task.bytes.subarray(from, to);
    const part = { start: start + from, end: start + to };
    if (known !== null && isKnownLine(known, part.start, sha256Of(bytes))) {
      sameLines.push(part.start);
      continue;
    }
    reading.begin(at);
    try {
      if (reading.setAside.size > 0 && reading.setAside.has(sha256Of(bytes))) throw new Trouble(path, WAS_SET_ASIDE);
      const read = await readRecordText(bytes, path);
      if ("skipped" in read) {
        const message = skippedMessage(new Map([[read.skipped, 1]]));
        notRead.push({ path, line: null, message, isEmpty: true, skipped: read.skipped });
        continue;
      }
      const { url, document: text } = read;
      const document = { id: url, path, part, url, ...factsOf(text) };
      const kept = reading.keepsTexts ? compressed(bytes) : null;
      texts.push({ document, fingerprints: fingerprintText(text.text), kept });
    } catch (error) {
      const own = error instanceof Trouble && error.path !== null ? error.path : path;
      notRead.push({ path: own, line: null, ...saidOf(error) });
    }
  }
  return { ...answerOf(texts), notRead, bytes: task.bytes.length, same: sameLines.length, sameLines };
}

interface LinePlace {
  readonly path: string;
  readonly line: number;
  readonly part: NonNullable<CorpusDocument["part"]>;
}

function readLines(
  task: LinesToIndex,
  reading: Reading,
  read: (bytes: Uint8Array, place: LinePlace, reading: Reading) => Fingerprinted,
): Answer {
  const { path, firstLine, start, known } = task;
  const sameLines: number[] = [];
  const texts: Fingerprinted[] = [];
  const notRead: NotRead[] = [];
  for (const { bytes, number, from, to } of eachLine(task.bytes)) {
    const line = firstLine + number;
    if (known !== null && isKnownLine(known, start + from, sha256Of(bytes))) {
      sameLines.push(start + from);
      continue;
    }
    reading.begin(line);
    try {
      texts.push(read(bytes, { path, line, part: { start: start + from, end: start + to } }, reading));
    } catch (error) {
      notRead.push({ path, line, ...saidOf(error) });
    }
  }
  return { ...answerOf(texts), notRead, bytes: task.bytes.length, same: sameLines.length, sameLines };
}

function readLine(bytes: Uint8Array, { path, line, part }: LinePlace, reading: Reading): Fingerprinted {
  if (reading.setAside.size > 0 && reading.setAside.has(sha256Of(bytes))) throw new Trouble(path, WAS_SET_ASIDE);
  const { id, url, document: text } = readLineText(bytes, path);
  const document = { id: id ?? `${path}:${line}`, path, part, url, ...factsOf(text) };
  return { document, fingerprints: fingerprintText(text.text), kept: reading.keepsTexts ? compressed(bytes) : null };
}

function factsOf({
  title,
  date,
  origin,
  text,
}: Document): Pick<CorpusDocument, "title" | "date" | "sha256" | "length"> {
  return { title, date, sha256: origin.sha256, length: text.length };
}

function answerOf(texts: readonly Fingerprinted[]): Pick<Answer, "documents" | "kept" | "fingerprints" | "counts"> {
  const counts = texts.map(({ fingerprints }) => fingerprints.length);
  const all = new Float64Array(counts.reduce((sum, count) => sum + count, 0));
  let at = 0;
  for (const { fingerprints } of texts) {
    all.set(fingerprints, at);
    at += fingerprints.length;
  }
  return {
    documents: texts.map(({ document }) => document),
    kept: texts.map(({ kept }) => kept),
    fingerprints: all,
    counts,
  };
}

/** One text that brings out a fault of ours does not end the work on a million others. */
function saidOf(error: unknown): Pick<NotRead, "message" | "isEmpty"> {
  if (error instanceof Trouble)
    return { message: error.said, ...(error instanceof EmptyText ? { isEmpty: true as const } : {}) };
  const fault = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  const message: Bilingual = {
    zh: `程序出错（${fault}）；请报告`,
    en: `a fault of the program (${fault}); please report it`,
  };
  return { message };
}

const IS_CHANGING: Bilingual = {
  zh: "读取期间文件被改动，没有编入；请再运行一次",
  en: "the file changed while it was being read, and is not in the index; run it again",
};

const WAS_SET_ASIDE: Bilingual = {
  zh: "上次读它时耗尽了时间或内存，内容未变，不再重试；要重试请先 duizhao index remove 这个文件",
  en: "it took too much time or memory before, and has not changed: not tried again; duizhao index remove it to try once more",
};
