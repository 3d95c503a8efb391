import type { MaskStyleRow } from "../answer/mask-style.js";
import type { Document } from "../text/document.js";
import { normalise, type NormalisedText, type VariantTable } from "../text/normalise.js";
import { emphasisIn } from "./emphasis.js";
import { findPlaceholders } from "./find-placeholders.js";
import { maskStyle } from "./mask-style.js";
import { looksPrivate } from "./looks-private.js";
import type { Placeholder } from "./placeholder.js";

/** A document with its placeholders found, folded for the aligner. */
export interface MaskedText {
  readonly document: Document;
  /** The extracted text. */
  readonly text: string;
  readonly placeholders: readonly Placeholder[];
  readonly maskStyle: readonly MaskStyleRow[];
  /** Each placeholder is one unit in it. */
  readonly normalised: NormalisedText;
  /** Whether it looks like a judgment or a private record. */
  readonly isPrivate: boolean;
}

export function maskedTextOf(document: Document, variants: VariantTable | undefined): MaskedText {
  const { text } = document;
  const emphasis = emphasisIn(text);
  const placeholders = findPlaceholders(text, emphasis);
  const spans = placeholders.map((placeholder) => placeholder.span);
  return {
    document,
    text,
    placeholders,
    maskStyle: maskStyle(placeholders),
    normalised: normalise(text, spans, { variants, unseen: emphasis.marks }),
    isPrivate: looksPrivate(text, placeholders),
  };
}
