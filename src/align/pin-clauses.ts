import { append } from "../text/append.js";
import { HOLE, type NormalisedText } from "../text/normalise.js";
import { leftEnd, match, rightEnd, type Run } from "./run.js";
import type { Taken } from "./seeds.js";

/** A clause's head or tail that was reworded is no longer than this, in units. */
const LONGEST = 6;
/** The folded class of stops; see `normalise`. */
const STOP = 0x2c;

/**
 * Pairs the stops beside a reworded beginning or end of a clause, so that it is seen as one small
 * edit and not as the edge of two long unrelated stretches.
 *
 *   [空前激发，我们|位列第一。大家]用实干的汗水   →   [空前激发|位列第一][，|。][我们|大家]用实干的汗水
 */
export function pinClauses(runs: readonly Run[], left: NormalisedText, right: NormalisedText, taken: Taken): Run[] {
  const pinned: Run[] = [...pinBefore(runs[0], left, right, taken)];
  let last: Run | undefined;
  for (const run of runs) {
    if (last !== undefined && run.left > leftEnd(last) && run.right > rightEnd(last)) {
      append(pinned, pinsBetween(last, run, left, right));
    }
    pinned.push(run);
    last = run;
  }
  return pinned;
}

/** The same at the beginning of a passage, where nothing is paired before: [我们|大家]用实干的汗水. */
function pinBefore(first: Run, left: NormalisedText, right: NormalisedText, taken: Taken): Run[] {
  const [inLeft, inRight] = [
    stopBefore(left, first.left, freeFrom(taken.left, first.left)),
    stopBefore(right, first.right, freeFrom(taken.right, first.right)),
  ];
  return inLeft >= 0 && inRight >= 0 ? [match(inLeft, inRight, 1)] : [];
}

/** The first of the units before an offset that are all free; no farther back than a pin may be. */
function freeFrom(taken: Uint8Array, offset: number): number {
  let at = offset;
  while (at > 0 && offset - at <= LONGEST && taken[at - 1] === 0) at--;
  return at;
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

/** The first stop behind a short head that holds no placeholder, or -1. */
function stopAfter({ key }: NormalisedText, from: number, to: number): number {
  for (let at = from; at < to && at <= from + LONGEST; at++) {
    if (key[at] >= HOLE) return -1;
    if (key[at] === STOP) return at > from ? at : -1;
  }
  return -1;
}

/** The last stop before a short tail that holds no placeholder, or -1. */
function stopBefore({ key }: NormalisedText, from: number, to: number): number {
  for (let at = from - 1; at >= to && at >= from - LONGEST - 1; at--) {
    if (key[at] >= HOLE) return -1;
    if (key[at] === STOP) return at < from - 1 ? at : -1;
  }
  return -1;
}
