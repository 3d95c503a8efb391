import { distinct, everyShingle, fingerprintsToKeep } from "../fingerprints/finding.js";
import type { NormalisedText } from "../text/normalise.js";

/** What is asked of a corpus about a text. */
export interface Question {
  readonly fingerprints: Float64Array;
  /** The part of them that an index has of a text with all of this one in it. */
  readonly kept: number;
}

/** From so many on a text is thinned as the index is: what is left finds it, in a fifth of the time. */
const MANY = 20_000;
/** Of shingles in a row an index keeps two in nine: the density of winnowing with a window of eight. */
export const KEPT_OF_ALL = 2 / 9;
/** Edges and edits choose other ones. By hand. */
const KEPT_OF_KEPT = 0.9;

export function questionOf(text: NormalisedText): Question {
  const fingerprints = distinct(everyShingle(text).fingerprints);
  if (fingerprints.length <= MANY) return { fingerprints, kept: KEPT_OF_ALL };
  return { fingerprints: fingerprintsToKeep(text), kept: KEPT_OF_KEPT };
}
