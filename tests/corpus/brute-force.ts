import type { Candidate, CandidateRequest, CorpusDocument } from "../../src/corpus/corpus.js";

interface Held {
  readonly document: CorpusDocument;
  readonly fingerprints: ReadonlySet<number>;
  readonly kept: string | null;
}

/** What a corpus answers, worked out from all documents each time. */
export class BruteForce {
  readonly #held = new Map<string, Held>();

  put(document: CorpusDocument, fingerprints: Iterable<number>, kept: string | null = null): void {
    this.#held.set(document.id, { document, fingerprints: new Set(fingerprints), kept });
  }

  kept(id: string): string | null {
    return this.#held.get(id)?.kept ?? null;
  }

  remove(id: string): boolean {
    return this.#held.delete(id);
  }

  copy(): BruteForce {
    const copy = new BruteForce();
    for (const { document, fingerprints, kept } of this.#held.values()) copy.put(document, fingerprints, kept);
    return copy;
  }

  get size(): number {
    return this.#held.size;
  }

  document(id: string): CorpusDocument | null {
    return this.#held.get(id)?.document ?? null;
  }

  documents(): CorpusDocument[] {
    return Array.from(this.#held.values(), ({ document }) => document);
  }

  frequencies(fingerprints: readonly number[]): number[] {
    return fingerprints.map((one) => this.documentsWith(one).length);
  }

  /** Their ids, sorted. */
  documentsWith(fingerprint: number): string[] {
    const having = Array.from(this.#held.values()).filter(({ fingerprints }) => fingerprints.has(fingerprint));
    return having.map(({ document }) => document.id).sort();
  }

  /** Which of these fingerprints are looked at, rarest first. */
  taken(fingerprints: readonly number[], budget: number): number[] {
    const frequencies = this.frequencies(fingerprints);
    const places = Array.from(fingerprints.keys())
      .filter((at) => frequencies[at] > 0)
      .sort((one, other) => frequencies[one] - frequencies[other] || fingerprints[one] - fingerprints[other]);
    let looked = 0;
    const taken: number[] = [];
    for (const at of places) {
      looked += frequencies[at];
      if (looked > budget && taken.length > 0) break;
      taken.push(at);
    }
    return taken;
  }

  /** All candidates, whatever the limit, in order; those that are equal but for their ids in any. */
  candidates(fingerprints: readonly number[], { budget, since = "", until = "9" }: CandidateRequest): Candidate[] {
    const taken = this.taken(fingerprints, budget);
    const frequencies = this.frequencies(fingerprints);
    const isBound = since !== "" || until !== "9";
    const found: Candidate[] = [];
    for (const { document, fingerprints: has } of this.#held.values()) {
      const { date } = document;
      if (isBound && (date === null || date < since || date > until)) continue;
      const shared = taken.filter((at) => has.has(fingerprints[at]));
      let weight = 0;
      for (const at of shared) weight += Math.log(this.size / frequencies[at]);
      if (shared.length > 0) found.push({ document, shared: shared.toSorted((a, b) => a - b), weight });
    }
    return found.sort((one, other) => other.weight - one.weight || other.shared.length - one.shared.length);
  }
}
