import type { Bilingual } from "../../text/language.js";

/** What can be asked for. */
export type JobKind = "compare" | "restore" | "scan" | "find" | "templates" | "document";

/** A text as it was given: its bytes, or the name of a document of the index. */
export type GivenText =
  | { readonly kind: "bytes"; readonly name: string; readonly bytes: Uint8Array }
  | { readonly kind: "document"; readonly name: string };

/** A question, whole: a process that answers it opens no file that a browser has named. */
export interface Job {
  readonly kind: JobKind;
  /** Of a comparison the first is the anonymised one. */
  readonly texts: readonly GivenText[];
  readonly phrases: readonly string[];
  /** Checked against the description of the operation. */
  readonly options: Readonly<Record<string, unknown>>;
}

/** What was named when the server began. */
export interface Place {
  /** The folder of an index; null where there is none. */
  readonly index: string | null;
  /** Files and folders. */
  readonly roots: readonly string[];
}

/** How far a job is. */
export interface JobProgress {
  readonly step: string;
  readonly done: number;
  readonly total: number;
}

/** What a process says of its job. */
export type Said =
  | { readonly kind: "ready" }
  | ({ readonly kind: "progress" } & JobProgress)
  | { readonly kind: "part"; readonly bytes: Uint8Array }
  /** The last of a job; `used` is the memory of the process, in bytes. */
  | { readonly kind: "done"; readonly counts: Readonly<Record<string, number>>; readonly used: number }
  | { readonly kind: "trouble"; readonly path: string | null; readonly said: Bilingual; readonly used: number }
  /** A mistake of ours: where it was, without a word of what a text says. */
  | { readonly kind: "bug"; readonly where: string };

/** An answer. */
export interface JobAnswer {
  readonly bytes: Uint8Array;
  /** Numbers beside it. */
  readonly counts: Readonly<Record<string, number>>;
}
