import type { Alignment } from "../align/align.js";
import type { ReuseFigures, Verdict } from "../answer/comparison.js";
import type { NormalisedText } from "../text/normalise.js";
import { figuresOf, longestRunOf } from "./figures.js";
import { segmentsOf, type UnitSegment } from "./segments.js";
import { settledPassages, type ResolvedPair } from "./settled-passages.js";
import { verdictOf } from "./verdict.js";

/** A text whose reuse is measured. */
export interface MeasuredText {
  readonly text: string;
  readonly normalised: NormalisedText;
}

/** What the anonymised text and one published text share, and where they differ. */
export interface ReuseWithOne {
  readonly segments: readonly UnitSegment[];
  /** Of the anonymised text, by this published one. */
  readonly ownFigures: ReuseFigures;
  /** Of the published text. */
  readonly figures: ReuseFigures;
  /** In units of the two texts; null where nothing is the same. */
  readonly longestRun: { readonly left: number; readonly right: number; readonly length: number } | null;
  readonly verdict: Verdict;
}

/** Measures what the anonymised text, on the left of the alignment, shares with one published text. */
export function reuseWithOne(
  anonymised: MeasuredText,
  published: MeasuredText,
  alignment: Alignment,
  resolved: ResolvedPair,
): ReuseWithOne {
  const texts = { anonymised: anonymised.normalised, published: published.normalised };
  const settled = settledPassages(alignment.passages, resolved, texts);
  const segments = segmentsOf(settled, anonymised.normalised, published.normalised);
  const ownFigures = figuresOf([segments], "anonymised", anonymised);
  const figures = figuresOf([segments], "published", published);
  return {
    segments,
    ownFigures,
    figures,
    longestRun: longestRunOf(alignment.passages, anonymised.normalised, published.normalised),
    verdict: verdictOf(ownFigures, figures, alignment),
  };
}
