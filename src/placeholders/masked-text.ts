import type { MaskStyleRow } from "../answer/mask-style.js";
import type { Document } from "../text/document.js";
import { surenessOf } from "../text/sureness.js";
import { normalise, type NormalisedText, type VariantTable } from "../text/normalise.js";
import { withInlineMarks } from "./inline-marks.js";
import { emphasisOf } from "./emphasis-of.js";
import { firstPlaceholders } from "./find-placeholders.js";
import { maskStyle } from "./mask-style.js";
import { looksPrivate } from "./looks-private.js";
import { joinSpacedNames } from "./spaced-names.js";
import type { Placeholder } from "./placeholder.js";

/** A document with its placeholders found, folded for the aligner. */
export interface MaskedText {
  readonly document: Document;
  /** The extracted text. */
  readonly text: string;
  readonly placeholders: readonly Placeholder[];
  /** How sure each UTF-16 unit of the text is, in hundredths; null where nothing of it was recognised in pictures. */
  readonly sureness: Uint8Array | null;
  readonly maskStyle: readonly MaskStyleRow[];
  /** Each placeholder is one unit in it. */
  readonly normalised: NormalisedText;
  /** Whether it looks like a judgment or a private record. */
  readonly isPrivate: boolean;
  /** How many signs of placeholders were looked at, if there are more: the others count as text. Else null. */
  readonly cutAt: number | null;
}

/** Signs of placeholders that are looked at in a text: a report of 4 million characters has half of them. */
export const MOST_SIGNS = 100_000;

/** @param isPublished whether it is a text in which little is hidden. */
export function maskedTextOf(
  document: Document,
  variants: VariantTable | undefined,
  { isPublished = false }: { readonly isPublished?: boolean } = {},
): MaskedText {
  const { text } = document;
  const isMarkdown = isPublished && document.origin.format === "markdown";
  const emphasis = emphasisOf(document, isMarkdown);
  const { placeholders, cutFrom } = firstPlaceholders(text, emphasis, MOST_SIGNS);
  const unseen = isMarkdown ? withInlineMarks(text, emphasis.marks) : emphasis.marks;
  const spans = placeholders.map((placeholder) => placeholder.span);
  const normalised = normalise(text, spans, { variants, unseen });
  joinSpacedNames(normalised);
  return {
    document,
    text,
    placeholders,
    sureness: surenessOf(document),
    maskStyle: maskStyle(placeholders),
    normalised,
    isPrivate: looksPrivate(text, placeholders),
    cutAt: cutFrom === null ? null : MOST_SIGNS,
  };
}
