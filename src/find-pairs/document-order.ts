import type { Corpus } from "../corpus/corpus.js";
import { dayOf } from "../corpus/day.js";

/**
 * The documents of a corpus in an order that depends on their ids and dates alone: first those that are asked about,
 * then the others, both by their ids. A place in it is a *rank*.
 */
export interface DocumentOrder {
  /** By rank. */
  readonly ids: readonly string[];
  /** How many are asked about: those of the lowest ranks. */
  readonly asked: number;
  /** By the number of a document in the corpus. */
  readonly ranks: Uint32Array;
  /** Documents that may be new or not: they have no date. */
  readonly undated: number;
}

interface Numbered {
  readonly number: number;
  readonly id: string;
  readonly isAsked: boolean;
}

/** Asks about all documents, or about those with a date from `newSince` on. Keeps the ids of all in memory. */
export async function documentOrder(corpus: Corpus, newSince: string | null): Promise<DocumentOrder> {
  const from = newSince === null ? null : dayOf(newSince);
  const all: Numbered[] = [];
  let undated = 0;
  let numbers = 0;
  for await (const [number, { id, date }] of corpus.eachDocument()) {
    const day = from === null ? 0 : dayOf(date);
    if (from !== null && day === 0) undated++;
    all.push({ number, id, isAsked: from === null || (day > 0 && day >= from) });
    numbers = number + 1;
  }
  all.sort((one, other) => Number(other.isAsked) - Number(one.isAsked) || (one.id < other.id ? -1 : 1));
  const ranks = new Uint32Array(numbers);
  for (const [rank, { number }] of all.entries()) ranks[number] = rank;
  const asked = all.findIndex(({ isAsked }) => !isAsked);
  return { ids: all.map(({ id }) => id), asked: asked < 0 ? all.length : asked, ranks, undated };
}

/** The ranks of a list of documents, in ascending order. */
export function ranksOf(documents: Uint32Array, { ranks }: DocumentOrder): Uint32Array {
  return documents.map((number) => ranks[number]).sort();
}
