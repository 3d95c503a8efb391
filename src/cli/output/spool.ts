import { close, read, write } from "node:fs";
import { promisify } from "node:util";
import { namelessFile } from "../../scratch/nameless-file.js";

const readFrom = promisify(read);
const writeTo = promisify(write);
const closeFile = promisify(close);

/** Parts are kept in memory as long as they are no more than this together, in UTF-16 code units or bytes. */
const MOST_IN_MEMORY = 8 * 1024 * 1024;
/** Bytes, or code units, that are read and written in one go. */
const CHUNK = 1024 * 1024;

/** Writes all of the bytes, however little a disk takes at a time. */
export async function writeAll(file: number, bytes: Uint8Array): Promise<void> {
  for (let at = 0; at < bytes.length;) at += (await writeTo(file, bytes, at, bytes.length - at, null)).bytesWritten;
}

/**
 * A report that waits for its place: in memory, and if it is long in a file that has no name any more. Whatever ends the
 * process, and however long it computes between two parts, nothing is left behind.
 */
export class Spool {
  readonly #folder: string;
  #parts: (string | Uint8Array)[] = [];
  #length = 0;
  #file: number | null = null;
  /** Bytes of the file. */
  #size = 0;

  constructor(folder: string) {
    this.#folder = folder;
  }

  async add(part: string | Uint8Array): Promise<void> {
    if (this.#length > MOST_IN_MEMORY) await this.#spill();
    this.#parts.push(part);
    this.#length += part.length;
  }

  /** All that was added, in its order. */
  async *bytes(): AsyncGenerator<Uint8Array> {
    const buffer = new Uint8Array(CHUNK);
    for (let at = 0; this.#file !== null && at < this.#size;) {
      const { bytesRead } = await readFrom(this.#file, buffer, 0, CHUNK, at);
      if (bytesRead === 0) throw new Error("the spool ends too early");
      at += bytesRead;
      yield buffer.subarray(0, bytesRead);
    }
    yield* encoded(this.#parts);
  }

  async end(): Promise<void> {
    const file = this.#file;
    this.#file = null;
    this.#parts = [];
    if (file !== null) await closeFile(file);
  }

  async #spill(): Promise<void> {
    const parts = this.#parts;
    this.#parts = [];
    this.#length = 0;
    this.#file ??= namelessFile(this.#folder);
    for (const bytes of encoded(parts)) {
      await writeAll(this.#file, bytes);
      this.#size += bytes.length;
    }
  }
}

function* encoded(parts: readonly (string | Uint8Array)[]): Generator<Uint8Array> {
  const encoder = new TextEncoder();
  for (const part of parts) {
    if (typeof part !== "string") yield part;
    else yield* encodedText(part, encoder);
  }
}

function* encodedText(part: string, encoder: TextEncoder): Generator<Uint8Array> {
  for (let at = 0; at < part.length;) {
    const end = wholeCharacter(part, Math.min(part.length, at + CHUNK));
    yield encoder.encode(part.slice(at, end));
    at = end;
  }
}

/** Not between the halves of a surrogate pair. */
function wholeCharacter(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff ? at + 1 : at;
}
