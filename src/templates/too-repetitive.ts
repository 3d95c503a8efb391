import type { NormalisedText } from "../text/normalise.js";
import { fingerprintsOf } from "./common-fingerprints.js";

/** Shorter texts may repeat themselves, in units. By hand. */
const LONG = 300;
/** Different shingles of a text, of all that it has. Prose has 0.9, a form filled in a hundred times 0.02. By hand. */
const LEAST_DIFFERENT = 0.01;

/** Whether a text says one thing over and over: nothing in it says what corresponds to what, and to try takes long. */
export function isTooRepetitive(text: NormalisedText): boolean {
  const units = text.key.length;
  return units >= LONG && fingerprintsOf(text, 1).length < LEAST_DIFFERENT * units;
}
