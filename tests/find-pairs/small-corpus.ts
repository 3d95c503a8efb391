import { NO_NOTES, type Corpus, type CorpusDocument } from "../../src/corpus/corpus.js";

export interface SmallDocument {
  readonly document: CorpusDocument;
  readonly fingerprints: readonly number[];
}

/** A corpus in memory whose documents are numbered as they come. It answers what pairs are made from, and counts it. */
export function smallCorpus(all: readonly SmallDocument[]): Corpus & { readonly lists: () => number } {
  let lists = 0;
  const byId = new Map(all.map(({ document }) => [document.id, document]));
  const notAsked = (): Promise<never> => Promise.reject(new Error("nobody asks this"));
  return {
    lists: () => lists,
    status: () =>
      Promise.resolve({
        kind: "small",
        path: "",
        documents: all.length,
        postings: 0,
        generation: 1,
        scheme: "",
        bytes: 0,
        removed: 0,
        notes: NO_NOTES,
      }),
    candidates: notAsked,
    frequencies: notAsked,
    verify: notAsked,
    kept: notAsked,
    documents: (ids) => Promise.resolve(ids.map((id) => byId.get(id) ?? null)),
    async *eachDocument() {
      for (const [number, { document }] of all.entries()) yield [number, document] as const;
    },
    async *eachPostingList() {
      const fingerprints = Array.from(new Set(all.flatMap((one) => one.fingerprints))).sort((a, b) => a - b);
      for (const fingerprint of fingerprints) {
        const numbers = all.flatMap((one, number) => (one.fingerprints.includes(fingerprint) ? [number] : []));
        lists++;
        yield { fingerprint, documents: Uint32Array.from(numbers) };
      }
    },
    close: () => Promise.resolve(),
  };
}
