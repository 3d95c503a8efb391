import type { Kind } from "./kind.js";

/** The notations of one document, with what each was used for. */
export interface MaskStyleRow {
  readonly notation: string;
  readonly keepsLength: boolean;
  readonly count: number;
  readonly kinds: Readonly<Partial<Record<Kind, number>>>;
}
