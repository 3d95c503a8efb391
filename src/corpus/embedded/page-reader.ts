import { closeSync, fstatSync, openSync, readSync } from "node:fs";
import { isWhole, PAGE, ROOM } from "./page.js";
import type { Contents, Section } from "./page-writer.js";
import { damaged } from "./store-troubles.js";

/** Pages that are kept, 16 MiB: a question of 3,000 characters looks at some 2,500. */
const MOST_KEPT = 4096;
const PAGES_AT_ONCE = 64;
/** Pages that are kept are given memory so many at a time. */
const PAGES_A_SLAB = 64;

/** Reads a file of pages. Each page is checked when it is read. */
export class PageReader<Name extends string> {
  readonly contents: Contents<Name>;
  readonly #path: string;
  readonly #file: number;
  readonly #pages: number;
  readonly #kept = new Map<number, Buffer>();
  #slab = Buffer.alloc(0);

  /** @throws Trouble unless the file has this size and ends as it should. */
  constructor(path: string, bytes: number) {
    this.#path = path;
    this.#file = openSync(path, "r");
    this.#pages = bytes / PAGE;
    try {
      if (fstatSync(this.#file).size !== bytes) throw damaged(path);
      this.contents = contentsOf(this.page(this.#pages - 1));
    } catch (error) {
      closeSync(this.#file);
      throw error instanceof SyntaxError ? damaged(path, error) : error;
    }
  }

  /** What the page with this number holds. */
  page(number: number): Buffer {
    const known = this.#kept.get(number);
    if (known !== undefined) return known;
    if (this.#kept.size >= MOST_KEPT) this.#kept.clear();
    if (this.#slab.length === 0) this.#slab = Buffer.allocUnsafeSlow(PAGES_A_SLAB * PAGE);
    const page = this.#read(number, this.#slab.subarray(0, PAGE)).subarray(0, ROOM);
    this.#slab = this.#slab.subarray(PAGE);
    this.#kept.set(number, page);
    return page;
  }

  /** Bytes of a section; of those behind its end there are none. */
  bytes({ page, bytes }: Section, offset: number, length: number): Buffer {
    const end = Math.min(bytes, offset + length);
    const read = Buffer.allocUnsafe(Math.max(0, end - offset));
    for (let at = offset; at < end;) {
      const within = at % ROOM;
      const taken = Math.min(ROOM - within, end - at);
      this.page(page + Math.floor(at / ROOM)).copy(read, at - offset, within, within + taken);
      at += taken;
    }
    return read;
  }

  /** What each of many pages in a row holds, until the next one is asked for. None of them is kept. */
  *pagesFrom(first: number, count: number): Generator<Buffer> {
    const buffer = Buffer.allocUnsafeSlow(PAGES_AT_ONCE * PAGE);
    for (let at = 0; at < count; at += PAGES_AT_ONCE) {
      const read = this.#read(first + at, buffer.subarray(0, Math.min(PAGES_AT_ONCE, count - at) * PAGE));
      for (let start = 0; start < read.length; start += PAGE) yield read.subarray(start, start + ROOM);
    }
  }

  /** Reads every page. @throws Trouble where one is damaged. */
  verify(): void {
    // oxlint-disable-next-line no-unused-vars
    for (const _ of this.pagesFrom(0, this.#pages));
  }

  close(): void {
    closeSync(this.#file);
  }

  /** Fills a buffer with the pages from this one on. */
  #read(first: number, buffer: Buffer): Buffer {
    for (let at = 0; at < buffer.length;) {
      const bytes = first < 0 ? 0 : readSync(this.#file, buffer, at, buffer.length - at, first * PAGE + at);
      if (bytes === 0) throw damaged(this.#path);
      at += bytes;
    }
    for (let at = 0; at < buffer.length; at += PAGE)
      if (!isWhole(buffer.subarray(at, at + PAGE), first + at / PAGE)) throw damaged(this.#path);
    return buffer;
  }
}

function contentsOf<Name extends string>(page: Buffer): Contents<Name> {
  const end = page.indexOf(0);
  return JSON.parse(page.toString("utf8", 0, end < 0 ? page.length : end)) as Contents<Name>;
}
