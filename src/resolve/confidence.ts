import type { Support } from "./context.js";

/** What speaks for a value. */
export interface Signs {
  readonly before: Support;
  readonly behind: Support;
  /** How well the value suits the placeholder's kind, notation and length, 0 to 1. */
  readonly fit: number;
  /** The passage's weight in the aligner's score. */
  readonly weight: number;
  /** How much of the placeholder's own clause is paired beside it, 0 to 1. */
  readonly clause: number;
  /** Other direct uses of the notation that have this very value. */
  readonly agreeing: number;
}

/** The price of a clause that is about something else. */
const CLAUSE = 20;

/** Makes a confidence as often right as it says: without it, of values given 0.75 on made texts, 19 in 20 were right. */
const SLOPE = 1.7;

/** Below this a value is not given: a wrong one is worse than none. */
export const LEAST_CONFIDENCE = 0.5;

/**
 * The probability that a direct value is right: a logistic model of the context on either side,
 * and of how much of its clause is paired.
 * Each side counts up to eight characters, what touches the placeholder twice.
 */
export function confidenceOf({ before, behind, fit, weight, clause, agreeing }: Signs): number {
  const z =
    -2.2 +
    sideOf(before) +
    sideOf(behind) +
    1.5 * (fit - 0.5) +
    0.6 * Math.min(1, weight / 120) -
    CLAUSE * Math.max(0, 0.5 - clause) +
    0.5 * Math.min(3, agreeing);
  return Math.min(0.995, 1 / (1 + Math.exp(-SLOPE * z)));
}

function sideOf({ words, flush, touches, atLine }: Support): number {
  const near = Math.min(8, words) / 8;
  const close = Math.min(6, flush) / 6;
  return 1.4 * near + 1.6 * close + (touches ? 0.4 : -1.2) + (atLine ? 2 : 0);
}
