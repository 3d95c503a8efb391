import { constants } from "node:fs";
import { open, type FileHandle } from "node:fs/promises";
import { asTrouble, LARGEST_FILE, NOT_REGULAR } from "../read/open-file.js";
import { isNamed } from "../read/reader.js";
import type { Bilingual } from "../text/language.js";
import { Trouble } from "../text/trouble.js";
import { exportHeadIn, type ExportHead } from "./exported.js";
import type { NotRead, Task } from "./fingerprinter.js";
import type { KnownLines } from "./known-lines.js";

/** A task has about so many bytes. */
const CHUNK = 1_000_000;
const NEWLINE = 0x0a;

/** What concerns all files of JSON Lines. */
export interface LineReading {
  /** Is called with the head of each exported index. */
  readonly onExport?: (head: ExportHead) => void;
  readonly known?: KnownLines;
}

/** Whether a file is one of JSON Lines, by its name. */
export function isLines(path: string): boolean {
  return isNamed(path, [".jsonl", ".ndjson"]);
}

/**
 * A file of JSON Lines, or an exported index, in tasks of about one megabyte; no line is cut. One of more than 64 MiB is
 * not read, and whatever else is wrong with the file is a task that says so.
 */
export async function* lineTasks(path: string, reading: LineReading = {}): AsyncGenerator<Task> {
  await reading.known?.load();
  try {
    const file = await open(path, constants.O_RDONLY | constants.O_NONBLOCK);
    try {
      yield* tasksOf(file, new LineCutter(path, reading));
    } finally {
      await file.close();
    }
  } catch (error) {
    const trouble = asTrouble(path, error);
    if (!(trouble instanceof Trouble)) throw trouble;
    yield notRead(path, null, trouble.said);
  }
}

async function* tasksOf(file: FileHandle, lines: LineCutter): AsyncGenerator<Task> {
  const before = await file.stat();
  if (!before.isFile()) throw new Trouble(lines.path, NOT_REGULAR);
  for (;;) {
    const chunk = Buffer.allocUnsafe(CHUNK);
    const { bytesRead } = await file.read(chunk, 0, CHUNK, lines.end);
    if (bytesRead === 0) break;
    yield* lines.add(chunk.subarray(0, bytesRead));
  }
  yield* lines.finish();
  const after = await file.stat();
  if (after.size !== before.size || after.mtimeMs !== before.mtimeMs) yield notRead(lines.path, null, IS_CHANGING);
}

/** Cuts a file, chunk by chunk, into tasks of whole lines. */
class LineCutter {
  readonly path: string;
  readonly #reading: LineReading;
  /** Null before the first line, which says what the lines are. */
  #kind: "lines" | "exported" | null = null;
  #parts: Uint8Array[] = [];
  /** Offset and line of what is in parts. */
  #start = 0;
  #line = 1;
  /** Bytes in parts, or of a line that is too long so far. */
  #length = 0;

  constructor(path: string, reading: LineReading) {
    this.path = path;
    this.#reading = reading;
  }

  /** How much of the file was added. */
  get end(): number {
    return this.#start + this.#length;
  }

  *add(chunk: Uint8Array): Generator<Task> {
    // What is behind a line that is too long is not.
    const first = this.#length + chunk.length > LARGEST_FILE ? chunk.indexOf(NEWLINE) + 1 : 0;
    const last = chunk.lastIndexOf(NEWLINE) + 1;
    let from = 0;
    for (const end of [first, last]) {
      if (end <= from) continue;
      this.#push(chunk.subarray(from, end));
      yield* this.#taken();
      from = end;
    }
    this.#push(chunk.subarray(from));
  }

  *finish(): Generator<Task> {
    if (this.#length > 0) yield* this.#taken();
  }

  #push(bytes: Uint8Array): void {
    this.#length += bytes.length;
    if (this.#length <= LARGEST_FILE) this.#parts.push(bytes);
    else this.#parts = [];
  }

  *#taken(): Generator<Task> {
    const [path, firstLine, start] = [this.path, this.#line, this.#start];
    const isTooLong = this.#length > LARGEST_FILE;
    const bytes = new Uint8Array(Buffer.concat(this.#parts));
    this.#parts = [];
    this.#start += this.#length;
    this.#length = 0;
    this.#line += isTooLong ? 1 : newlinesIn(bytes);
    if (isTooLong) return yield notRead(path, firstLine, TOO_LONG);
    if (this.#kind === null) {
      const first = firstLineOf(bytes);
      const head = exportHeadIn(first, path);
      this.#kind = head === null ? "lines" : "exported";
      if (head !== null) {
        this.#reading.onExport?.(head);
        first.fill(SPACE);
      }
    }
    const known = this.#kind === "lines" ? this.#reading.known?.between(path, start, start + bytes.length) : null;
    yield { kind: this.#kind, path, firstLine, start, bytes, known: known ?? null };
  }
}

const SPACE = 0x20;

function firstLineOf(bytes: Uint8Array): Uint8Array {
  const end = bytes.indexOf(NEWLINE);
  return end < 0 ? bytes : bytes.subarray(0, end);
}

function newlinesIn(bytes: Uint8Array): number {
  let count = 0;
  for (let at = bytes.indexOf(NEWLINE); at >= 0; at = bytes.indexOf(NEWLINE, at + 1)) count++;
  return count;
}

function notRead(path: string, line: number | null, message: Bilingual): Task & { readonly notRead: NotRead } {
  return { kind: "not read", notRead: { path, line, message } };
}

const TOO_LONG: Bilingual = {
  zh: `这一行超过 ${LARGEST_FILE / 1024 ** 2} MiB，没有读取；请分成几篇`,
  en: `this line has more than ${LARGEST_FILE / 1024 ** 2} MiB, and was not read; make several texts of it`,
};
const IS_CHANGING: Bilingual = {
  zh: "读取期间文件被改动；请再运行一次",
  en: "the file changed while it was being read; run it again",
};
