import type {
  Candidate,
  CandidateRequest,
  Candidates,
  Corpus,
  CorpusDocument,
  CorpusStatus,
  PostingList,
} from "../corpus.js";
import { NO_NOTES } from "../corpus.js";
import { dayOf } from "../day.js";
import { takeRarest } from "../take-rarest.js";
import { FINDING_SCHEME } from "../../fingerprints/finding.js";

/** A text with what an index would keep of it: each fingerprint once. */
export interface HeldText {
  readonly document: CorpusDocument;
  readonly fingerprints: Float64Array;
}

/** Texts that are searched without an index, each looked at for each question. */
export class MemoryCorpus implements Corpus {
  readonly #texts: readonly HeldText[];
  readonly #path: string;

  /** @param path what it is called */
  constructor(texts: readonly HeldText[], path: string) {
    this.#texts = texts.toSorted((one, other) => (one.document.id < other.document.id ? -1 : 1));
    this.#path = path;
  }

  async status(): Promise<CorpusStatus> {
    return {
      kind: "memory",
      path: this.#path,
      documents: this.#texts.length,
      postings: this.#texts.reduce((sum, { fingerprints }) => sum + fingerprints.length, 0),
      generation: 0,
      scheme: FINDING_SCHEME,
      bytes: 0,
      removed: 0,
      notes: NO_NOTES,
    };
  }

  async candidates(fingerprints: Float64Array, request: CandidateRequest): Promise<Candidates> {
    const places = placesOf(fingerprints);
    const shared = this.#texts.map((text) => sharedBy(text, places));
    const frequencies = frequenciesOf(shared, fingerprints.length);
    const { places: rarest, isCapped } = takeRarest(fingerprints, frequencies, request.budget);
    /** From 1; 0 for those that are not looked at. */
    const ranks = new Uint32Array(fingerprints.length);
    for (const [order, at] of rarest.entries()) ranks[at] = order + 1;
    const hits: Candidate[] = [];
    for (const [at, { document }] of this.#texts.entries()) {
      if (!isInTime(document, request)) continue;
      const looked = shared[at].filter((place) => ranks[place] > 0);
      if (looked.length === 0) continue;
      // Rarest first, as every store adds them up: of equal weights none may be larger by a rounding.
      const weight = looked
        .toSorted((one, other) => ranks[one] - ranks[other])
        .reduce((sum, place) => sum + Math.log(this.#texts.length / frequencies[place]), 0);
      hits.push({ document, shared: looked.toSorted((one, other) => one - other), weight });
    }
    hits.sort((one, other) => other.weight - one.weight || other.shared.length - one.shared.length);
    return { hits: hits.slice(0, request.limit), frequencies, isCapped, missing: null };
  }

  async frequencies(fingerprints: Float64Array): Promise<Uint32Array> {
    const places = placesOf(fingerprints);
    return frequenciesOf(
      this.#texts.map((text) => sharedBy(text, places)),
      fingerprints.length,
    );
  }

  async documents(ids: readonly string[]): Promise<(CorpusDocument | null)[]> {
    const known = new Map(this.#texts.map(({ document }) => [document.id, document]));
    return ids.map((id) => known.get(id) ?? null);
  }

  kept(): Promise<null> {
    return Promise.resolve(null);
  }

  async *eachDocument(): AsyncGenerator<readonly [number, CorpusDocument]> {
    for (const [number, { document }] of this.#texts.entries()) yield [number, document];
  }

  async *eachPostingList(): AsyncGenerator<PostingList> {
    const lists = new Map<number, number[]>();
    for (const [number, { fingerprints }] of this.#texts.entries())
      for (const fingerprint of fingerprints) {
        const list = lists.get(fingerprint);
        if (list === undefined) lists.set(fingerprint, [number]);
        else list.push(number);
      }
    for (const fingerprint of Array.from(lists.keys()).toSorted((one, other) => one - other))
      yield { fingerprint, documents: Uint32Array.from(lists.get(fingerprint) ?? []) };
  }

  verify(): Promise<void> {
    return Promise.resolve();
  }

  close(): Promise<void> {
    return Promise.resolve();
  }
}

function placesOf(fingerprints: Float64Array): ReadonlyMap<number, number> {
  return new Map(Array.from(fingerprints, (fingerprint, at) => [fingerprint, at]));
}

/** The places in the question of those fingerprints that the text has. */
function sharedBy({ fingerprints }: HeldText, places: ReadonlyMap<number, number>): number[] {
  const shared: number[] = [];
  for (const fingerprint of fingerprints) {
    const place = places.get(fingerprint);
    if (place !== undefined) shared.push(place);
  }
  return shared;
}

function frequenciesOf(shared: readonly (readonly number[])[], length: number): Uint32Array {
  const frequencies = new Uint32Array(length);
  for (const places of shared) for (const place of places) frequencies[place]++;
  return frequencies;
}

function isInTime({ date }: CorpusDocument, { since, until }: CandidateRequest): boolean {
  if (since === undefined && until === undefined) return true;
  const day = dayOf(date);
  return day > 0 && (since === undefined || day >= dayOf(since)) && (until === undefined || day <= dayOf(until));
}
