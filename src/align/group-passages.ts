import { inRight } from "./neighbours.js";
import type { Pair } from "./pair.js";
import { followingRuns, weightOfRuns } from "./passages.js";

/**
 * Groups runs into passages and finds those that have moved: they are outside the heaviest set of passages that keeps
 * its order in both texts.
 *
 *   一…。二…。三…。 | 二…。三…。一…。   →   ~一…。 二…。三…。
 */
export function groupPassages(pair: Pair): Pair {
  const groups = followingRuns(pair.runs);
  const weights = groups.map((group) => weightOfRuns(group, pair.left, pair.right));
  const kept = heaviestInOrder(
    groups.map(([first]) => first),
    weights,
  );
  const passages = groups.map((runs, at) => ({ runs, moved: !kept[at], weight: weights[at] }));
  return { ...pair, passages };
}

/**
 * Which items belong to the heaviest set in which `right` only grows (heaviest increasing subsequence). A Fenwick
 * tree over the places in the right text contains the heaviest set that ends at or before each.
 */
export function heaviestInOrder(items: readonly { readonly right: number }[], weights: readonly number[]): boolean[] {
  const { rank } = inRight(items);
  const tree = new Int32Array(items.length + 1).fill(-1);
  const total = new Float64Array(items.length);
  const previous = new Int32Array(items.length).fill(-1);
  let best = -1;
  for (let item = 0; item < items.length; item++) {
    let before = -1;
    for (let at = rank[item]; at > 0; at -= at & -at) {
      if (tree[at] >= 0 && (before < 0 || total[tree[at]] > total[before])) before = tree[at];
    }
    previous[item] = before;
    total[item] = weights[item] + (before >= 0 ? total[before] : 0);
    for (let at = rank[item] + 1; at <= items.length; at += at & -at) {
      if (tree[at] < 0 || total[item] > total[tree[at]]) tree[at] = item;
    }
    if (best < 0 || total[item] > total[best]) best = item;
  }
  const kept = items.map(() => false);
  for (let at = best; at >= 0; at = previous[at]) kept[at] = true;
  return kept;
}
