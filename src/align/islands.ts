import { leftEnd, rightEnd, type Run } from "./run.js";
import { wordsBetween, type Side } from "./side.js";

/**
 * Two runs with at least this many unpaired units between them, in both texts or in one, are in two islands. In
 * `npm run eval`, APART_IN_BOTH 6 loses a right value, 8 changes no answer; APART_IN_ONE 60 changes none, 40 gives two false values fewer.
 */
const APART_IN_BOTH = 7;
const APART_IN_ONE = 50;

/** Groups runs (in the order of the left text) that are close together in both texts. */
export function islandsOf(runs: readonly Run[]): Run[][] {
  const islands: Run[][] = [];
  let last: Run | undefined;
  for (const run of runs) {
    const gapLeft = last === undefined ? Infinity : run.left - leftEnd(last);
    const gapRight = last === undefined ? Infinity : run.right - rightEnd(last);
    const isApart =
      gapRight < 0 || Math.min(gapLeft, gapRight) >= APART_IN_BOTH || Math.max(gapLeft, gapRight) >= APART_IN_ONE;
    if (isApart) islands.push([run]);
    else islands[islands.length - 1].push(run);
    last = run;
  }
  return islands;
}

/** Words' characters, punctuation left out, that runs share. */
export function wordsIn(runs: readonly Run[], left: Side): number {
  let words = 0;
  for (const run of runs) if (run.kind === "match") words += wordsBetween(left, run.left, leftEnd(run));
  return words;
}
