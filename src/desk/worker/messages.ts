import type { Bilingual, Language } from "../../text/language.js";
import type { WorkOptions } from "../state/work.js";

/** A text as it is sent to the worker. */
export interface SentText {
  readonly id: string;
  readonly name: string;
  readonly content: Blob;
}

/** What is asked of the texts. */
export type Asked =
  | { readonly kind: "compare"; readonly anonymised: SentText; readonly published: readonly SentText[] }
  | { readonly kind: "scan"; readonly texts: readonly SentText[] }
  | { readonly kind: "templates"; readonly texts: readonly SentText[] };

export type AskedWith = Asked & { readonly options: WorkOptions };

export type WrittenFormat =
  "html" | "docx" | "json" | "csv" | "markdown" | "patch" | "text" | "tracked" | "restored" | "judged";

/** What the page asks of its worker. */
export type Request =
  /** Reads texts, and says what is in them. */
  | { readonly kind: "look"; readonly texts: readonly Omit<SentText, "id">[] }
  /** Answers, and renders the report of it. */
  | { readonly kind: "answer"; readonly asked: AskedWith; readonly language: Language }
  /** Writes the answer as the command writes it. */
  | {
      readonly kind: "write";
      readonly asked: AskedWith;
      readonly language: Language;
      readonly format: WrittenFormat;
      /** What the reader says a placeholder stood for, by its id; null where nobody knows. */
      readonly values: Readonly<Record<number, string | null>>;
      /** All that the reader has said, in words. */
      readonly said: SaidByReader;
    };

/** What the reader has said, as a report shows it. */
export interface SaidByReader {
  readonly heading: string;
  readonly rows: readonly { readonly placeholder: string; readonly said: string }[];
}

/** What is in a text. */
export type Looked =
  | {
      readonly kind: "text";
      readonly name: string;
      readonly sha256: string;
      readonly bytes: number;
      readonly placeholders: number;
      readonly content: Blob;
    }
  | { readonly kind: "unread"; readonly name: string; readonly message: Bilingual };

/** A placeholder of the anonymised text, as far as the page has to do with it: the whole comparison stays in the worker. */
export interface DeskPlaceholder {
  readonly id: number;
  readonly line: number;
  readonly text: string;
  readonly value: string | null;
  /** The readings that the comparison lists. */
  readonly readings: readonly string[];
  /** In the source. */
  readonly start: number;
  readonly end: number;
  /** In what is read of it. */
  readonly inText: { readonly start: number; readonly end: number };
}

export interface Answered {
  /** The report, a page that loads nothing. */
  readonly html: string;
  /** Of a comparison. */
  readonly compared: {
    readonly text: string;
    readonly placeholders: readonly DeskPlaceholder[];
  } | null;
}

export type Step = "read" | "compare" | "words" | "scan" | "templates" | "render";

/** What the worker says: that it works, that it is done, or why it can't; or that it wants a block of the page. */
export type Reply =
  | {
      readonly kind: "step";
      readonly number: number;
      readonly step: Step;
      readonly done: number;
      readonly total: number;
    }
  | { readonly kind: "done"; readonly number: number; readonly result: Looked[] | Answered | Blob }
  | { readonly kind: "trouble"; readonly number: number; readonly message: Bilingual; readonly isBug: boolean }
  | { readonly kind: "want"; readonly block: BlockName };

/** What the page carries compressed, and unpacks when it is wanted. */
export type BlockName = "knowledge" | "words" | "cmaps";

export type Sent =
  | { readonly kind: "request"; readonly number: number; readonly request: Request }
  | { readonly kind: "block"; readonly block: BlockName; readonly text: string };
