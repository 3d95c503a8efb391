import type { NormalisedText } from "../text/normalise.js";
import { weightOf } from "./scores.js";
import { leftEnd, rightEnd, turned, type Run } from "./run.js";

/** Runs that follow each other in both texts with nothing of another passage between them. */
export interface Passage {
  readonly runs: readonly Run[];
  /** Its place among the passages is not the same in both texts. */
  readonly moved: boolean;
  /** What its equal units are worth, in the aligner's score. */
  readonly weight: number;
}

/** Further apart than this, in units of both texts, two runs are two passages. */
const FARTHEST = 80;

/**
 * Groups runs into passages and tells which have moved: those outside the heaviest set of passages
 * that keeps its order in both texts (heaviest increasing subsequence, by a Fenwick tree).
 */
export function passagesOf(runs: readonly Run[], left: NormalisedText, right: NormalisedText): Passage[] {
  const groups = groupsOf(runs);
  const weights = groups.map((group) => weightOfRuns(group, left, right));
  const kept = heaviestInOrder(
    groups.map((group) => group[0].right),
    weights,
  );
  return groups.map((group, at) => ({ runs: group, moved: !kept[at], weight: weights[at] }));
}

/** The same passages with the two texts swapped. */
export function inBothOrders(passages: readonly Passage[]): Passage[] {
  return passages
    .map((passage) => ({
      ...passage,
      runs: passage.runs.map(turned),
    }))
    .sort((a, b) => a.runs[0].left - b.runs[0].left);
}

function groupsOf(runs: readonly Run[]): Run[][] {
  const order = Int32Array.from(runs.keys()).sort((a, b) => runs[a].right - runs[b].right);
  const rank = new Int32Array(runs.length);
  for (let index = 0; index < order.length; index++) rank[order[index]] = index;
  const groups: Run[][] = [];
  for (let at = 0; at < runs.length; at++) {
    const [last, run] = [runs[at - 1], runs[at]];
    const follows =
      at > 0 &&
      rank[at] === rank[at - 1] + 1 &&
      (run.left - leftEnd(last) <= FARTHEST || run.right - rightEnd(last) <= FARTHEST);
    if (follows) groups[groups.length - 1].push(run);
    else groups.push([run]);
  }
  return groups;
}

export function weightOfRuns(runs: readonly Run[], left: NormalisedText, right: NormalisedText): number {
  let weight = 0;
  for (const run of runs) {
    if (run.kind === "hole") continue;
    for (let i = 0; i < run.leftLength; i++) {
      if (left.key[run.left + i] === right.key[run.right + i]) weight += weightOf(left.key[run.left + i]);
    }
  }
  return weight;
}

function heaviestInOrder(places: readonly number[], weights: readonly number[]): boolean[] {
  const order = [...places.keys()].sort((a, b) => places[a] - places[b]);
  const rank = new Int32Array(places.length);
  order.forEach((group, index) => (rank[group] = index + 1));
  const tree = new Int32Array(places.length + 1).fill(-1);
  const total = new Float64Array(places.length);
  const previous = new Int32Array(places.length).fill(-1);
  let best = -1;
  for (let group = 0; group < places.length; group++) {
    let before = -1;
    for (let at = rank[group] - 1; at > 0; at -= at & -at) {
      if (tree[at] >= 0 && (before < 0 || total[tree[at]] > total[before])) before = tree[at];
    }
    previous[group] = before;
    total[group] = weights[group] + (before >= 0 ? total[before] : 0);
    for (let at = rank[group]; at <= places.length; at += at & -at) {
      if (tree[at] < 0 || total[group] > total[tree[at]]) tree[at] = group;
    }
    if (best < 0 || total[group] > total[best]) best = group;
  }
  const kept = places.map(() => false);
  for (let at = best; at >= 0; at = previous[at]) kept[at] = true;
  return kept;
}
