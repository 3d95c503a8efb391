import type { Alignment } from "../align/align.js";
import type { CorpusDocument } from "../corpus/corpus.js";
import type { MaskedText } from "../placeholders/masked-text.js";
import type { Resolution } from "../resolve/resolution.js";
import type { Resolutions } from "../resolve/resolve-all.js";
import type { ReuseWithOne } from "../reuse/reuse-with-one.js";
import type { Look } from "./look-for.js";

/** A text of a corpus that was read again. */
export interface Read {
  /** As the corpus knows it. */
  readonly known: CorpusDocument;
  readonly text: MaskedText;
  readonly look: Look;
}

/** A text that was aligned with the query, which is on the left. */
export interface Explained extends Read {
  readonly alignment: Alignment;
  readonly resolutions: Resolutions;
  readonly reuse: ReuseWithOne;
}

/** How much of either text is in the other, the larger of both: a speech is a small part of a report, or a report of a speech. */
export function containmentOf({ reuse: { ownFigures, figures } }: Explained): number {
  return Math.max(ownFigures.share, figures.share);
}

/** So much of one text in the other needs no more: of 848 queries whose source was there all had 0.82 and more in it. */
const NEARLY_ALL = 0.8;
/**
 * Of texts that share less, so many characters have to be the same, and so many of them in a row: fewer are what a genre hands
 * on. Where masks leave no long runs, half of the text and as many characters as here do. By hand.
 */
const LEAST_OF_A_PART = 150;
const LEAST_RUN = 60;
const HALF = 0.5;
const MANY = 400;

/** Whether the alignment says that both have one source, or that a part of one is in the other, and that part is large enough. */
export function isCounterpart(explained: Explained, min: number): boolean {
  const { verdict, longestRun } = explained.reuse;
  if (verdict !== "same-source" && verdict !== "partial-reuse") return false;
  const containment = containmentOf(explained);
  if (containment < min || containment >= NEARLY_ALL) return containment >= min;
  const reused = reusedOf(explained);
  const isLong = reused >= LEAST_OF_A_PART && (longestRun?.length ?? 0) >= LEAST_RUN;
  return isLong || (containment >= HALF && reused >= MANY);
}

/** Characters of the query that are in the text. */
export function reusedOf({ reuse: { ownFigures } }: Explained): number {
  return ownFigures.verbatim + ownFigures.punctuation + ownFigures.edited;
}

/** Characters that are beyond chance: texts of one genre share slogans of up to 194, see `restrain`. */
const BEYOND_CHANCE = 100;

/** Nothing that is shared is proof. */
const SUREST = 0.99;

/**
 * How surely both have one source: the more, the more is shared, in characters and in parts of the text. By hand, and not
 * calibrated: a law that took over half of another one is as sure.
 */
export function confidenceOf(explained: Explained): number {
  const { longestRun } = explained.reuse;
  const odds =
    4 * containmentOf(explained) +
    reusedOf(explained) / (3 * BEYOND_CHANCE) +
    (longestRun?.length ?? 0) / BEYOND_CHANCE -
    1.5;
  return Math.min(SUREST, 1 / (1 + Math.exp(-odds)));
}

/** The sum of confidences of values, as a part of all placeholders; 1 where there are none, or people are left alone. */
export function agreementOf(resolutions: readonly Resolution[]): number {
  let [all, sure] = [0, 0];
  for (const resolution of resolutions) {
    if (resolution.basis === "none" && resolution.reason === "withheld") continue;
    all++;
    if (resolution.basis !== "none") sure += resolution.confidence;
  }
  return all === 0 ? 1 : sure / all;
}
