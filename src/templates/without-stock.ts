import type { CommonFingerprints } from "./common-fingerprints.js";
import { inBoth, LEAST_SHARE } from "./likely-pairs.js";

/** A fingerprint of fewer documents, or of a smaller part of them, is no stock phrase. By hand. */
const LEAST_TEXTS = 20;
const LEAST_PART = 0.02;
/** Of the documents with a fingerprint so many pairs are looked at, evenly spread. By hand. */
const PAIRS_ASKED = 6;

/**
 * Leaves out what is stock in a corpus: shingles of many documents that have little else in common. A text that very
 * many documents are made from is no stock, for these are alike beyond the shingle.
 */
export function withoutStock(common: CommonFingerprints): CommonFingerprints {
  const { ofText, sizes, starts, texts } = common;
  const isAlike = alikeIn(common);
  const least = Math.max(LEAST_TEXTS, LEAST_PART * ofText.length);
  const isStock = new Uint8Array(starts.length - 1);
  for (const number of isStock.keys()) {
    const holders = texts.subarray(starts[number], starts[number + 1]);
    if (holders.length >= least && mostUnlike(holders, isAlike)) isStock[number] = 1;
  }
  const kept = ofText.map((numbers) => numbers.filter((number) => isStock[number] === 0));
  return {
    ...common,
    ofText: kept,
    sizes: sizes.map((size, text) => size - (ofText[text].length - kept[text].length)),
  };
}

function mostUnlike(holders: Uint32Array, isAlike: (one: number, other: number) => boolean): boolean {
  let unlike = 0;
  const half = holders.length >>> 1;
  for (let asked = 0; asked < PAIRS_ASKED; asked++) {
    const at = Math.floor((asked * half) / PAIRS_ASKED);
    if (!isAlike(holders[at], holders[at + half])) unlike++;
  }
  return unlike > PAIRS_ASKED / 2;
}

/** Whether two documents share enough to be of one template; each pair is counted once. */
function alikeIn({ ofText, sizes }: CommonFingerprints): (one: number, other: number) => boolean {
  const known = new Map<number, boolean>();
  return (one, other) => {
    const key = one * ofText.length + other;
    const before = known.get(key);
    if (before !== undefined) return before;
    const isAlike = inBoth(ofText[one], ofText[other]) >= 2 * LEAST_SHARE * Math.min(sizes[one], sizes[other]);
    known.set(key, isAlike);
    return isAlike;
  };
}
