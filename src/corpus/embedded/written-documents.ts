import type { CorpusDocument } from "../corpus.js";
import { keyOfId } from "../key-of-id.js";
import { DocumentBuffer } from "./document-buffer.js";
import { IdTable } from "./id-table.js";
import type { OpenSegment } from "./open-segments.js";
import { KEYS } from "./packed-postings.js";

interface Found {
  readonly number: number;
  readonly row: CorpusDocument;
}

/** What a writer has: documents in segments and, behind them, in a buffer, numbered through, and known by their ids. */
export class WrittenDocuments {
  readonly segments: OpenSegment[];
  readonly buffer: DocumentBuffer;
  #ids: IdTable;

  constructor(segments: readonly OpenSegment[], mostPostings: number) {
    this.segments = [...segments];
    this.buffer = new DocumentBuffer(mostPostings);
    this.#ids = idsOf(this.segments);
  }

  /** How many numbers there are, those of removed documents included. */
  get numbers(): number {
    return this.#inSegments() + this.buffer.documents;
  }

  /** How many documents were not removed. */
  get left(): number {
    return this.segments.reduce((sum, { removals }) => sum - removals.count, this.numbers) - this.buffer.removed;
  }

  add(document: CorpusDocument, fingerprints: Float64Array, kept: Uint8Array): void {
    this.#ids.add(keyOfId(document.id), this.numbers);
    this.buffer.add(document, fingerprints, kept);
  }

  /** Answers whether there was one. */
  remove(id: string): boolean {
    const found = this.#find(id);
    if (found === null) return false;
    const place = this.#placeOf(found.number);
    if (place === null) this.buffer.remove(found.number - this.#inSegments());
    else place.one.removals.add(place.document);
    return true;
  }

  document(id: string): CorpusDocument | null {
    return this.#find(id)?.row ?? null;
  }

  /** To be called where segments were merged, and documents left out. */
  renumber(): void {
    this.#ids = idsOf(this.segments);
  }

  #find(id: string): Found | null {
    for (const number of this.#ids.numbersOf(keyOfId(id))) {
      const row = this.#row(number);
      if (row?.id === id) return { number, row };
    }
    return null;
  }

  /** Null where it was removed. */
  #row(number: number): CorpusDocument | null {
    const place = this.#placeOf(number);
    if (place !== null) return place.one.removals.has(place.document) ? null : place.one.segment.row(place.document);
    const buffered = number - this.#inSegments();
    return this.buffer.has(buffered) ? this.buffer.row(buffered) : null;
  }

  /** The segment of a document; null where it is in the buffer. */
  #placeOf(number: number): { readonly one: OpenSegment; readonly document: number } | null {
    let first = 0;
    for (const one of this.segments) {
      if (number < first + one.segment.documents) return { one, document: number - first };
      first += one.segment.documents;
    }
    return null;
  }

  #inSegments(): number {
    return this.segments.reduce((sum, { segment }) => sum + segment.documents, 0);
  }
}

function idsOf(segments: readonly OpenSegment[]): IdTable {
  const ids = new IdTable();
  let first = 0;
  for (const { segment, removals } of segments) {
    const start = first;
    segment.ids.eachBetween(0, KEYS, (key, document) => {
      if (!removals.has(document)) ids.add(key, start + document);
    });
    first += segment.documents;
  }
  return ids;
}
