import type { NormalisedText } from "../text/normalise.js";
import type { Pair } from "./pair.js";
import { hole, match, type Run } from "./run.js";

export function isSame(left: NormalisedText, right: NormalisedText): boolean {
  return left.key.length === right.key.length && left.key.every((unit, at) => unit === right.key[at]);
}

/**
 * Pairs a text beside itself: every stretch with itself, every placeholder with itself.
 *
 *   规模超□亿元 | 规模超□亿元   →   规模超[□|□]亿元
 */
export function pairSame(pair: Pair): Pair {
  const { key, holes } = pair.left.text;
  const runs: Run[] = [];
  let at = 0;
  for (const end of [...holes, key.length]) {
    if (end > at) runs.push(match(at, at, end - at));
    if (end < key.length) runs.push(hole(end, end, 1, 1));
    at = end + 1;
  }
  return { ...pair, runs };
}
