import { HOLE } from "../text/normalise.js";
import type { Pair } from "./pair.js";
import { match } from "./run.js";

/**
 * Where no shingle says anything, equal beginnings and ends still do.
 *
 *   关于□的通知 | 关于试点的通知   →   关于 … 的通知
 */
export function pairEnds(pair: Pair): Pair {
  if (pair.runs.length > 0) return pair;
  const [left, right] = [pair.left.text.key, pair.right.text.key];
  const isEqual = (i: number, j: number): boolean => left[i] === right[j] && left[i] < HOLE;
  let prefix = 0;
  while (prefix < left.length && prefix < right.length && isEqual(prefix, prefix)) prefix++;
  const room = Math.min(left.length, right.length) - prefix;
  let suffix = 0;
  while (suffix < room && isEqual(left.length - 1 - suffix, right.length - 1 - suffix)) suffix++;
  const beginning = prefix > 0 ? [match(0, 0, prefix)] : [];
  const end = suffix > 0 ? [match(left.length - suffix, right.length - suffix, suffix)] : [];
  return { ...pair, runs: [...beginning, ...end] };
}
