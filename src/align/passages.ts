import { inRight } from "./neighbours.js";
import { leftEnd, rightEnd, turned, type Run } from "./run.js";
import { weightOf } from "./scores.js";
import type { Side } from "./side.js";

/** Runs that follow each other in both texts with nothing of another passage between them. */
export interface Passage {
  readonly runs: readonly Run[];
  /** Its place among the passages is not the same in both texts. */
  readonly moved: boolean;
  /** What its equal units are worth, in the aligner's score. */
  readonly weight: number;
}

/** Further apart than this, in units of both texts, two runs are two passages. By hand: 60 or 100 change no figure of `npm run eval`. */
const FARTHEST_RUN = 80;

/** Cuts runs (in the order of the left text) where they no longer follow each other in both texts. */
export function followingRuns(runs: readonly Run[]): Run[][] {
  const { rank } = inRight(runs);
  const groups: Run[][] = [];
  for (let at = 0; at < runs.length; at++) {
    const [last, run] = [runs[at - 1], runs[at]];
    const follows =
      at > 0 &&
      rank[at] === rank[at - 1] + 1 &&
      (run.left - leftEnd(last) <= FARTHEST_RUN || run.right - rightEnd(last) <= FARTHEST_RUN);
    if (follows) groups[groups.length - 1].push(run);
    else groups.push([run]);
  }
  return groups;
}

export function weightOfRuns(runs: readonly Run[], left: Side, right: Side): number {
  const [own, other] = [left.text.key, right.text.key];
  let weight = 0;
  for (const run of runs) {
    if (run.kind === "hole") continue;
    for (let i = 0; i < run.leftLength; i++) {
      if (own[run.left + i] === other[run.right + i]) weight += weightOf(left.words[run.left + i]);
    }
  }
  return weight;
}

/** The same passages with the two texts swapped. */
export function turnedPassages(passages: readonly Passage[]): Passage[] {
  return passages
    .map((passage) => ({
      ...passage,
      runs: passage.runs.map(turned),
    }))
    .sort((a, b) => a.runs[0].left - b.runs[0].left);
}
