import type { Bilingual } from "../text/language.js";
import type { LeakKind, Strength } from "../answer/scan.js";
import type { Place } from "./gazetteer.js";

/** A name that stands at one place of a text and may give something away. UTF-16 code units of the text. */
export interface Sighting {
  readonly kind: LeakKind;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** The places that it may point to: it is one of them. */
  readonly places: readonly Place[];
  readonly strength: Strength;
  readonly time: { readonly notBefore: string | null; readonly notAfter: string | null } | null;
  readonly reason: Bilingual;
  /** The beginning of a number, which may be kept of one that is masked. */
  readonly ofNumber?: true;
}
