import type { CorpusDocument } from "../corpus/corpus.js";
import type { Bilingual } from "../text/language.js";

/** What a text is taken from. */
export type Task =
  | { readonly kind: "files"; readonly paths: readonly string[] }
  /** Whole lines of a file of JSON Lines, each a text with its data. */
  | { readonly kind: "lines"; readonly path: string; readonly firstLine: number; readonly bytes: Uint8Array };

/** What is not in the index, and why. */
export interface NotRead {
  readonly path: string;
  /** Of a file of JSON Lines, from 1; null where it is the whole file. */
  readonly line: number | null;
  readonly message: Bilingual;
}

/** The texts of a task, with what an index keeps of them. */
export interface Answer {
  readonly documents: readonly CorpusDocument[];
  /** Those of each document in turn. One array goes from thread to thread faster than many. */
  readonly fingerprints: Float64Array;
  /** How many of them each document has. */
  readonly counts: readonly number[];
  readonly notRead: readonly NotRead[];
  /** Bytes that were read. */
  readonly bytes: number;
}
