import type { Corpus } from "../corpus/corpus.js";
import { dayOf } from "../corpus/day.js";
import { NameList } from "../scratch/name-list.js";
import type { ScratchFile } from "../scratch/scratch-file.js";
import { NameSorter } from "../scratch/sorted-names.js";

/**
 * The documents of a corpus in an order that depends on their ids and dates alone: first those that are asked about,
 * then the others, both by their ids. A place in it is a *rank*.
 */
export interface DocumentOrder {
  /** By rank. */
  readonly ids: NameList;
  /** How many are asked about: those of the lowest ranks. */
  readonly asked: number;
  /** By the number of a document in the corpus. */
  readonly ranks: Uint32Array;
  /** Documents that may be new or not: they have no date. */
  readonly undated: number;
}

/** What is written before the id of a document, so that those that are asked about come first. */
const ASKED = "0";
const OTHERS = "1";

export interface Sorting {
  readonly scratch: ScratchFile;
  /** Bytes that ids may take in memory. */
  readonly most: number;
}

/** Asks about all documents, or about those with a date from `newSince` on. Sorts their ids outside of memory. */
export async function documentOrder(
  corpus: Corpus,
  newSince: string | null,
  { scratch, most }: Sorting,
): Promise<DocumentOrder> {
  const from = newSince === null ? null : dayOf(newSince);
  const sorter = new NameSorter(scratch, most);
  let [undated, asked, end] = [0, 0, 0];
  for await (const [number, { id, date }] of corpus.eachDocument()) {
    const day = from === null ? 0 : dayOf(date);
    if (from !== null && day === 0) undated++;
    const isAsked = from === null || (day > 0 && day >= from);
    if (isAsked) asked++;
    sorter.add((isAsked ? ASKED : OTHERS) + id, number);
    end = number + 1;
  }
  const ranks = new Uint32Array(end);
  const ids = new NameList(scratch);
  for (const { name, number } of sorter.sorted()) {
    ranks[number] = ids.length;
    ids.push(name.slice(ASKED.length));
  }
  return { ids, asked, ranks, undated };
}

/** The ranks of a list of documents, in ascending order. */
export function ranksOf(documents: Uint32Array, { ranks }: DocumentOrder): Uint32Array {
  return documents.map((number) => ranks[number]).sort();
}
