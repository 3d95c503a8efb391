import { ROOM } from "./page.js";
import type { PackedPostings } from "./packed-postings.js";
import type { PageWriter } from "./page-writer.js";

/** A page of postings begins with the number of bytes used, and its first key. */
export const USED_BYTES = 2;
export const KEY_BYTES = 5;
export const HEAD = USED_BYTES + KEY_BYTES;

/** An entry has at most three numbers before its second document. */
const LONGEST_NUMBER = 6;
const LONGEST_START = 3 * LONGEST_NUMBER;

/**
 * Writes lists of documents by key, in ascending order of keys, into pages that can be read one by one:
 *
 *   entry = key − key before, first document × 2 + (1 if there are more), [how many in all, the differences of the others]
 *
 * All numbers are varints. A list that no page holds goes on in the next, as an entry of the same key with what is left.
 */
export class PostingWriter {
  readonly #writer: PageWriter;
  readonly #page = Buffer.alloc(ROOM);
  readonly #firstKeys: number[] = [];
  #used = HEAD;
  #lastKey = 0;

  constructor(writer: PageWriter) {
    this.#writer = writer;
  }

  /** Adds sorted postings; their keys are above all that were added before. */
  add(postings: PackedPostings): void {
    for (let start = 0; start < postings.length;) {
      const end = postings.endOfKey(start);
      this.#addList(postings, start, end);
      start = end;
    }
  }

  /** Ends the last page. Answers the first key of each page. */
  finish(): Float64Array {
    if (this.#used > HEAD) this.#endPage();
    return Float64Array.from(this.#firstKeys);
  }

  #addList(postings: PackedPostings, start: number, end: number): void {
    const key = postings.key(start);
    for (let at = start; at < end;) {
      if (this.#used + LONGEST_START > ROOM) this.#endPage();
      if (this.#used === HEAD) this.#beginPage(key);
      this.#number(key - this.#lastKey);
      this.#lastKey = key;
      const left = end - at;
      let document = postings.document(at++);
      this.#number(document * 2 + (left > 1 ? 1 : 0));
      if (left > 1) this.#number(left);
      while (at < end && this.#used + LONGEST_NUMBER <= ROOM) {
        const next = postings.document(at++);
        this.#number(next - document);
        document = next;
      }
    }
  }

  #beginPage(key: number): void {
    this.#firstKeys.push(key);
    this.#page.writeUIntLE(key, USED_BYTES, KEY_BYTES);
    this.#lastKey = key;
  }

  #endPage(): void {
    this.#page.writeUInt16LE(this.#used);
    this.#page.fill(0, this.#used);
    this.#writer.write(this.#page);
    this.#used = HEAD;
  }

  #number(value: number): void {
    let rest = value;
    while (rest >= 0x80) {
      this.#page[this.#used++] = (rest % 0x80) | 0x80;
      rest = Math.floor(rest / 0x80);
    }
    this.#page[this.#used++] = rest;
  }
}
