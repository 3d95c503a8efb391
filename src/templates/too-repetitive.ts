import { lettersOf } from "../fingerprints/finding.js";
import { eachFingerprint } from "../fingerprints/fingerprints.js";
import type { NormalisedText } from "../text/normalise.js";
import { SHINGLE } from "./common-fingerprints.js";

/** Shorter texts may repeat themselves, in units. By hand. */
const LONG = 300;
/** Different shingles of a text, of all that it has. Prose has 0.9, a form filled in a hundred times 0.02. By hand. */
const LEAST_DIFFERENT = 0.01;
const BITS = 48;

/** Whether a text says one thing over and over: nothing in it says what corresponds to what, and to try takes long. */
export function isTooRepetitive({ key }: NormalisedText): boolean {
  if (key.length < LONG) return false;
  const different = new Set<number>();
  let all = 0;
  // Of nearly all texts the beginning is enough.
  eachFingerprint(lettersOf(key).letters, { shingle: SHINGLE, bits: BITS }, (fingerprint) => {
    different.add(fingerprint);
    all++;
    return different.size < LEAST_DIFFERENT * key.length;
  });
  // A text full of placeholders has no shingles, and does not repeat itself.
  return different.size < LEAST_DIFFERENT * all;
}
