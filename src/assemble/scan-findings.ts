import type { BoundInText } from "../bindings/bound-in-text.js";
import type { FoundLeak } from "../clues/leaks.js";
import type { FoundPlace } from "../clues/places.js";
import type { SearchPhrase } from "../clues/search-phrases.js";
import type { FoundTime } from "../clues/time.js";
import type { Note } from "../placeholders/notes.js";
import type { Placeholder } from "../placeholders/placeholder.js";
import type { UnmarkedDeletion } from "../placeholders/unmarked-deletions.js";
import type { FoundKind } from "../profile/text-kind.js";
import type { Document } from "../text/document.js";
import type { MaskStyle, PhrasePlace } from "../answer/scan.js";

export interface Stretch {
  readonly start: number;
  readonly end: number;
}

export type Told = Stretch & { readonly text: string };

/** All that was found in one text, in offsets of the extracted text. */
export interface ScanFindings {
  readonly document: Document;
  readonly placeholders: readonly ({ readonly placeholder: Placeholder } & Note)[];
  /** What the text binds, by the place of the placeholder in the list. */
  readonly bound: ReadonlyMap<number, BoundInText>;
  readonly maskStyle: readonly MaskStyle[];
  readonly deletions: readonly UnmarkedDeletion[];
  readonly leaks: readonly FoundLeak[];
  /** How many people the text names and the answer does not list. */
  readonly withheld: number;
  readonly places: readonly FoundPlace[];
  readonly contradicting: ReadonlySet<number>;
  readonly time: FoundTime | null;
  readonly clues: readonly SearchPhrase[];
  /** Where each phrase is in an index; null where none was asked. */
  readonly phrasePlaces: readonly (readonly PhrasePlace[])[] | null;
  readonly kind: FoundKind;
  readonly voices: readonly Told[];
  readonly published: readonly Told[];
  readonly stock: readonly Stretch[];
  readonly isPrivate: boolean;
  /** Whether it is one and nobody asked for its people. */
  readonly withholdsPeople: boolean;
  /** How many signs of placeholders were looked at, if there are more. Else null. */
  readonly cutAt: number | null;
  readonly hasWords: boolean;
}
