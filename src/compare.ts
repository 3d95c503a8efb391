import { align, type Alignment } from "./align/align.js";
import { wildcardOf } from "./align/wildcard.js";
import { findPlaceholders } from "./placeholders/find-placeholders.js";
import { looksPrivate } from "./placeholders/looks-private.js";
import { maskStyle } from "./placeholders/mask-style.js";
import type { CompareOptions, Comparison, ReuseFigures } from "./answer/comparison.js";
import { comparisonOf, type PublishedFindings } from "./assemble/comparison-of.js";
import { resolve, type ResolveOptions } from "./resolve/resolve.js";
import { countCharacters, figuresOf, longestRunOf } from "./reuse/figures.js";
import { segmentsOf, type UnitSegment } from "./reuse/segments.js";
import { closestSentences, sentencePairs } from "./reuse/sentence-reuse.js";
import { silentEditsOf } from "./reuse/silent-edits.js";
import { strongest, summaryOf, verdictOf } from "./reuse/verdict.js";
import type { Document } from "./text/document.js";
import { normalise, type VariantTable } from "./text/normalise.js";
import { sentencesOf } from "./text/sentences.js";

export interface ComparisonSettings extends Partial<Omit<CompareOptions, "foldVariants">> {
  /** Characters to be read as others, such as traditional as simplified ones; see `loadVariants`. */
  readonly variants?: VariantTable;
}

/**
 * Compares an anonymised text with one or several published ones: what each placeholder stood for,
 * what is the same, what was changed without a mark.
 *
 * Offsets in the answer are UTF-16 code units into `source` of the documents. The same input gives
 * the same answer; swapping two documents swaps it. Work grows linearly with the length of the
 * texts; what had to be cut short is in `warnings`.
 *
 * @throws RangeError if there is no published document.
 */
export function compare(
  anonymised: Document,
  published: Document | readonly Document[],
  settings: ComparisonSettings = {},
): Comparison {
  const { infer = true, persons = false, variants } = settings;
  const documents = isSeveral(published) ? published : [published];
  if (documents.length === 0) throw new RangeError("compare: no published document");
  const own = read(anonymised, variants);
  const others = documents.map((document) => read(document, variants));
  const isPrivate = [own, ...others].some((text) => text.isPrivate);
  const rules = { infer, withholdPersons: isPrivate && !persons };

  const alignments = others.map((other) =>
    align(own.normalised, other.normalised, {
      left: own.placeholders.map(wildcardOf),
      right: other.placeholders.map(wildcardOf),
    }),
  );
  const segments = others.map((other, at) => segmentsOf(alignments[at].passages, own.normalised, other.normalised));
  const ofEach = segments.map((ofOne) => figuresOf([ofOne], "anonymised", own));
  const figures = ofEach.length === 1 ? ofEach[0] : figuresOf(segments, "anonymised", own);
  const findings = others.map((other, at) =>
    against(own, other, { alignment: alignments[at], segments: segments[at], ownFigures: ofEach[at], rules }),
  );
  const longest = Math.max(...findings.map(({ longestRun }) => longestRun?.length ?? 0));

  return comparisonOf({
    options: { infer, persons, foldVariants: variants !== undefined },
    anonymised: {
      ...own,
      resolutions: resolve(
        own,
        others.map((other, at) => ({ other, alignment: alignments[at], side: "left" })),
        rules,
      ),
      figures,
    },
    published: findings,
    sentences: closestSentences(
      others.map((other, at) => sentencePairs(sentencesOf(own.text), alignments[at], own.normalised, other.normalised)),
    ),
    verdict: strongest(findings.map(({ verdict }) => verdict)),
    summary: summaryOf(figures, longest),
    isPrivate,
  });
}

function isSeveral(published: Document | readonly Document[]): published is readonly Document[] {
  return Array.isArray(published);
}

type Read = ReturnType<typeof read>;

/** A text with its placeholders, as the stages take it. */
function read(document: Document, variants: VariantTable | undefined) {
  const { text } = document;
  const placeholders = findPlaceholders(text);
  const spans = placeholders.map((placeholder) => placeholder.span);
  return {
    document,
    text,
    characters: countCharacters(text),
    placeholders,
    maskStyle: maskStyle(placeholders),
    normalised: normalise(text, spans, variants),
    isPrivate: looksPrivate(text, placeholders),
  };
}

/** How a published text aligns with the anonymised one, and what of that one it has. */
interface Aligned {
  readonly alignment: Alignment;
  readonly segments: readonly UnitSegment[];
  readonly ownFigures: ReuseFigures;
  readonly rules: ResolveOptions;
}

/** What a published text and its alignment with the anonymised one say, those of the placeholders aside. */
function against(own: Read, other: Read, { alignment, segments, ownFigures, rules }: Aligned): PublishedFindings {
  const figures = figuresOf([segments], "published", other);
  return {
    ...other,
    segments,
    figures,
    resolutions: resolve(other, [{ other: own, alignment, side: "right" }], rules),
    silentEdits: silentEditsOf(segments, own.normalised, other.normalised, {
      anonymised: own.text,
      published: other.text,
    }),
    longestRun: longestRunOf(alignment.passages, own.normalised, other.normalised),
    verdict: verdictOf(ownFigures, figures, alignment),
    isApproximate: alignment.approximate,
  };
}
