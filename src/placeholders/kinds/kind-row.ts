import type { Kind } from "../../answer/kind.js";

/** Words beside a placeholder that speak for a kind. */
export interface KindRow {
  readonly weight: Weight;
  /** Expressions for what the text before ends with, and for what the text behind begins with. */
  readonly left?: string;
  readonly right?: string;
  /** What the text behind must not begin with. */
  readonly unless?: string;
  /** Speaks for the kind of a placeholder, but is too common to say that there is one. */
  readonly hint?: true;
  /** Placeholders in ⟦…⟧; the last one is of this kind. */
  readonly examples: readonly string[];
}

export type KindRows = readonly [kind: Kind, rows: readonly KindRow[]];

/**
 * How much a row speaks for its kind: natural log-odds of its being right where nothing else speaks. The steps are
 * set by hand, after how often rows of such a shape are right on the texts of `fixtures/labelled` (`npm run eval`):
 * a hint 2 in 3, a word 19 in 20, a formula 99 in 100.
 */
export const WEIGHTS = {
  /** Words that stand beside anything, beside this kind more often. */
  hint: 0.9,
  /** Signs and words that mostly stand beside this kind. */
  sign: 2,
  /** One word of many, on one side. */
  word: 3,
  /** What is counted is seldom anything else, but it begins other words. */
  measure: 3.5,
  /** A word or two that stand beside nothing else. */
  phrase: 4,
  /** Words on both sides, or in an order of their own. */
  formula: 5,
  /** A formula in which other rows see another one. */
  fixed: 8,
} as const;

export type Weight = keyof typeof WEIGHTS;
