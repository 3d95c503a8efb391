import type { CorpusDocument } from "../corpus.js";
import { FACTS_BYTES, readFacts, type DocumentFacts } from "./document-facts.js";
import { rowOfBytes } from "./document-row.js";
import { PageReader } from "./page-reader.js";
import type { Section } from "./page-writer.js";
import { PostingReader } from "./posting-reader.js";
import { KEPT_START_BYTES, type Row, type SegmentSection } from "./segment-writer.js";

const NOTHING = Buffer.alloc(0);

/** A segment that is open: documents by numbers from 0, and lists of these by fingerprint and by id. */
export class Segment {
  readonly documents: number;
  readonly postings: PostingReader<SegmentSection>;
  readonly ids: PostingReader<SegmentSection>;
  readonly #reader: PageReader<SegmentSection>;

  /** @throws Trouble where it is damaged. */
  constructor(path: string, bytes: number) {
    this.#reader = new PageReader<SegmentSection>(path, bytes);
    const { sections, counts } = this.#reader.contents;
    this.documents = counts["documents"] ?? 0;
    this.postings = new PostingReader(this.#reader, sections.postings, this.#keys(sections.postingKeys));
    this.ids = new PostingReader(this.#reader, sections.ids, this.#keys(sections.idKeys));
  }

  facts(document: number): DocumentFacts {
    const { facts } = this.#reader.contents.sections;
    return readFacts(this.#reader.bytes(facts, document * FACTS_BYTES, FACTS_BYTES), 0);
  }

  row(document: number): CorpusDocument {
    return rowOfBytes(this.#rowBytes(document, this.facts(document)));
  }

  /** A row as it is written. */
  written(document: number): Row {
    const facts = this.facts(document);
    return { bytes: this.#rowBytes(document, facts), facts };
  }

  /** What is kept of a document, maybe nothing. */
  kept(document: number): Buffer {
    const { kept, keptStarts } = this.#reader.contents.sections;
    if (keptStarts.bytes === 0) return NOTHING;
    const start = this.#keptStart(document);
    const end = document + 1 < this.documents ? this.#keptStart(document + 1) : kept.bytes;
    return this.#reader.bytes(kept, start, end - start);
  }

  /** @throws Trouble where any page is damaged. */
  verify(): void {
    this.#reader.verify();
  }

  close(): void {
    this.#reader.close();
  }

  #rowBytes(document: number, { row }: DocumentFacts): Buffer {
    const { rows } = this.#reader.contents.sections;
    const end = document + 1 < this.documents ? this.facts(document + 1).row : rows.bytes;
    return this.#reader.bytes(rows, row, end - row);
  }

  #keptStart(document: number): number {
    const { keptStarts } = this.#reader.contents.sections;
    return this.#reader
      .bytes(keptStarts, document * KEPT_START_BYTES, KEPT_START_BYTES)
      .readUIntLE(0, KEPT_START_BYTES);
  }

  #keys(section: Section): Float64Array {
    const bytes = this.#reader.bytes(section, 0, section.bytes);
    return new Float64Array(new Uint8Array(bytes).buffer);
  }
}
