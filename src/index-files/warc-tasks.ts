import { constants } from "node:fs";
import { open, type FileHandle } from "node:fs/promises";
import { Gunzip } from "fflate/browser";
import { asTrouble, LARGEST_FILE, NOT_REGULAR } from "../read/open-file.js";
import { isNamed } from "../read/reader.js";
import { recordEnd } from "../read/warc/warc-records.js";
import type { Bilingual } from "../text/language.js";
import { Trouble } from "../text/trouble.js";
import type { NotRead, RecordRange, Task } from "./fingerprinter.js";
import type { KnownLines } from "./known-lines.js";

/** So much is read at a time, and a task has about as much. */
const CHUNK = 1_000_000;

/** Whether a file is a web archive, by its name. */
export function isWarc(path: string): boolean {
  return isNamed(path, [".warc", ".warc.gz"]);
}

/**
 * The records of a web archive, in tasks of about a megabyte; none is cut. It is read bit by bit, so that its size does not
 * matter; whatever is wrong with it is a task that says so.
 */
export async function* warcTasks(path: string, known?: KnownLines): AsyncGenerator<Task> {
  await known?.load();
  try {
    const file = await open(path, constants.O_RDONLY | constants.O_NONBLOCK);
    try {
      yield* tasksOf(file, path, known);
    } finally {
      await file.close();
    }
  } catch (error) {
    const trouble = asTrouble(path, error);
    if (!(trouble instanceof Trouble)) throw trouble;
    yield notRead(path, trouble.said);
  }
}

async function* tasksOf(file: FileHandle, path: string, known: KnownLines | undefined): AsyncGenerator<Task> {
  const before = await file.stat();
  if (!before.isFile()) throw new Trouble(path, NOT_REGULAR);
  const head = Buffer.alloc(2);
  await file.read(head, 0, 2, 0);
  const cutter = head[0] === 0x1f && head[1] === 0x8b ? new PackedRecords(path) : new PlainRecords(path);
  let [held, start] = [Buffer.alloc(0), 0];
  for (let at = 0; ;) {
    const chunk = Buffer.allocUnsafe(CHUNK);
    const { bytesRead } = await file.read(chunk, 0, CHUNK, at);
    at += bytesRead;
    held = Buffer.concat([held, chunk.subarray(0, bytesRead)]);
    const ranges = cutter.cut(held, start, bytesRead === 0);
    const end = ranges.at(-1)?.to ?? 0;
    if (ranges.length > 0) {
      const bytes = new Uint8Array(held.subarray(0, end));
      yield { kind: "records", path, start, bytes, ranges, known: known?.between(path, start, start + end) ?? null };
      held = held.subarray(end);
      start += end;
    }
    if (bytesRead === 0) break;
    if (held.length > LARGEST_FILE) throw new Trouble(path, TOO_LONG);
  }
  const after = await file.stat();
  if (after.size !== before.size || after.mtimeMs !== before.mtimeMs) yield notRead(path, IS_CHANGING);
}

/** Says where the whole records in the bytes that are held are. */
interface Cutter {
  cut(held: Uint8Array, start: number, isLast: boolean): readonly RecordRange[];
}

class PlainRecords implements Cutter {
  constructor(private readonly path: string) {}

  cut(held: Uint8Array, start: number, isLast: boolean): RecordRange[] {
    if (start === 0 && held.length > 0 && !isMark(held)) throw new Trouble(this.path, NO_WARC);
    const ranges: RecordRange[] = [];
    for (let from = 0; from < held.length;) {
      let to = recordEnd(held, from, isLast);
      while (to < held.length && (held[to] === 0x0d || held[to] === 0x0a)) to++;
      // What the chunk ends in may go on.
      if (to >= held.length && !isLast) break;
      ranges.push({ from, to });
      from = to;
    }
    return ranges;
  }
}

const isMark = (bytes: Uint8Array): boolean => new TextDecoder("latin1").decode(bytes.subarray(0, 5)) === "WARC/";

/** Records that are packed one by one, as the programs do it that write web archives. */
class PackedRecords implements Cutter {
  readonly #gunzip: Gunzip;
  /** Where members begin, in the file. */
  readonly #starts: number[] = [0];
  #given = 0;
  #unpacked = 0;
  #isWrong = false;

  constructor(private readonly path: string) {
    this.#gunzip = new Gunzip((piece) => {
      this.#unpacked += piece.length;
    });
    this.#gunzip.onmember = (offset) => {
      this.#unpacked = 0;
      if (offset > 0) this.#starts.push(offset);
    };
  }

  cut(held: Uint8Array, start: number, isLast: boolean): RecordRange[] {
    this.#give(held.subarray(this.#given - start), isLast);
    if (isLast && held.length > 0 && !this.#isWrong) this.#starts.push(start + held.length);
    const ranges: RecordRange[] = [];
    while (this.#starts.length > 1) {
      const [from, to] = this.#starts;
      this.#starts.shift();
      if (to > from) ranges.push({ from: from - start, to: to - start });
    }
    if (this.#isWrong && ranges.length === 0) throw new Trouble(this.path, CUT_OFF);
    return ranges;
  }

  /** In pieces, so that what comes out is bounded. */
  #give(bytes: Uint8Array, isLast: boolean): void {
    try {
      for (let at = 0; at < bytes.length && !this.#isWrong; at += PIECE) {
        const piece = bytes.subarray(at, at + PIECE);
        this.#gunzip.push(piece, isLast && at + PIECE >= bytes.length);
        this.#given += piece.length;
        if (this.#unpacked > LARGEST_FILE) throw new Trouble(this.path, TOO_LONG);
      }
    } catch (error) {
      if (error instanceof Trouble) throw error;
      this.#isWrong = true;
    }
  }
}

const PIECE = 16_384;

function notRead(path: string, message: Bilingual): Task & { readonly notRead: NotRead } {
  return { kind: "not read", notRead: { path, line: null, message } };
}

const NO_WARC: Bilingual = {
  zh: "不是网页存档（WARC）；请检查文件",
  en: "this is no web archive (WARC); check the file",
};
const TOO_LONG: Bilingual = {
  zh: `其中一条记录超过 ${LARGEST_FILE / 1024 ** 2} MiB，从它起没有读取`,
  en: `a record of it has more than ${LARGEST_FILE / 1024 ** 2} MiB: from there on it was not read`,
};
const CUT_OFF: Bilingual = {
  zh: "网页存档已损坏或不完整，从损坏处起没有读取；请重新取得",
  en: "the web archive is damaged or incomplete: from there on it was not read; get it again",
};
const IS_CHANGING: Bilingual = {
  zh: "读取期间文件被改动；请再运行一次",
  en: "the file changed while it was being read; run it again",
};
