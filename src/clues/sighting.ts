import type { Bilingual } from "../text/language.js";
import type { NameKind, Strength } from "../answer/scan.js";
import type { Place } from "./gazetteer.js";

/** One occurrence of a name that may reveal something. UTF-16 code units of the text. */
export interface Sighting {
  readonly kind: NameKind;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** The places that it may point to: it is one of them. */
  readonly places: readonly Place[];
  readonly strength: Strength;
  readonly time: { readonly notBefore: string | null; readonly notAfter: string | null } | null;
  readonly reason: Bilingual;
  /** It is the beginning of a number, the rest of which may be masked. */
  readonly ofNumber?: true;
}
