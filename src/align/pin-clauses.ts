import { append } from "../text/append.js";
import { HOLE, STOP, type NormalisedText } from "../text/normalise.js";
import { takenIn, type Pair } from "./pair.js";
import { joinTouching, leftEnd, match, rightEnd, type Run } from "./run.js";
import { freeBack, type Taken } from "./taken.js";

/** A clause's head or tail that was reworded is no longer than this, in units. By hand: 5 or 7 change no figure of `npm run eval`. */
const LONGEST_HEAD = 6;

/**
 * Pairs the stops beside a reworded beginning or end of a clause, so that it is seen as one small
 * edit and not as the edge of two long unrelated stretches.
 *
 *   [空前激发，我们|位列第一。大家]用实干的汗水   →   [空前激发|位列第一][，|。][我们|大家]用实干的汗水
 */
export function pinClauses(pair: Pair): Pair {
  const taken = takenIn(pair);
  const passages = pair.passages.map((passage) => ({
    ...passage,
    runs: joinTouching(pinned(passage.runs, pair.left.text, pair.right.text, taken)),
  }));
  return { ...pair, passages };
}

function pinned(runs: readonly Run[], left: NormalisedText, right: NormalisedText, taken: Taken): Run[] {
  const all: Run[] = [...pinBefore(runs[0], left, right, taken)];
  let last: Run | undefined;
  for (const run of runs) {
    if (last !== undefined && run.left > leftEnd(last) && run.right > rightEnd(last)) {
      append(all, pinsBetween(last, run, left, right));
    }
    all.push(run);
    last = run;
  }
  return all;
}

/** The same at the beginning of a passage, where nothing is paired before: [我们|大家]用实干的汗水. */
function pinBefore(first: Run, left: NormalisedText, right: NormalisedText, taken: Taken): Run[] {
  const [inLeft, inRight] = [
    stopBefore(left, first.left, freeNear(taken.left, first.left)),
    stopBefore(right, first.right, freeNear(taken.right, first.right)),
  ];
  return inLeft >= 0 && inRight >= 0 ? [match(inLeft, inRight, 1)] : [];
}

/** No farther back than a pin may be. */
function freeNear(taken: Uint8Array, end: number): number {
  return freeBack(taken, end, Math.max(0, end - LONGEST_HEAD - 1));
}

function pinsBetween(before: Run, behind: Run, left: NormalisedText, right: NormalisedText): Run[] {
  const head = {
    left: stopAfter(left, leftEnd(before), behind.left),
    right: stopAfter(right, rightEnd(before), behind.right),
  };
  const tail = {
    left: stopBefore(left, behind.left, leftEnd(before)),
    right: stopBefore(right, behind.right, rightEnd(before)),
  };
  const pins: Run[] = [];
  if (head.left >= 0 && head.right >= 0) pins.push(match(head.left, head.right, 1));
  if (tail.left >= 0 && tail.right >= 0 && tail.left > head.left && tail.right > head.right) {
    pins.push(match(tail.left, tail.right, 1));
  }
  return pins;
}

/** The first stop behind a short head without a placeholder, or -1. */
function stopAfter({ key }: NormalisedText, from: number, to: number): number {
  for (let at = from; at < to && at <= from + LONGEST_HEAD; at++) {
    if (key[at] >= HOLE) return -1;
    if (key[at] === STOP) return at > from ? at : -1;
  }
  return -1;
}

/** The last stop before a short tail without a placeholder, or -1. */
function stopBefore({ key }: NormalisedText, from: number, to: number): number {
  for (let at = from - 1; at >= to && at >= from - LONGEST_HEAD - 1; at--) {
    if (key[at] >= HOLE) return -1;
    if (key[at] === STOP) return at < from - 1 ? at : -1;
  }
  return -1;
}
