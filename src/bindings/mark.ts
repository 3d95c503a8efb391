import type { Kind } from "../answer/kind.js";
import type { Span } from "../text/span.js";

/** A placeholder as arithmetic sees it: where it is, and its value where that is known. */
export interface Mark {
  readonly span: Span<"text">;
  /** As written: `***`. */
  readonly text: string;
  /** One sign for one character. */
  readonly keepsLength: boolean;
  /** Whether the words around it say that it is a number. */
  readonly isNumber: boolean;
  /** Its value, where it is known. */
  readonly known: string | null;
  /** How sure that value is, 0 to 1; 0 where there is none. */
  readonly certainty: number;
}

/** A placeholder of which only the text itself can say what stood there. */
export function unknownMark({
  span,
  text,
  keepsLength,
  kind,
}: Pick<Mark, "span" | "text" | "keepsLength"> & { readonly kind: Kind }): Mark {
  return { span, text, keepsLength, isNumber: kind === "number", known: null, certainty: 0 };
}
