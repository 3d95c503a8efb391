import type { Kind } from "../answer/kind.js";
import type { Span } from "../text/span.js";

/** A run of characters that stands for something withheld. */
export interface Placeholder {
  readonly span: Span<"text">;
  /** As written, line breaks and spaces inside included. */
  readonly text: string;
  /** The name of its notation: two placeholders of one notation are used alike in a document, such as `XX`, `XXX`, `*`, `某`. */
  readonly notation: string;
  /** One sign for one character, as in `138****5678`; a sign run that may stand for anything does not keep length. */
  readonly keepsLength: boolean;
  /** What the words around it say that it stands for. */
  readonly kind: Kind;
  /** How sure it is that this is a placeholder at all, 0 to 1. */
  readonly certainty: number;
  /**
   * How sure the kind is, 0 to 0.99: as the words around it weigh, 0.7 where only other uses of the notation say it, 0
   * where it is unknown.
   */
  readonly kindCertainty: number;
  /** Whether the words around say the kind, more surely than other uses of the notation would. */
  readonly isKindTold: boolean;
  /**
   * What a value has to look like, one entry a character written: a literal that was kept
   * (the `20` of `20xx`, the `.` of `*.*`), or null for a sign. `null` altogether where it says nothing.
   */
  readonly pattern: readonly (string | null)[] | null;
}
