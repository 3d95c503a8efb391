import type { CandidateRequest, Candidates, Corpus, CorpusDocument, CorpusStatus, PostingList } from "../corpus.js";
import { FINDING_SCHEME } from "../../fingerprints/finding.js";
import { keyOfId } from "../key-of-id.js";
import { bestCandidates } from "./best-candidates.js";
import { gatherPostings } from "./gather-postings.js";
import { lookUp } from "./look-up.js";
import type { Manifest } from "./manifest.js";
import { NumberedSegments } from "./numbered-segments.js";
import { closeAll, openIndex, type OpenIndex } from "./open-segments.js";
import type { Segment } from "./segment.js";

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
  readonly #manifest: Manifest;
  readonly #segments: NumberedSegments;

  constructor(folder: string, { manifest, segments }: OpenIndex) {
    this.#folder = folder;
    this.#manifest = manifest;
    this.#segments = new NumberedSegments(segments);
  }

  async status(): Promise<CorpusStatus> {
    const { generation, segments, notes } = this.#manifest;
    return {
      kind: "embedded",
      path: this.#folder,
      documents: this.#segments.left,
      postings: segments.reduce((sum, { postings }) => sum + postings, 0),
      generation,
      scheme: FINDING_SCHEME,
      bytes: segments.reduce((sum, { bytes, removed }) => sum + bytes + (removed?.bytes ?? 0), 0),
      removed: this.#segments.removed,
      notes,
    };
  }

  async candidates(fingerprints: Float64Array, request: CandidateRequest): Promise<Candidates> {
    const lookedUp = lookUp(this.#segments.all, fingerprints, request.budget);
    const { frequencies, isCapped } = lookedUp;
    return { hits: bestCandidates(lookedUp, this.#segments, request), frequencies, isCapped, missing: null };
  }

  async frequencies(fingerprints: Float64Array): Promise<Uint32Array> {
    return lookUp(this.#segments.all, fingerprints, 0).frequencies;
  }

  async documents(ids: readonly string[]): Promise<(CorpusDocument | null)[]> {
    return ids.map((id) => this.#find(id)?.row ?? null);
  }

  async kept(id: string): Promise<Uint8Array | null> {
    const found = this.#find(id);
    const bytes = found?.segment.kept(found.document);
    return bytes === undefined || bytes.length === 0 ? null : bytes;
  }

  async *eachDocument(): AsyncGenerator<readonly [number, CorpusDocument]> {
    for (const { segment, removals, first } of this.#segments.all)
      for (let document = 0; document < segment.documents; document++)
        if (!removals.has(document)) yield [first + document, segment.row(document)];
  }

  async *eachPostingList(): AsyncGenerator<PostingList> {
    const numbered = this.#segments.all.map(({ segment, removals, entry, first }) => ({
      segment,
      postings: entry.postings,
      numberOf: (document: number) => (removals.has(document) ? -1 : first + document),
    }));
    for (const part of gatherPostings(numbered))
      for (let start = 0, end = 0; start < part.length; start = end) {
        end = part.endOfKey(start);
        const documents = new Uint32Array(end - start);
        for (let at = start; at < end; at++) documents[at - start] = part.document(at);
        yield { fingerprint: part.key(start), documents };
      }
  }

  async verify(): Promise<void> {
    for (const { segment } of this.#segments.all) segment.verify();
  }

  async close(): Promise<void> {
    closeAll(this.#segments.all);
  }

  #find(id: string): Found | null {
    const key = keyOfId(id);
    for (const { segment, removals } of this.#segments.all) {
      const place = segment.ids.find(key);
      if (place === null) continue;
      const numbers: number[] = [];
      segment.ids.eachDocument(place, (document) => numbers.push(document));
      for (const document of numbers) {
        if (removals.has(document)) continue;
        const row = segment.row(document);
        if (row.id === id) return { segment, document, row };
      }
    }
    return null;
  }
}

/** A document of a segment, by its number there. */
interface Found {
  readonly segment: Segment;
  readonly document: number;
  readonly row: CorpusDocument;
}
