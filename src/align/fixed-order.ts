import type { NormalisedText } from "../text/normalise.js";

/** A fixed order of any two texts, so that swapping them swaps the answer and nothing else. */
export function isAfter(left: NormalisedText, right: NormalisedText): boolean {
  if (left.key.length !== right.key.length) return left.key.length > right.key.length;
  for (let i = 0; i < left.key.length; i++) {
    if (left.key[i] !== right.key[i]) return left.key[i] > right.key[i];
  }
  return false;
}
