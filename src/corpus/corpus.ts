import type { Bilingual } from "../text/language.js";

/** A document as a corpus keeps it: what is needed to show it, and to read it again. */
export interface CorpusDocument {
  /** Its name in the corpus. To put another of this name replaces it. */
  readonly id: string;
  /** Where it is read again; null where it is in no file. */
  readonly path: string | null;
  /** Which part of that file it is; null where it is the whole file. */
  readonly part: FilePart | null;
  readonly title: string | null;
  readonly date: string | null;
  readonly url: string | null;
  /** Of the bytes that were read, in lower-case hexadecimal. */
  readonly sha256: string;
  /** Of the extracted text, in UTF-16 code units. */
  readonly length: number;
}

/** Bytes of a file: a line of JSON Lines. */
export interface FilePart {
  readonly start: number;
  readonly end: number;
}

/** A text that took too much time or memory: it is not read again until it changes. */
export interface SetAside {
  readonly path: string;
  /** Of a file of JSON Lines; null where it is the whole file. */
  readonly line: number | null;
  readonly sha256: string;
}

/** What a corpus remembers of where its documents come from, for the next run. */
export interface CorpusNotes {
  /** Folders that were added as a whole. */
  readonly folders: readonly string[];
  /** Whether documents are kept as they were read. */
  readonly keepsTexts: boolean;
  readonly setAside: readonly SetAside[];
}

export const NO_NOTES: CorpusNotes = { folders: [], keepsTexts: false, setAside: [] };

export interface CorpusStatus {
  /** What sort of store it is. */
  readonly kind: string;
  readonly path: string;
  readonly documents: number;
  /** Fingerprints of all documents together, those of removed ones that still take room included. */
  readonly postings: number;
  /** Raised by each commit. */
  readonly generation: number;
  /** What the fingerprints depend on, `FINDING_SCHEME`. */
  readonly scheme: string;
  readonly bytes: number;
  /** Documents that were removed or replaced and still take room. */
  readonly removed: number;
  readonly notes: CorpusNotes;
}

export interface CandidateRequest {
  /** At most so many. */
  readonly limit: number;
  /** Documents that may be looked at in the lists of fingerprints, each counted once a list. */
  readonly budget: number;
  /** Only documents with a date from this one on, year-month-day. */
  readonly since?: string;
  /** Only documents with a date up to this one. */
  readonly until?: string;
}

/** A document that shares fingerprints with what is looked for. That proves nothing yet. */
export interface Candidate {
  readonly document: CorpusDocument;
  /** Which of the fingerprints asked about it has, by their places in the question, in ascending order. */
  readonly shared: readonly number[];
  /** How rare these are together: the sum of log(documents / documents that have the fingerprint). */
  readonly weight: number;
}

export interface Candidates {
  /** By weight, then by the number of shared fingerprints, then in an order that depends on their ids alone. */
  readonly hits: readonly Candidate[];
  /** In how many documents each fingerprint of the question is. */
  readonly frequencies: Uint32Array;
  /** Whether the budget left out fingerprints: the most frequent ones. */
  readonly isCapped: boolean;
  /** Whether a part of the corpus did not answer, and which: null where all of it did. */
  readonly missing: Bilingual | null;
}

/** The documents that have a fingerprint, by their numbers, in ascending order. */
export interface PostingList {
  readonly fingerprint: number;
  readonly documents: Uint32Array;
}

/**
 * A corpus as of one commit: later ones are not seen. Every store answers alike, whatever it is built on, and
 * whatever the order and number of goes in which the documents came. A store may keep fewer than the 48 bits of a
 * fingerprint; those that it can't tell apart are then one.
 */
export interface Corpus {
  status(): Promise<CorpusStatus>;
  /**
   * The documents that share most with these fingerprints, each given once. The rarest fingerprint is always looked
   * at, then the next rarest, as long as their frequencies together are within the budget.
   */
  candidates(fingerprints: Float64Array, request: CandidateRequest): Promise<Candidates>;
  /** In how many documents each of these fingerprints is. */
  frequencies(fingerprints: Float64Array): Promise<Uint32Array>;
  /** Documents by their ids; null where there is none. */
  documents(ids: readonly string[]): Promise<(CorpusDocument | null)[]>;
  /** What was put with a document to be kept; null where nothing was, or there is no such document. */
  kept(id: string): Promise<Uint8Array | null>;
  /** All documents with their numbers, in ascending order of these. A number is of this corpus as long as it is open. */
  eachDocument(): AsyncIterable<readonly [number, CorpusDocument]>;
  /** All fingerprints in ascending order. */
  eachPostingList(): AsyncIterable<PostingList>;
  /** Reads everything. @throws Trouble where something is damaged. */
  verify(): Promise<void>;
  close(): Promise<void>;
}

/** How a corpus is opened for reading. */
export interface OpenSettings {
  /** Whether to answer where a part of the index does not. It is said then. */
  readonly allowPartial?: boolean;
}

/** Changes a corpus. There is one at a time. Readers see nothing of it before `commit`. */
export interface CorpusWriter {
  /** How many documents there are, with what was put and removed since the last commit. */
  size(): Promise<number>;
  /** Documents by their ids, with what was put and removed since the last commit. */
  documents(ids: readonly string[]): Promise<(CorpusDocument | null)[]>;
  /** With what was noted since the last commit. */
  notes(): Promise<CorpusNotes>;
  /** Remembers these notes instead. */
  note(notes: CorpusNotes): Promise<void>;
  /**
   * Adds a document with its fingerprints, each once, in place of the one of this id. `kept` are bytes that are given
   * back as they are, unless they are none.
   */
  put(document: CorpusDocument, fingerprints: Float64Array, kept?: Uint8Array): Promise<void>;
  /** Answers whether there was one. */
  remove(id: string): Promise<boolean>;
  /**
   * Publishes all that was put and removed, or nothing of it. Done `quickly` it leaves all other work to a later commit,
   * and questions take somewhat longer until then.
   */
  commit(pace?: "quickly"): Promise<void>;
  /** Gives back the room of what was removed. What it has to do is published like a commit. */
  compact(): Promise<void>;
  /** Ends it; what was not committed is dropped. */
  close(): Promise<void>;
}
