import type { Corpus } from "../corpus/corpus.js";
import type { DocumentOrder } from "./document-order.js";

/** Which fingerprints are counted: those that are in at most so many documents. */
export interface FrequencyCap {
  readonly mostDocuments: number;
  /** Fingerprints that are in more. */
  readonly leftOut: number;
}

/**
 * The pairs that a list adds to grow with the square of its length: a phrase of a genre makes more than all others
 * together. The rarest fingerprints are counted as long as their lists together make no more pairs than `budget`; the
 * rarest of all always are. Those of one frequency are counted all or none, whatever their order.
 */
export async function frequencyCap(
  corpus: Corpus,
  { ranks, asked }: DocumentOrder,
  budget: number,
): Promise<FrequencyCap> {
  const byFrequency = new Map<number, { lists: number; pairs: number }>();
  for await (const { documents } of corpus.eachPostingList()) {
    const frequency = documents.length;
    if (frequency < 2) continue;
    let own = 0;
    for (const number of documents) if (ranks[number] < asked) own++;
    const of = byFrequency.get(frequency) ?? { lists: 0, pairs: 0 };
    of.lists++;
    of.pairs += (own * (own - 1)) / 2 + own * (frequency - own);
    byFrequency.set(frequency, of);
  }
  const rarestFirst = Array.from(byFrequency).sort(([one], [other]) => one - other);
  let pairs = 0;
  const end = rarestFirst.findIndex(([, of], at) => (pairs += of.pairs) > budget && at > 0);
  if (end < 0) return { mostDocuments: Infinity, leftOut: 0 };
  const leftOut = rarestFirst.slice(end).reduce((sum, [, { lists }]) => sum + lists, 0);
  return { mostDocuments: rarestFirst[end - 1][0], leftOut };
}
