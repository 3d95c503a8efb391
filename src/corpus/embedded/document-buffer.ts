import type { CorpusDocument } from "../corpus.js";
import { factsOf } from "./document-facts.js";
import { bytesOfRow, rowOfBytes } from "./document-row.js";
import { keyOf, PackedPostings } from "./packed-postings.js";
import { Removals } from "./removals.js";
import type { Row, SegmentSource } from "./segment-writer.js";

/** Rows, and what is kept with them, of so many bytes are enough for a segment, 64 MiB. */
const MOST_ROW_BYTES = 2 ** 26;

/** Documents that are in no segment yet. */
export class DocumentBuffer {
  readonly #mostPostings: number;
  readonly #rows: Row[] = [];
  readonly #kept: Uint8Array[] = [];
  readonly #removed = new Set<number>();
  readonly #postings = new PackedPostings();
  #rowBytes = 0;

  constructor(mostPostings: number) {
    this.#mostPostings = mostPostings;
  }

  get documents(): number {
    return this.#rows.length;
  }

  /** How many of them were removed or replaced. */
  get removed(): number {
    return this.#removed.size;
  }

  get isFull(): boolean {
    return this.#postings.length >= this.#mostPostings || this.#rowBytes >= MOST_ROW_BYTES;
  }

  add(document: CorpusDocument, fingerprints: Float64Array, kept: Uint8Array): void {
    const row = { bytes: bytesOfRow(document), facts: factsOf(document, 0) };
    const number = this.#rows.length;
    for (const fingerprint of fingerprints) this.#postings.push(keyOf(fingerprint), number);
    this.#rowBytes += row.bytes.length + kept.length;
    this.#rows.push(row);
    this.#kept.push(kept);
  }

  row(number: number): CorpusDocument {
    return rowOfBytes(this.#rows[number].bytes);
  }

  remove(number: number): void {
    this.#removed.add(number);
  }

  has(number: number): boolean {
    return !this.#removed.has(number);
  }

  removals(): Removals {
    const removals = new Removals(this.documents);
    for (const number of this.#removed) removals.add(number);
    return removals;
  }

  /** All of it, as a segment is made of it. */
  source(): SegmentSource {
    this.#postings.sort();
    return { turn: async () => undefined, rows: this.#rows, kept: this.#kept, postings: [this.#postings] };
  }

  clear(): void {
    this.#rows.length = 0;
    this.#kept.length = 0;
    this.#rowBytes = 0;
    this.#removed.clear();
    this.#postings.clear();
  }
}
