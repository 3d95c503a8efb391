import type { FoundPair, PairedDocument, PairsSummary } from "../answer/pairs.js";
import type { Corpus, CorpusDocument } from "../corpus/corpus.js";
import { ScratchFile } from "../scratch/scratch-file.js";
import { documentOrder, type DocumentOrder } from "./document-order.js";
import { gatherLists } from "./gather-lists.js";
import { likeEachOther, sharedCounter, type Likeness } from "./like-each-other.js";
import { partLists } from "./part-lists.js";
import { roomWithin, USUAL_MEMORY, type Room } from "./room.js";
import { SharedLists } from "./shared-lists.js";

export interface PairSettings {
  /** Only pairs with a document of this date or a later one, year-month-day. Default: all pairs. */
  readonly newSince?: string | null;
  /** The least part of one of the two that is in the other, 0 to 1. */
  readonly min?: number;
  /** Pairs that the lists of fingerprints may make together, each counted once a list. */
  readonly budget?: number;
  /** Megabytes that the process may take. Default 512. */
  readonly memory?: number;
  /** What may be in memory at a time. Default: what `memory` has room for. */
  readonly room?: Room;
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

/** A pair, or in the end what was looked at. */
export type PairPart =
  { readonly kind: "pair"; readonly pair: FoundPair } | { readonly kind: "end"; readonly summary: PairsSummary };

/**
 * Finds the pairs of documents of a corpus that share wording, each once: by the id of the first, those that share most
 * in front. What is between two documents of the same wording is a pair too.
 *
 * It reads all documents and all lists of fingerprints once, and writes into a scratch file what does not fit into
 * memory: ids in sorted runs, and lists in parts by the first of a pair. The answer depends on the documents alone, not on
 * the order in which they came or on the memory.
 *
 * @throws Trouble if there is too little memory for so many documents, or no space for the scratch file.
 */
export async function* findPairs(corpus: Corpus, settings: PairSettings = {}): AsyncGenerator<PairPart> {
  const scratch = new ScratchFile();
  try {
    yield* pairsBy(scratch, corpus, settings);
  } finally {
    scratch.close();
  }
}

async function* pairsBy(scratch: ScratchFile, corpus: Corpus, settings: PairSettings): AsyncGenerator<PairPart> {
  const { newSince = null, min = USUAL_MIN, budget = BUDGET, memory = USUAL_MEMORY, onProgress } = settings;
  const { documents, removed } = await corpus.status();
  const room = settings.room ?? roomWithin(memory, documents + removed);
  const order = await documentOrder(corpus, newSince, { scratch, most: room.ids });
  onProgress?.(0, order.asked);
  const gathered = await gatherLists(corpus, order, { scratch, budget });
  const { kept, cap } = gathered;
  const { asked, undated } = order;
  const parts = partLists(gathered, { scratch, asked, most: room.entries, waiting: room.waiting });
  const held = new SharedLists(room.entries);
  const count = sharedCounter({ kept, min, least: LEAST_SHARED });
  const onDone = (rank: number): void => onProgress?.(rank, asked);
  let pairs = 0;
  for (const part of parts)
    for (const likeness of likeEachOther(part, { held, count, onDone })) {
      pairs += likeness.later.length;
      for (const pair of await pairsOf(likeness, { corpus, order, kept })) yield { kind: "pair", pair };
    }
  onDone(asked);
  const { mostDocuments, leftOut } = cap;
  yield { kind: "end", summary: { pairs, mostDocuments: leftOut === 0 ? null : mostDocuments, leftOut, undated } };
}

interface Among {
  readonly corpus: Corpus;
  readonly order: DocumentOrder;
  readonly kept: Uint32Array;
}

async function pairsOf({ rank, later }: Likeness, { corpus, order, kept }: Among): Promise<FoundPair[]> {
  const ids = [rank, ...later.map((one) => one.rank)].map((one) => order.ids.at(one));
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
