import type { ListPart } from "./part-lists.js";
import type { RankedLists, SharedLists } from "./shared-lists.js";

/** A document with what it shares. */
export interface Shared {
  readonly rank: number;
  readonly shared: number;
}

/** A store is asked about so many documents at a time. */
const AT_ONCE = 500;

/** A document and later ones that are like it, those that share most in front; many of them come in several goes. */
export interface Likeness {
  readonly rank: number;
  readonly later: readonly Shared[];
}

/** Says what a document shares with later ones, of those that share enough. */
export type CountShared = (document: RankedLists) => Shared[];

export interface Counting {
  /** Holds as much of the lists at a time as it can. */
  readonly held: SharedLists;
  readonly count: CountShared;
  /** Is called with the rank up to which all is done. */
  readonly onDone: (rank: number) => void;
}

/** Counts what each document of a part shares with each later one. */
export function* likeEachOther({ range, lists }: ListPart, { held, count, onDone }: Counting): Generator<Likeness> {
  for (let { from } = range; from < range.to; from = held.range.to) {
    held.begin({ from, to: range.to });
    for (const list of lists()) held.add(list);
    for (const document of held.isFull ? [{ rank: from, lists: behind(lists(), from) }] : held.documents()) {
      const later = count(document);
      for (let start = 0; start < later.length; start += AT_ONCE)
        yield { rank: document.rank, later: later.slice(start, start + AT_ONCE) };
    }
    onDone(held.range.to);
  }
}

/** Of the lists that a rank is in, what is behind it. */
function* behind(lists: Iterable<Uint32Array>, rank: number): Generator<Uint32Array> {
  for (const list of lists) {
    const at = list.indexOf(rank);
    if (at >= 0) yield list.subarray(at + 1);
  }
}

export interface Enough {
  /** How many fingerprints each document has, by its rank. */
  readonly kept: Uint32Array;
  /** The least part of one of the two that is in the other. */
  readonly min: number;
  /** The least number of fingerprints that both have. */
  readonly least: number;
}

/** Counts in one table of all documents, which it clears behind each. */
export function sharedCounter({ kept, min, least }: Enough): CountShared {
  const counts = new Uint32Array(kept.length);
  const touched = new Uint32Array(kept.length);
  return ({ rank, lists }) => {
    let end = 0;
    for (const list of lists)
      for (let at = 0; at < list.length; at++) if (counts[list[at]]++ === 0) touched[end++] = list[at];
    const later: Shared[] = [];
    for (let at = 0; at < end; at++) {
      const other = touched[at];
      const shared = counts[other];
      counts[other] = 0;
      if (shared >= least && shared >= min * Math.min(kept[rank], kept[other])) later.push({ rank: other, shared });
    }
    const share = (one: Shared): number => one.shared / Math.min(kept[rank], kept[one.rank]);
    return later.sort((one, other) => share(other) - share(one) || one.rank - other.rank);
  };
}
