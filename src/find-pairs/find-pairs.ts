import type { FoundPair, PairedDocument, PairsSummary } from "../answer/pairs.js";
import type { Corpus, CorpusDocument } from "../corpus/corpus.js";
import { documentOrder, ranksOf, type DocumentOrder } from "./document-order.js";
import { frequencyCap } from "./frequency-cap.js";
import { SharedLists } from "./shared-lists.js";

export interface PairSettings {
  /** Only pairs with a document of this date or a later one, year-month-day. Default: all pairs. */
  readonly newSince?: string | null;
  /** The least part of one of the two that is in the other, 0 to 1. */
  readonly min?: number;
  /** Pairs that the lists of fingerprints may make together, each counted once a list. */
  readonly budget?: number;
  /** Entries of lists that are held in memory, four to twelve bytes each. */
  readonly mostHeld?: number;
  /** Is called with how many of the documents asked about are done. */
  readonly onProgress?: (done: number, total: number) => void;
}

/** Less than a third of the shorter text: laws share as much by their forms alone. */
export const USUAL_MIN = 0.3;
/**
 * The least number of fingerprints: some 36 characters in one run, or more in several. A headline, a name of an office
 * and a date leave fewer.
 */
export const LEAST_SHARED = 8;
/** Some 10 seconds. */
const BUDGET = 1e9;
/** At most 200 MB. */
const MOST_HELD = 2 ** 24;

/** A pair, or in the end what was looked at. */
export type PairPart =
  { readonly kind: "pair"; readonly pair: FoundPair } | { readonly kind: "end"; readonly summary: PairsSummary };

/**
 * Finds the pairs of documents of a corpus that share wording, each once: by the id of the first, those that share most
 * in front. What is between two documents of the same wording is a pair too.
 *
 * It reads the lists of fingerprints twice, and once more for each range of documents whose lists fill the memory.
 * Beside these it keeps the ids of all documents and eight bytes of each. The answer depends on the documents alone,
 * not on the order in which they came.
 */
export async function* findPairs(corpus: Corpus, settings: PairSettings = {}): AsyncGenerator<PairPart> {
  const { newSince = null, min = USUAL_MIN, budget = BUDGET, mostHeld = MOST_HELD, onProgress } = settings;
  const order = await documentOrder(corpus, newSince);
  onProgress?.(0, order.asked);
  const { mostDocuments, leftOut } = await frequencyCap(corpus, order, budget);
  const kept = new Uint32Array(order.ids.length);
  let pairs = 0;
  for (let from = 0; from < order.asked;) {
    const lists = new SharedLists({ from, to: order.asked }, mostHeld);
    for await (const { documents } of corpus.eachPostingList()) {
      if (documents.length > mostDocuments) continue;
      if (from === 0) for (const number of documents) kept[order.ranks[number]]++;
      if (documents.length === 1) continue;
      const ranks = ranksOf(documents, order);
      lists.add(ranks);
    }
    for (const { rank, later } of likeEachOther(lists, kept, min)) {
      pairs += later.length;
      for (const pair of await pairsOf(rank, later, { corpus, order, kept })) yield { kind: "pair", pair };
    }
    from = lists.range.to;
    onProgress?.(from, order.asked);
  }
  const summary = { pairs, mostDocuments: leftOut === 0 ? null : mostDocuments, leftOut, undated: order.undated };
  yield { kind: "end", summary };
}

/** A document with what it shares. */
interface Shared {
  readonly rank: number;
  readonly shared: number;
}

interface Likeness {
  readonly rank: number;
  /** Never empty. */
  readonly later: readonly Shared[];
}

/** Counts what each document of a range shares with each later one. */
function* likeEachOther(held: SharedLists, kept: Uint32Array, min: number): Generator<Likeness> {
  const counts = new Uint32Array(kept.length);
  for (const { rank, lists } of held.documents()) {
    const touched: number[] = [];
    for (const list of lists) for (const other of list) if (counts[other]++ === 0) touched.push(other);
    const later: Shared[] = [];
    for (const other of touched) {
      const shared = counts[other];
      counts[other] = 0;
      if (shared >= LEAST_SHARED && shared >= min * Math.min(kept[rank], kept[other]))
        later.push({ rank: other, shared });
    }
    const share = (one: Shared): number => one.shared / Math.min(kept[rank], kept[one.rank]);
    later.sort((one, other) => share(other) - share(one) || one.rank - other.rank);
    if (later.length > 0) yield { rank, later };
  }
}

interface Among {
  readonly corpus: Corpus;
  readonly order: DocumentOrder;
  readonly kept: Uint32Array;
}

async function pairsOf(rank: number, later: readonly Shared[], { corpus, order, kept }: Among): Promise<FoundPair[]> {
  const ids = [rank, ...later.map((one) => one.rank)].map((one) => order.ids[one]);
  const [first, ...others] = (await corpus.documents(ids)).map((document, at) => pairedDocument(document, ids[at]));
  return later.map(({ rank: other, shared }, at) => ({
    first,
    second: others[at],
    shared,
    estimatedContainment: { first: rounded(shared / kept[rank]), second: rounded(shared / kept[other]) },
  }));
}

function pairedDocument(document: CorpusDocument | null, id: string): PairedDocument {
  if (document === null) throw new RangeError(`no document ${id}`);
  const { path, title, date, url } = document;
  return { id, path, title, date, url };
}

function rounded(share: number): number {
  return Math.round(share * 1000) / 1000;
}
