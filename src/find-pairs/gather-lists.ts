import type { Corpus } from "../corpus/corpus.js";
import { ListFile } from "../scratch/list-file.js";
import type { ScratchFile } from "../scratch/scratch-file.js";
import { ranksOf, type DocumentOrder } from "./document-order.js";
import { Frequencies, type FrequencyCap } from "./frequency-cap.js";

/** The lists of a corpus, read once. */
export interface GatheredLists {
  readonly cap: FrequencyCap;
  /** How many of the fingerprints that are counted each document has, by its rank. */
  readonly kept: Uint32Array;
  /** Entries of the lists below together. */
  readonly entries: number;
  /** The lists of two and more documents that are counted, by ranks; each is gone when the next one is asked for. */
  lists(): Iterable<Uint32Array>;
}

const BLOCK = 2 ** 18;

export interface Gathering {
  readonly scratch: ScratchFile;
  /** Pairs that the lists that are counted may make together. */
  readonly budget: number;
}

/** Reads all lists of a corpus once, and writes down those that two documents share. */
export async function gatherLists(
  corpus: Corpus,
  order: DocumentOrder,
  { scratch, budget }: Gathering,
): Promise<GatheredLists> {
  const { ranks, ids, asked } = order;
  const kept = new Uint32Array(ids.length);
  const file = new ListFile(scratch, BLOCK);
  const frequencies = new Frequencies();
  for await (const { documents } of corpus.eachPostingList()) {
    for (const number of documents) kept[ranks[number]]++;
    if (documents.length < 2) continue;
    const list = ranksOf(documents, order);
    frequencies.add(list.length, askedOf(list, asked));
    file.add(list);
  }
  const cap = frequencies.cap(budget);
  let entries = 0;
  for (const list of file.lists()) {
    if (list.length <= cap.mostDocuments) entries += list.length;
    else for (const rank of list) kept[rank]--;
  }
  return { cap, kept, entries, lists: () => noLonger(file.lists(), cap.mostDocuments) };
}

function* noLonger(lists: Iterable<Uint32Array>, most: number): Generator<Uint32Array> {
  for (const list of lists) if (list.length <= most) yield list;
}

/** Those that are asked about have the lowest ranks. */
function askedOf(list: Uint32Array, asked: number): number {
  const end = list.findIndex((rank) => rank >= asked);
  return end < 0 ? list.length : end;
}
