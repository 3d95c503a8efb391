import { align } from "./align/align.js";
import { wildcardOf } from "./align/wildcard.js";
import { findPlaceholders } from "./placeholders/find-placeholders.js";
import { kindOfValue } from "./placeholders/kind-of-value.js";
import { looksPrivate } from "./placeholders/looks-private.js";
import { maskStyle } from "./placeholders/mask-style.js";
import { valueFits } from "./placeholders/value-fits.js";
import type { CompareOptions, Comparison } from "./report/comparison.js";
import { comparisonOf } from "./report/comparison-of.js";
import { resolve } from "./resolve/resolve.js";
import { figuresOf, longestRunOf } from "./reuse/figures.js";
import { segmentsOf } from "./reuse/segments.js";
import { sentencePairs } from "./reuse/sentence-reuse.js";
import { silentEditsOf } from "./reuse/silent-edits.js";
import { summaryOf, verdictOf } from "./reuse/verdict.js";
import type { Document } from "./text/document.js";
import { normalise, type VariantTable } from "./text/normalise.js";
import { sentencesOf } from "./text/sentences.js";

export interface ComparisonSettings extends Partial<Omit<CompareOptions, "foldVariants">> {
  /** Characters to be read as others, such as traditional as simplified ones; see `loadVariants`. */
  readonly variants?: VariantTable;
}

/**
 * Compares an anonymised text with a published one: what each placeholder stood for, what is the
 * same, what was changed without a mark.
 *
 * Offsets in the answer are UTF-16 code units into `source` of the documents. The same input gives
 * the same answer; swapping the documents swaps it. Work grows linearly with the length of the
 * texts; what had to be cut short is in `warnings`.
 */
export function compare(anonymised: Document, published: Document, settings: ComparisonSettings = {}): Comparison {
  const { infer = true, persons = false, variants } = settings;
  const [own, other] = [anonymised, published].map(({ text }) => {
    const placeholders = findPlaceholders(text);
    const spans = placeholders.map((placeholder) => placeholder.span);
    return {
      text,
      placeholders,
      normalised: normalise(text, spans, variants),
      isPrivate: looksPrivate(text, placeholders),
    };
  });

  const alignment = align(own.normalised, other.normalised, {
    left: own.placeholders.map(wildcardOf),
    right: other.placeholders.map(wildcardOf),
  });
  const isPrivate = own.isPrivate || other.isPrivate;
  const rules = { infer, withholdPersons: isPrivate && !persons, reading: { fits: valueFits, kindOf: kindOfValue } };
  const resolutions = {
    anonymised: resolve(own, other, alignment, "left", rules),
    published: resolve(other, own, alignment, "right", rules),
  };

  const segments = segmentsOf(alignment.passages, own.normalised, other.normalised);
  const figures = {
    anonymised: figuresOf(segments, "anonymised", own.text, own.normalised),
    published: figuresOf(segments, "published", other.text, other.normalised),
  };
  const longestRun = longestRunOf(alignment.passages, own.normalised, other.normalised);
  const verdict = verdictOf(figures.anonymised, figures.published, alignment);

  return comparisonOf({
    options: { infer, persons, foldVariants: variants !== undefined },
    anonymised,
    published,
    normalised: { anonymised: own.normalised, published: other.normalised },
    maskStyle: { anonymised: maskStyle(own.placeholders), published: maskStyle(other.placeholders) },
    resolutions,
    segments,
    silentEdits: silentEditsOf(segments, own.normalised, other.normalised, {
      anonymised: own.text,
      published: other.text,
    }),
    figures,
    longestRun,
    sentences: sentencePairs(sentencesOf(own.text), alignment.passages, own.normalised, other.normalised),
    verdict,
    summary: summaryOf(figures.anonymised, longestRun?.length ?? 0),
    isApproximate: alignment.approximate,
    isPrivate,
  });
}
