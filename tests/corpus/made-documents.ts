import type { CorpusDocument } from "../../src/corpus/corpus.js";

/** All over the 48 bits, and different in the lower 40. */
export const FINGERPRINTS = Array.from({ length: 40 }, (_, at) => ((at * 0x9e3779b97f) % 2 ** 40) + (at % 3) * 2 ** 40);

export function documentCalled(id: string, about: Partial<CorpusDocument> = {}): CorpusDocument {
  const sha256 = "0f".repeat(32);
  return { id, path: null, part: null, title: null, date: null, url: null, sha256, length: 800, ...about };
}
