import type { Role } from "../../answer/comparison.js";

/** A text on the desk. What it contains is kept beside the state: the state can be undone, written and read again. */
export interface Source {
  /** Its checksum and its name. */
  readonly id: string;
  readonly name: string;
  /** In lower-case hexadecimal. */
  readonly sha256: string;
  readonly bytes: number;
  readonly role: Role;
  /** Placeholders that were found in it. */
  readonly placeholders: number;
}

export type Question = "compare" | "scan" | "templates";

export interface WorkOptions {
  readonly infer: boolean;
  readonly persons: boolean;
  readonly foldVariants: boolean;
  /** At most so many search phrases a text. */
  readonly clues: number;
}

/** What the reader says of a value. It is the reader's: no evidence, and never mixed with it. */
export type Judgement =
  | { readonly is: "accepted" }
  | { readonly is: "rejected" }
  /** One of the readings that the comparison lists. */
  | { readonly is: "chosen"; readonly value: string }
  | { readonly is: "corrected"; readonly value: string };

export interface Remark {
  readonly judgement: Judgement | null;
  readonly note: string;
}

/** All that a reader does, and all that is undone. */
export interface Work {
  readonly sources: readonly Source[];
  readonly question: Question;
  readonly options: WorkOptions;
  /** By `placeOf` the placeholder. */
  readonly remarks: Readonly<Record<string, Remark>>;
}

export const USUAL_OPTIONS: WorkOptions = { infer: true, persons: false, foldVariants: false, clues: 10 };

export const EMPTY_WORK: Work = { sources: [], question: "compare", options: USUAL_OPTIONS, remarks: {} };

export const NO_REMARK: Remark = { judgement: null, note: "" };

/** What a placeholder is called in the remarks: it stays the same when a text is added or the roles are swapped. */
export function placeOf(source: string, { start, end }: { readonly start: number; readonly end: number }): string {
  return `${source}@${start}-${end}`;
}

/** The texts that are compared, or null where one of the two is missing. */
export function pairOf({
  sources,
}: Work): { readonly anonymised: Source; readonly published: readonly Source[] } | null {
  const anonymised = sources.find(({ role }) => role === "anonymised");
  const published = sources.filter(({ role }) => role === "published");
  return anonymised === undefined || published.length === 0 ? null : { anonymised, published };
}
