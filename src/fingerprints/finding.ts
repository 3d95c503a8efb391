import { isWordCharacter } from "../text/characters.js";
import { HOLE, type NormalisedText } from "../text/normalise.js";
import { eachFingerprint } from "./fingerprints.js";
import { winnow } from "./winnow.js";

/**
 * Units of a shingle. Of runs of 5 to 8 characters between two masks, in 300 characters, shingles of five had 9 in
 * common with the published text and shingles of six none.
 */
export const SHINGLE = 5;
/** Shingles of which the index keeps one. Twice as many halve what a short text has in common with its source. */
export const WINDOW = 8;
const BITS = 48;
/** Raised with each change of folding, or of what counts as a placeholder, that gives a text other fingerprints. */
const NORMALISATION = 1;

/** What the fingerprints of an index depend on. Those of another scheme are not comparable. */
export const FINDING_SCHEME = `k${SHINGLE}w${WINDOW}h${BITS}n${NORMALISATION}`;

/** Every run of so many letters and digits that two texts share leaves a fingerprint that both are found by. */
export const SURELY_FOUND = SHINGLE + WINDOW - 1;

/** Shingles of a text in its order, each with the units of the text that it covers. */
export interface Shingles {
  readonly fingerprints: Float64Array;
  readonly starts: Uint32Array;
  /** Behind the last unit. */
  readonly ends: Uint32Array;
}

/**
 * Every shingle of five letters and digits. Punctuation between them is skipped; a placeholder is never crossed. A
 * text that is looked for uses all of them, because there is no telling which ones the index kept.
 */
export function everyShingle({ key }: NormalisedText): Shingles {
  const { letters, places } = lettersOf(key);
  const fingerprints = new Float64Array(letters.length);
  const starts = new Uint32Array(letters.length);
  const ends = new Uint32Array(letters.length);
  let length = 0;
  eachFingerprint(letters, { shingle: SHINGLE, bits: BITS }, (fingerprint, start) => {
    fingerprints[length] = fingerprint;
    starts[length] = places[start];
    ends[length] = places[start + SHINGLE - 1] + 1;
    length++;
    return true;
  });
  return {
    fingerprints: fingerprints.subarray(0, length),
    starts: starts.subarray(0, length),
    ends: ends.subarray(0, length),
  };
}

/** The fingerprints that an index keeps of a text, each once, in ascending order: a winnowed part of all. */
export function fingerprintsToKeep({ key }: NormalisedText): Float64Array {
  const { letters } = lettersOf(key);
  const all = new Float64Array(letters.length);
  const starts = new Uint32Array(letters.length);
  let length = 0;
  eachFingerprint(letters, { shingle: SHINGLE, bits: BITS }, (fingerprint, start) => {
    all[length] = fingerprint;
    starts[length] = start;
    length++;
    return true;
  });
  return distinct(winnow(all.subarray(0, length), starts, WINDOW));
}

/** Each once, in ascending order. */
export function distinct(fingerprints: Float64Array): Float64Array {
  const sorted = fingerprints.slice().sort();
  let length = 0;
  for (const fingerprint of sorted)
    if (length === 0 || sorted[length - 1] !== fingerprint) sorted[length++] = fingerprint;
  return sorted.slice(0, length);
}

/** The letters, digits and placeholders among the units, and where each is. */
function lettersOf(units: Uint32Array): { readonly letters: Uint32Array; readonly places: Uint32Array } {
  const letters = new Uint32Array(units.length);
  const places = new Uint32Array(units.length);
  let length = 0;
  for (let at = 0; at < units.length; at++) {
    const unit = units[at];
    if (unit < HOLE && !isWordCharacter(unit)) continue;
    letters[length] = unit;
    places[length] = at;
    length++;
  }
  return { letters: letters.subarray(0, length), places: places.subarray(0, length) };
}
