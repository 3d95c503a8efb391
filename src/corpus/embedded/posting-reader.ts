import { findEntry } from "./find-entry.js";
import { ROOM } from "./page.js";
import type { PageReader } from "./page-reader.js";
import type { Section } from "./page-writer.js";
import { HEAD, KEY_BYTES, USED_BYTES } from "./posting-writer.js";

/** Where the list of a key begins. */
export interface ListPlace {
  readonly page: number;
  /** Of the entry's first document, in the page. */
  readonly at: number;
}

/** Reads lists of documents by key, from the section that a `PostingWriter` wrote. */
export class PostingReader<Name extends string> {
  readonly #reader: PageReader<Name>;
  readonly #first: number;
  readonly #pages: number;
  readonly #firstKeys: Float64Array;

  constructor(reader: PageReader<Name>, { page, bytes }: Section, firstKeys: Float64Array) {
    this.#reader = reader;
    this.#first = page;
    this.#pages = bytes / ROOM;
    this.#firstKeys = firstKeys;
  }

  /** Where the list of this key is; null where there is none. Reads one page, or two. */
  find(key: number): ListPlace | null {
    const next = this.#firstPageFrom(key);
    // The list may begin at the end of the page before the first one that begins with the key.
    const before = next > 0 ? this.#findInPage(next - 1, key) : null;
    return before ?? (this.#firstKeys[next] === key ? this.#findInPage(next, key) : null);
  }

  /** How many documents a list has. */
  count({ page, at }: ListPlace): number {
    const numbers = this.#numbersOf(page, at);
    return numbers.next() % 2 === 0 ? 1 : numbers.next();
  }

  /** Calls `visit` with each document of a list, in ascending order. */
  eachDocument(place: ListPlace, visit: (document: number) => void): void {
    for (let { page, at } = place, left = -1; left !== 0; page++) {
      const numbers = this.#numbersOf(page, at);
      if (left > 0) numbers.next();
      const rest = readEntry(numbers, visit);
      left = rest;
      at = HEAD;
    }
  }

  /** Calls `visit` with each document of each key from `from` up to, but not including, `to`. */
  eachBetween(from: number, to: number, visit: (key: number, document: number) => void): void {
    const start = Math.max(0, this.#firstPageFrom(from) - 1);
    const end = this.#firstPageFrom(to);
    for (const page of this.#reader.pagesFrom(this.#first + start, end - start)) {
      const numbers = new Numbers(page, HEAD);
      let key = page.readUIntLE(USED_BYTES, KEY_BYTES);
      while (numbers.hasMore) {
        key += numbers.next();
        const isAsked = key >= from && key < to;
        readEntry(numbers, (document) => {
          if (isAsked) visit(key, document);
        });
      }
    }
  }

  #findInPage(page: number, key: number): ListPlace | null {
    const at = findEntry(this.#reader.page(this.#first + page), key);
    return at < 0 ? null : { page, at };
  }

  #numbersOf(page: number, at: number): Numbers {
    return new Numbers(this.#reader.page(this.#first + page), at);
  }

  /** The first page that begins with this key or a higher one; their number where none does. */
  #firstPageFrom(key: number): number {
    let [low, high] = [0, this.#pages];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#firstKeys[middle] < key) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** Reads the documents of an entry, its key was read; answers how many are left for the next page. */
function readEntry(numbers: Numbers, visit: (document: number) => void): number {
  const first = numbers.next();
  let document = Math.floor(first / 2);
  visit(document);
  if (first % 2 === 0) return 0;
  let left = numbers.next() - 1;
  for (; left > 0 && numbers.hasMore; left--) {
    document += numbers.next();
    visit(document);
  }
  return left;
}

/** The varints of a page of postings. */
class Numbers {
  at: number;
  readonly #page: Buffer;
  readonly #end: number;

  constructor(page: Buffer, at: number) {
    this.#page = page;
    this.at = at;
    this.#end = page.readUInt16LE(0);
  }

  get hasMore(): boolean {
    return this.at < this.#end;
  }

  next(): number {
    let byte = this.#page[this.at++];
    if (byte < 0x80) return byte;
    let value = byte - 0x80;
    for (let weight = 0x80; ; weight *= 0x80) {
      byte = this.#page[this.at++];
      if (byte < 0x80) return value + byte * weight;
      value += (byte - 0x80) * weight;
    }
  }
}
