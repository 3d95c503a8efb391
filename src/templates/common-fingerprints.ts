import { distinct, lettersOf } from "../fingerprints/finding.js";
import { eachFingerprint } from "../fingerprints/fingerprints.js";
import type { NormalisedText } from "../text/normalise.js";

/**
 * Letters and digits of a shingle. Regulations on one subject of two provinces that share 0.12 of their shingles of
 * eight are seen to be related by a reader; reports of two places share 0.06 of them at most.
 */
export const SHINGLE = 8;
const BITS = 48;
/** Fingerprints of the whole pile that are kept, about: of more shingles only one in 2, 4, 8 is looked at. By hand. */
const MOST_KEPT = 3_000_000;

/** The fingerprints that two or more texts of a pile share, numbered from 0. */
export interface CommonFingerprints {
  /** Of each text the common fingerprints that it has, in ascending order. */
  readonly ofText: readonly Uint32Array[];
  /** Of each text how many fingerprints it has, common or not. */
  readonly sizes: readonly number[];
  /** Where the texts of a fingerprint begin in `texts`; one entry more than there are fingerprints. */
  readonly starts: Uint32Array;
  /** The texts of each fingerprint in turn, in ascending order. */
  readonly texts: Uint32Array;
  /** Of this many shingles one was looked at. */
  readonly sample: number;
}

/** Finds in one pass over the texts what two or more of them share. Placeholders are in no fingerprint. */
export function commonFingerprints(pile: readonly NormalisedText[]): CommonFingerprints {
  const units = pile.reduce((sum, { key }) => sum + key.length, 0);
  const sample = 2 ** Math.max(0, Math.ceil(Math.log2(units / MOST_KEPT)));
  const sets = pile.map((text) => fingerprintsOf(text, sample));
  const common = occurringTwice(sets);
  const ofText = sets.map((set) => numbersOf(set, common));
  const starts = new Uint32Array(common.length + 1);
  for (const numbers of ofText) for (const number of numbers) starts[number + 1]++;
  for (let at = 0; at < common.length; at++) starts[at + 1] += starts[at];
  const texts = new Uint32Array(starts[common.length]);
  const filled = starts.slice();
  for (const [text, numbers] of ofText.entries()) for (const number of numbers) texts[filled[number]++] = text;
  return { ofText, sizes: sets.map(({ length }) => length), starts, texts, sample };
}

/** The fingerprints of a text, one in `sample` of them: each once, in ascending order. */
export function fingerprintsOf({ key }: NormalisedText, sample: number): Float64Array {
  const { letters } = lettersOf(key);
  const kept = new Float64Array(letters.length);
  let length = 0;
  eachFingerprint(letters, { shingle: SHINGLE, bits: BITS }, (fingerprint) => {
    if (fingerprint % sample === 0) kept[length++] = fingerprint;
    return true;
  });
  return distinct(kept.subarray(0, length));
}

/** Those that are in two of the sets, in ascending order. */
function occurringTwice(sets: readonly Float64Array[]): Float64Array {
  const all = new Float64Array(sets.reduce((sum, { length }) => sum + length, 0));
  let filled = 0;
  for (const set of sets) {
    all.set(set, filled);
    filled += set.length;
  }
  all.sort();
  let length = 0;
  for (let at = 1; at < all.length; at++) {
    if (all[at] === all[at - 1] && (length === 0 || all[length - 1] !== all[at])) all[length++] = all[at];
  }
  return all.slice(0, length);
}

function numbersOf(set: Float64Array, common: Float64Array): Uint32Array {
  const numbers = new Uint32Array(set.length);
  let length = 0;
  let from = 0;
  for (const fingerprint of set) {
    from = firstFrom(common, fingerprint, from);
    if (common[from] === fingerprint) numbers[length++] = from;
  }
  return numbers.slice(0, length);
}

/** Where the first number is that is not below `least`, from `from` on. */
function firstFrom(sorted: Float64Array, least: number, from: number): number {
  let [low, high] = [from, sorted.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sorted[middle] < least) low = middle + 1;
    else high = middle;
  }
  return low;
}
