import type { Region } from "./region.js";
import { match, type Run } from "./run.js";

/** Two runs that follow each other in the left text. */
export interface Neighbours {
  readonly before: Run;
  readonly behind: Run;
  /** What follows `before` in the right text: `behind`, or what was moved between. */
  readonly next: Run;
}

/** Each run (in the order of the left text) with the one behind it; the edges of the region count as runs. */
export function neighboursIn(region: Region, runs: readonly Run[]): Neighbours[] {
  const { order, rank } = inRight(runs);
  const first = match(region.leftStart, region.rightStart, 0);
  const last = match(region.leftEnd, region.rightEnd, 0);
  const neighbours: Neighbours[] = [];
  for (let at = 0; at <= runs.length; at++) {
    const following = order[at > 0 ? rank[at - 1] + 1 : 0];
    neighbours.push({
      before: runs[at - 1] ?? first,
      behind: runs[at] ?? last,
      next: following === undefined ? last : runs[following],
    });
  }
  return neighbours;
}

/** Runs in the order of the right text, as indices, and the place of each in it. */
export function inRight(runs: readonly { readonly right: number }[]): { order: readonly number[]; rank: Int32Array } {
  // Most runs are in order already, which an array's sort makes use of and a typed array's does not.
  const order = Array.from(runs.keys()).sort((a, b) => runs[a].right - runs[b].right);
  const rank = new Int32Array(runs.length);
  order.forEach((run, index) => (rank[run] = index));
  return { order, rank };
}
