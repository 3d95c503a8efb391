import type { Warning } from "../text/document.js";
import type { Bilingual } from "../text/language.js";
import type { PlaceInFile } from "../text/places.js";
import type { Basis, DocumentSummary, Range, Role, SegmentClass, Verdict } from "./comparison.js";
import type { Kind } from "./kind.js";

/** Where the counterparts of texts are. The JSON of `duizhao.find/1`, offsets as in a comparison. */
export interface Find {
  readonly schema: "duizhao.find/1";
  readonly tool: { readonly name: string; readonly version: string };
  readonly options: FindOptions;
  readonly store: SearchedStore;
  readonly queries: readonly FoundQuery[];
  readonly warnings: readonly Warning[];
}

export interface FindOptions {
  /** At most so many results of a query. Default 10. */
  readonly top: number;
  /** The least containment of a result, 0 to 1. Default 0.3. */
  readonly min: number;
  readonly since: string | null;
  readonly until: string | null;
  /** Resolve persons in what looks like a judgment or a private record. Default false. */
  readonly persons: boolean;
}

/** What was searched. */
export interface SearchedStore {
  readonly kind: string;
  readonly path: string;
  readonly documents: number;
  readonly generation: number;
}

/** A text, and where it was found. In its ranges the query is `anonymised`, and the text that was found `published`. */
export interface FoundQuery {
  readonly document: DocumentSummary;
  /** The best first. */
  readonly results: readonly FoundText[];
  /** Texts that are the query itself, and no results: an anonymised text says nothing of its own placeholders. */
  readonly same: readonly TextName[];
  /** Where nothing was found: what came nearest, if anything did. */
  readonly nearestMiss: NearestMiss | null;
  /** Results that say more together than the best alone. */
  readonly together: Together | null;
  /** Whether results may be missing, because a text could not be read again or a part of the store did not answer. */
  readonly isPartial: boolean;
  readonly warnings: readonly Warning[];
}

/** A text of a store, by what is known of it. */
export interface TextName {
  readonly id: string;
  /** Where it is read again; null where it is in no file. */
  readonly path: string | null;
  readonly title?: string;
  readonly date?: string;
  readonly url?: string;
}

export interface SharedText {
  /** The larger one of the two below: how much of one text is in the other. */
  readonly containment: number;
  /** How much of the query is in it, and how much of it is in the query, 0 to 1. */
  readonly ofQuery: number;
  readonly ofText: number;
  /** Characters of the query that are in it, white space not counted. */
  readonly reusedCharacters: number;
  /** Characters of the longest run that is the same. */
  readonly longestRun: number;
  readonly verdict: Verdict;
}

export interface FoundText extends TextName, SharedText {
  readonly rank: number;
  /** Of the text that was read again, in lower-case hexadecimal. */
  readonly sha256: string;
  /** How surely it shares its source with the query, 0 to 1. */
  readonly confidence: number;
  /** Those of the query. */
  readonly placeholders: FilledPlaceholders;
  /** Those of the text that was found, which the query fills. */
  readonly placeholdersOfText: FilledPlaceholders;
  /** What the placeholders of the query stood for, and then those of the text that was found. */
  readonly values: readonly FoundValue[];
  /** What both have, in the order of the query. */
  readonly passages: readonly FoundPassage[];
  /** The stretch of the query that shows best what the text has of it, in parts. */
  readonly excerpt: readonly ExcerptPart[];
  /** Other texts that are nearly the same as this one: copies, reprints. They have no rank of their own. */
  readonly alike: readonly TextName[];
}

export interface FilledPlaceholders {
  readonly filled: number;
  readonly direct: number;
  readonly inferred: number;
  readonly all: number;
}

/** A value, at the place of its placeholder. */
export interface FoundValue extends Range, PlaceInFile {
  readonly document: Role;
  readonly text: string;
  readonly kind: Kind;
  readonly value: string;
  readonly basis: Exclude<Basis, "none">;
  readonly confidence: number;
}

export interface FoundPassage {
  readonly anonymised: Range & PlaceInFile;
  readonly published: Range & PlaceInFile;
  /** Characters that are the same. */
  readonly characters: number;
}

export interface ExcerptPart {
  readonly class: Exclude<SegmentClass, "published-only">;
  readonly text: string;
  /** What a placeholder stood for. */
  readonly value?: string;
}

/** What came nearest and was not enough. */
export interface NearestMiss extends TextName, SharedText {
  readonly reason: Bilingual;
}

/** Results that complete one another: each fills placeholders, or has passages, that those before it do not. */
export interface Together {
  /** Their ranks. */
  readonly ranks: readonly number[];
  /** How much of the query is in one of them at least. */
  readonly ofQuery: number;
  readonly placeholders: FilledPlaceholders;
  readonly values: readonly FoundValue[];
}
