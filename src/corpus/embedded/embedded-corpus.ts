import type { CandidateRequest, Candidates, Corpus, CorpusDocument, CorpusStatus, PostingList } from "../corpus.js";
import { FINDING_SCHEME } from "../../fingerprints/finding.js";
import { keyOfId } from "./document-facts.js";
import { gatherPostings } from "./gather-postings.js";
import { bestOf, lookUp, segmentOf, type NumberedSegment } from "./look-up.js";
import { closeAll, openIndex, type OpenIndex } from "./open-segments.js";

/**
 * Opens the index in this folder as it was published last.
 *
 * @throws Trouble where there is none, or a damaged one, or one of another version.
 */
export function openEmbeddedCorpus(folder: string): Corpus {
  return new EmbeddedCorpus(folder, openIndex(folder));
}

class EmbeddedCorpus implements Corpus {
  readonly #folder: string;
  readonly #index: OpenIndex;
  readonly #segments: readonly NumberedSegment[];
  /** Documents that were not removed. */
  readonly #live: number;

  constructor(folder: string, index: OpenIndex) {
    this.#folder = folder;
    this.#index = index;
    let first = 0;
    this.#segments = index.segments.map((one) => {
      const numbered = { ...one, first };
      first += one.segment.documents;
      return numbered;
    });
    this.#live = first - this.#removed();
  }

  async status(): Promise<CorpusStatus> {
    const { generation, segments } = this.#index.manifest;
    return {
      kind: "embedded",
      path: this.#folder,
      documents: this.#live,
      postings: segments.reduce((sum, { postings }) => sum + postings, 0),
      generation,
      scheme: FINDING_SCHEME,
      bytes: segments.reduce((sum, { bytes, removed }) => sum + bytes + (removed?.bytes ?? 0), 0),
      removed: this.#removed(),
    };
  }

  async candidates(fingerprints: Float64Array, request: CandidateRequest): Promise<Candidates> {
    const found = lookUp(this.#segments, fingerprints, request.budget);
    const best = bestOf(found, this.#segments, request, this.#live);
    const hits = best.map(({ number, weight, places }) => ({ document: this.#row(number), shared: places, weight }));
    return { hits, frequencies: found.frequencies, isCapped: found.isCapped, isPartial: false };
  }

  async frequencies(fingerprints: Float64Array): Promise<Uint32Array> {
    return lookUp(this.#segments, fingerprints, 0).frequencies;
  }

  async documents(ids: readonly string[]): Promise<(CorpusDocument | null)[]> {
    return ids.map((id) => this.#documentOf(id));
  }

  async *eachDocument(): AsyncGenerator<readonly [number, CorpusDocument]> {
    for (const { segment, removals, first } of this.#segments)
      for (let document = 0; document < segment.documents; document++)
        if (!removals.has(document)) yield [first + document, segment.row(document)];
  }

  async *eachPostingList(): AsyncGenerator<PostingList> {
    const numbered = this.#segments.map(({ segment, removals, entry, first }) => ({
      segment,
      postings: entry.postings,
      numberOf: (document: number) => (removals.has(document) ? -1 : first + document),
    }));
    for (const part of gatherPostings(numbered))
      for (let start = 0, end = 0; start < part.length; start = end) {
        end = part.endOfKey(start);
        const documents = Uint32Array.from({ length: end - start }, (_, at) => part.document(start + at));
        yield { fingerprint: part.key(start), documents };
      }
  }

  async verify(): Promise<void> {
    for (const { segment } of this.#segments) segment.verify();
  }

  async close(): Promise<void> {
    closeAll(this.#segments);
  }

  #documentOf(id: string): CorpusDocument | null {
    const key = keyOfId(id);
    for (const { segment, removals } of this.#segments) {
      const place = segment.ids.find(key);
      if (place === null) continue;
      const numbers: number[] = [];
      segment.ids.eachDocument(place, (document) => numbers.push(document));
      const rows = numbers.filter((document) => !removals.has(document)).map((document) => segment.row(document));
      const row = rows.find((one) => one.id === id);
      if (row !== undefined) return row;
    }
    return null;
  }

  #row(number: number): CorpusDocument {
    const { segment, first } = segmentOf(this.#segments, number);
    return segment.row(number - first);
  }

  #removed(): number {
    return this.#index.segments.reduce((sum, { removals }) => sum + removals.count, 0);
  }
}
