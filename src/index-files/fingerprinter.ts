import type { CorpusDocument } from "../corpus/corpus.js";
import type { Bilingual } from "../text/language.js";
import type { LineSums } from "./known-lines.js";

/** A file, and the SHA-256 by which the index knows it; null where it does not. */
export interface FileToIndex {
  readonly path: string;
  readonly known: string | null;
}

/** Whole lines of a file of JSON Lines. */
export interface LinesToIndex {
  readonly path: string;
  readonly firstLine: number;
  /** The offset of the first of them in the file. */
  readonly start: number;
  readonly bytes: Uint8Array;
  /** Those that the index has, by where they begin in the file; null where it has none. */
  readonly known: LineSums | null;
}

/** Where a record is in the bytes of its task. */
export interface RecordRange {
  readonly from: number;
  readonly to: number;
}

/** Whole records of a web archive, packed or not. */
export interface RecordsToIndex {
  readonly path: string;
  /** The offset of the first of them in the file. */
  readonly start: number;
  readonly bytes: Uint8Array;
  readonly ranges: readonly RecordRange[];
  /** Those that the index has, by where they begin in the file; null where it has none. */
  readonly known: LineSums | null;
}

/** What texts are taken from. */
export type Task =
  | { readonly kind: "files"; readonly files: readonly FileToIndex[] }
  | ({ readonly kind: "lines" | "exported" } & LinesToIndex)
  | ({ readonly kind: "records" } & RecordsToIndex)
  /** Something that is no text, in its place among those that are. */
  | { readonly kind: "not read"; readonly notRead: NotRead };

/** What is not in the index, and why. */
export interface NotRead {
  readonly path: string;
  /** Of a file of JSON Lines, from 1; null where it is the whole file. */
  readonly line: number | null;
  readonly message: Bilingual;
  /** There, and true, where nothing is to be read: that is no trouble. */
  readonly isEmpty?: true;
  /** Of a record of a web archive that has no text: what it is. */
  readonly skipped?: string;
  /** The SHA-256 of what took too much time or memory, and is not to be tried again. */
  readonly setAside?: string;
}

/** A text with what an index keeps of it. */
export interface Fingerprinted {
  readonly document: CorpusDocument;
  readonly fingerprints: Float64Array;
  /** Its bytes, compressed, where the index keeps them. */
  readonly kept: Uint8Array | null;
}

/** The texts of a task. One array of all fingerprints goes from thread to thread faster than many. */
export interface Answer {
  readonly documents: readonly CorpusDocument[];
  readonly kept: readonly (Uint8Array | null)[];
  /** Those of each document in turn. */
  readonly fingerprints: Float64Array;
  /** How many of them each document has. */
  readonly counts: readonly number[];
  /** Files and lines that are as the index knows them. */
  readonly same: number;
  /** Where such lines begin in the file. */
  readonly sameLines: readonly number[];
  readonly notRead: readonly NotRead[];
  /** Bytes that were read. */
  readonly bytes: number;
}

/** What holds for all texts. */
export interface FingerprintSettings {
  readonly keepsTexts: boolean;
  /** The SHA-256 of all that is not to be tried again. */
  readonly setAside: ReadonlySet<string>;
}

export const NOTHING_READ: Answer = {
  documents: [],
  kept: [],
  fingerprints: new Float64Array(),
  counts: [],
  same: 0,
  sameLines: [],
  notRead: [],
  bytes: 0,
};
