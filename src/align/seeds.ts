import { HOLE, type NormalisedText } from "../text/normalise.js";
import type { Means } from "./means.js";
import type { Region } from "./region.js";
import { match, type Run } from "./run.js";
import { NOWHERE, ShingleIndex } from "./shingle-index.js";
import { eachShingle, type Shingles } from "./shingles.js";
import type { Taken } from "./taken.js";

export interface SeedOptions extends Shingles {
  /** A shingle that occurs more often than this in the right text says little about place. */
  readonly occurrences: number;
  /**
   * What is done with those: they are left out; paired in order if both texts have as many; or taken for
   * their first places.
   */
  readonly frequent: "skip" | "in-order" | "first";
}

export interface Seeds {
  /** Ordered by their place in the left text. */
  readonly runs: readonly Run[];
  /** Where in the left text shingles were left out for being too frequent. */
  readonly skipped: readonly number[];
}

/**
 * Equal runs of at least `shingle` units, as long as they go, by a hash table of the right text's
 * shingles. None crosses a placeholder or a unit that is taken.
 */
export function findSeeds(
  left: NormalisedText,
  right: NormalisedText,
  { region, taken, options }: { region: Region; taken: Taken; options: SeedOptions },
  { budget, buffers }: Means,
): Seeds {
  const { shingle, sample } = options;
  if (region.leftEnd - region.leftStart < shingle || region.rightEnd - region.rightStart < shingle) {
    return { runs: [], skipped: [] };
  }
  const inRight = { start: region.rightStart, end: region.rightEnd };
  const index = new ShingleIndex(right.key, taken.right, inRight, options, buffers);
  const runs: Run[] = [];
  const skipped: number[] = [];
  // The end in the left text of the last run on each diagonal: a shingle inside a run is no new seed.
  const lines = region.leftEnd - region.leftStart + region.rightEnd - region.rightStart + 1;
  const reached = buffers.numbers("reached", lines, -1);
  const diagonal = (i: number, j: number): number =>
    i - region.leftStart - (j - region.rightStart) + (region.rightEnd - region.rightStart);

  const places =
    options.frequent === "in-order"
      ? placesInOrder(left, taken, region, options, index)
      : firstPlaces(left, options, index);
  const most = options.frequent === "in-order" ? 1 : options.occurrences;
  eachShingle(
    left.key,
    taken.left,
    { start: region.leftStart, end: region.leftEnd },
    { shingle, sample },
    (i, hash) => {
      const first = places(i, hash);
      if (first === TOO_FREQUENT) skipped.push(i);
      for (let j = first, tried = 0; j >= 0 && tried < most; j = index.next(j), tried++) {
        const line = diagonal(i, j);
        if (reached[line] > i) continue;
        let from = 0;
        while (isEqualAt(left, right, taken, i - from - 1, j - from - 1, region)) from++;
        let to = shingle;
        while (isEqualAt(left, right, taken, i + to, j + to, region)) to++;
        reached[line] = i + to;
        if (!budget.spend(from + to)) return false;
        runs.push(match(i - from, j - from, from + to));
      }
      return true;
    },
  );
  return { runs: runs.sort((a, b) => a.left - b.left || a.right - b.right), skipped };
}

const TOO_FREQUENT = -2;

/** From where on to look for a shingle of the left text: a place in the right one, or one of the two above. */
type Places = (at: number, hash: number) => number;

function firstPlaces(left: NormalisedText, { occurrences, frequent }: SeedOptions, index: ShingleIndex): Places {
  return (at, hash) => {
    if (!index.mayHave(hash)) return NOWHERE;
    const slot = index.slotOf(hash, left.key, at);
    return index.countIn(slot) > occurrences && frequent === "skip" ? TOO_FREQUENT : index.firstIn(slot);
  };
}

/** Pairs the nth place of a frequent shingle with the nth, where both texts have as many. */
function placesInOrder(
  left: NormalisedText,
  taken: Taken,
  region: Region,
  options: SeedOptions,
  index: ShingleIndex,
): Places {
  const { occurrences } = options;
  const counts = new Int32Array(index.slots);
  const nextPlace = new Int32Array(index.slots);
  eachShingle(left.key, taken.left, { start: region.leftStart, end: region.leftEnd }, options, (at, hash) => {
    const slot = index.slotOf(hash, left.key, at);
    counts[slot]++;
    nextPlace[slot] = index.firstIn(slot);
    return true;
  });
  return (at, hash) => {
    const slot = index.slotOf(hash, left.key, at);
    const count = index.countIn(slot);
    if (count <= occurrences || counts[slot] !== count) return NOWHERE;
    const first = nextPlace[slot];
    nextPlace[slot] = index.next(first);
    return first;
  };
}

function isEqualAt(
  left: NormalisedText,
  right: NormalisedText,
  taken: Taken,
  i: number,
  j: number,
  region: Region,
): boolean {
  return (
    i >= region.leftStart &&
    j >= region.rightStart &&
    i < region.leftEnd &&
    j < region.rightEnd &&
    left.key[i] === right.key[j] &&
    left.key[i] < HOLE &&
    taken.left[i] === 0 &&
    taken.right[j] === 0
  );
}
