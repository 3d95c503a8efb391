import type { Placeholder } from "../placeholders/placeholder.js";
import type { NormalisedText } from "../text/normalise.js";
import { align, type Alignment } from "./align.js";
import { wildcardOf } from "./wildcard.js";

/** A text with its placeholders, as the aligner takes it. */
export interface TextToAlign {
  readonly normalised: NormalisedText;
  readonly placeholders: readonly Placeholder[];
}

/** Aligns a text with each of several others, as if there were no others; the text is on the left. */
export function alignEach(own: TextToAlign, others: readonly TextToAlign[]): Alignment[] {
  const left = own.placeholders.map(wildcardOf);
  return others.map(({ normalised, placeholders }) =>
    align(own.normalised, normalised, { left, right: placeholders.map(wildcardOf) }),
  );
}
