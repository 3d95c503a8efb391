import type { StoreSummary } from "../answer/comparison.js";
import type { ScannedDocument } from "../answer/scan.js";
import type { PhrasesToShare } from "../clues/shared-phrases.js";
import type { Document, Format } from "../text/document.js";
import type { Bilingual } from "../text/language.js";

/** What a scanner needs to know; it may be sent to a thread. */
export interface ScannerSettings {
  /** At most so many search phrases a text. */
  readonly clues: number;
  /** Report people named in what looks like a judgment or a private record. */
  readonly persons: boolean;
  /** Whether texts are cut into words. */
  readonly words: boolean;
  /** Whether documents are part of the answers: to send one from a thread takes time. */
  readonly documents: boolean;
  /** The encoding of all files; null where the bytes of each decide. */
  readonly encoding: string | null;
  /** The format of all files; null where the content and name of each decide. */
  readonly format: Format | null;
  /** Which text of files with tracked changes is read; null is the final one. */
  readonly tracked: "final" | "original" | null;
  /** Whether text is recognised on scanned pages of PDFs. */
  readonly ocr: boolean;
  /** Whether texts are compared with each other. */
  readonly hasSeveral: boolean;
  /** Where wording is counted, together with other scanners; null where no text is noted. */
  readonly memory: SharedArrayBuffer | null;
  /** The folder of an index that says where phrases are; null where none is asked. */
  readonly index: string | null;
  /** Not 0 when a scanner in a thread is to give up; null where it is in none. */
  readonly ending: Int32Array | null;
  /** Texts are kept between being noted and scanned as long as they are no more than this together, in UTF-16 code units. */
  readonly mostKept: number;
}

/** What a scanner works with. */
export interface ScannerTools {
  /** What cuts texts into words; null where nothing does. */
  readonly words: { readonly engine: string | null };
  /** How recent the list of administrative divisions is, year and month. */
  readonly gazetteer: { readonly divisions: string; readonly townships: string };
  /** The index; null where none is asked. */
  readonly store: StoreSummary | null;
  /** Why there are no words, where they were wanted. */
  readonly wordless: Bilingual | null;
}

/** Why a file could not be read. */
export interface Unread {
  readonly message: Bilingual;
}

/** What was read of a file for its wording. */
export interface Noted {
  readonly sha256: string;
  readonly bytes: number;
}

/** A text, and what it reveals. */
export interface ScannedFile {
  /** Null where documents are not asked for. */
  readonly document: Document | null;
  readonly scanned: ScannedDocument;
  /** What it may share with others; null where it is the only one. */
  readonly phrases: PhrasesToShare | null;
}

/** Reads and scans files, here or in threads. */
export interface Scanner {
  readonly tools: ScannerTools;
  /** Files that it works on best at a time. */
  readonly width: number;
  /** Reads a file for its wording, which is then known. */
  note(path: string): Promise<Noted | Unread>;
  scan(path: string): Promise<ScannedFile | Unread>;
  /** Ends its threads. What was asked and not answered fails. */
  end(): Promise<void>;
}

/** The message for a text that memory does not hold. */
export const OUT_OF_MEMORY: Bilingual = {
  zh: "内存不够：文中可记的太多；请分成几份，或放宽 NODE_OPTIONS=--max-old-space-size（单位 MB）",
  en: "out of memory, there is too much in it to tell; split it, or raise NODE_OPTIONS=--max-old-space-size (in MB)",
};
