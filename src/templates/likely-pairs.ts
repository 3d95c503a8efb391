import type { CommonFingerprints } from "./common-fingerprints.js";

/** Two texts of the pile that share enough to be looked at, the one with the smaller number first. */
export interface LikelyPair {
  readonly one: number;
  readonly other: number;
  /** Fingerprints that both have, of those of the text that has fewer: 0 to 1. */
  readonly share: number;
}

/**
 * Below this share two texts are not looked at. 21 pairs of regulations that share 0.12 or more are related; at 0.08
 * unrelated texts of one genre begin to appear.
 */
export const LEAST_SHARE = 0.09;
/** Without the phrases that are stock in the pile less is enough, of two texts that share so much with them. By hand. */
const LEAST_OWN_SHARE = 0.07;
const MUCH_WITH_STOCK = 0.1;
/** Letters and digits that two texts have in common at least, about: two sentences. By hand. */
export const LEAST_LETTERS = 60;
/** A fingerprint of more texts than these pairs each text only with a few that come next: never all with all. By hand. */
const MOST_PAIRED = 48;
const NEIGHBOURS = 4;
/** Of a pair that is only seen now and then, such a part of the share is seen at least. By hand. */
const SEEN = 0.4;

/**
 * The pairs of texts with many fingerprints in common. Work grows with the fingerprints, not with the pairs.
 *
 * @param withStock the same where nothing is left out as stock.
 */
export function likelyPairs(common: CommonFingerprints, withStock = common): LikelyPair[] {
  const { ofText, sizes, sample } = common;
  const pairs: LikelyPair[] = [];
  const seen = new Uint32Array(ofText.length);
  for (const one of ofText.keys()) {
    for (const other of laterTextsWith(common, one, seen)) {
      const least = Math.min(sizes[one], sizes[other]);
      const isLikely = seen[other] >= SEEN * LEAST_SHARE * least;
      seen[other] = 0;
      if (!isLikely) continue;
      const shared = inBoth(ofText[one], ofText[other]);
      const isEnough = shared * sample >= Math.min(LEAST_LETTERS, (least * sample) / 2);
      const share = shared / least;
      if (!isEnough || share < LEAST_OWN_SHARE) continue;
      if (share >= LEAST_SHARE || shareOf(withStock, one, other) >= MUCH_WITH_STOCK) pairs.push({ one, other, share });
    }
  }
  return pairs;
}

function shareOf({ ofText, sizes }: CommonFingerprints, one: number, other: number): number {
  return inBoth(ofText[one], ofText[other]) / Math.min(sizes[one], sizes[other]);
}

/** Counts in `seen` what later texts have in common with this one, and answers which these are. */
function laterTextsWith({ ofText, starts, texts }: CommonFingerprints, one: number, seen: Uint32Array): number[] {
  const met: number[] = [];
  for (const number of ofText[one]) {
    const [start, end] = [starts[number], starts[number + 1]];
    const from = placeOf(texts, one, start, end) + 1;
    const to = end - start > MOST_PAIRED ? Math.min(end, from + NEIGHBOURS) : end;
    for (let at = from; at < to; at++) if (seen[texts[at]]++ === 0) met.push(texts[at]);
  }
  return met.sort((a, b) => a - b);
}

function placeOf(texts: Uint32Array, text: number, start: number, end: number): number {
  let [low, high] = [start, end];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (texts[middle] < text) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** How many numbers two ascending lists have in common. */
export function inBoth(one: Uint32Array, other: Uint32Array): number {
  let [count, i, j] = [0, 0, 0];
  while (i < one.length && j < other.length) {
    if (one[i] === other[j]) {
      count++;
      i++;
      j++;
    } else if (one[i] < other[j]) i++;
    else j++;
  }
  return count;
}
