import type { StoreSummary } from "./comparison.js";

/** The first line of `find --all`: JSON Lines of `duizhao.pairs/1`. */
export interface PairsHead {
  readonly kind: "head";
  readonly schema: "duizhao.pairs/1";
  readonly tool: { readonly name: string; readonly version: string };
  readonly options: PairsOptions;
  readonly store: StoreSummary;
}

export interface PairsOptions {
  /** Only pairs with a document of this date or a later one; null where all are asked for. */
  readonly newSince: string | null;
  /** The least part of one of the two that is in the other, 0 to 1. */
  readonly min: number;
  /** Whether there are groups in place of pairs. */
  readonly groups: boolean;
}

/** Each further line; the last one is the end. */
export type PairsLine =
  | ({ readonly kind: "pair" } & FoundPair)
  | ({ readonly kind: "group" } & PairGroup)
  | ({ readonly kind: "end" } & PairsSummary);

/** A document of an index, as a pair names it. */
export interface PairedDocument {
  readonly id: string;
  readonly path: string | null;
  readonly title: string | null;
  readonly date: string | null;
  readonly url: string | null;
}

/**
 * Two documents of an index that share wording. It rests on the fingerprints that the index keeps: nothing was read
 * again and nothing aligned.
 */
export interface FoundPair {
  /** Where pairs of new documents are asked for, a new one. */
  readonly first: PairedDocument;
  readonly second: PairedDocument;
  /** Fingerprints that both have. */
  readonly shared: number;
  /** About how much of each is in the other, 0 to 1: the part of its fingerprints that are shared. */
  readonly estimatedContainment: { readonly first: number; readonly second: number };
}

/** Documents of which each is like most of the others. */
export interface PairGroup {
  readonly size: number;
  readonly documents: readonly PairedDocument[];
  /** How many pairs among them were found. */
  readonly pairs: number;
}

/** What was looked at, and what was not. */
export interface PairsSummary {
  readonly pairs: number;
  /** Fingerprints that are in more documents than this are everybody's and were not counted; null where all were. */
  readonly mostDocuments: number | null;
  /** How many fingerprints that are. */
  readonly leftOut: number;
  /** Documents without a date, where new ones were asked for: no pair begins with them. */
  readonly undated: number;
}
