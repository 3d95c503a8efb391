import { HOLE, type NormalisedText } from "../text/normalise.js";
import type { Buffers, Means } from "./means.js";
import { match, type Run } from "./run.js";

/** A part of both texts, in units. */
export interface Region {
  readonly leftStart: number;
  readonly leftEnd: number;
  readonly rightStart: number;
  readonly rightEnd: number;
}

export interface SeedOptions {
  /** Units of a shingle. */
  readonly shingle: number;
  /** A shingle that stands more often than this in the right text says little about place. */
  readonly occurrences: number;
  /**
   * What is done with those: they are left out; paired in order if both texts have as many; or taken for
   * their first places.
   */
  readonly frequent: "skip" | "in-order" | "first";
  /** One in so many shingles is looked at, a power of two; the same ones in both texts, by their hash. */
  readonly sample: number;
}

export interface Seeds {
  /** Ordered by their place in the left text. */
  readonly runs: readonly Run[];
  /** Where in the left text shingles were left out for being too frequent. */
  readonly skipped: readonly number[];
}

/** Which units are taken by an alignment already. */
export interface Taken {
  readonly left: Uint8Array;
  readonly right: Uint8Array;
}

/** The low bits of a rolling hash are those of its last characters alone. */
const SAMPLE_SHIFT = 20;
const MULTIPLIER = 0x9e3779b1 | 0;

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
      if (first === PASSED_OVER) skipped.push(i);
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

const NOWHERE = -1;
const PASSED_OVER = -2;

/** From where on to look for a shingle of the left text: a place in the right one, or one of the two above. */
type Places = (at: number, hash: number) => number;

function firstPlaces(left: NormalisedText, { occurrences, frequent }: SeedOptions, index: ShingleIndex): Places {
  return (at, hash) => {
    if (!index.mayHave(hash)) return NOWHERE;
    const slot = index.slotOf(hash, left.key, at);
    return index.countIn(slot) > occurrences && frequent === "skip" ? PASSED_OVER : index.firstIn(slot);
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

/** Which shingles are looked at. */
export type Shingles = Pick<SeedOptions, "shingle" | "sample">;

/** A stretch of one text, in units. */
interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Calls `visit` with the start and rolling hash of each shingle that is looked at, until it answers false. */
export function eachShingle(
  key: Uint32Array,
  taken: Uint8Array,
  { start, end }: Stretch,
  { shingle, sample }: Shingles,
  visit: (start: number, hash: number) => boolean,
): void {
  let leading = 1;
  for (let i = 1; i < shingle; i++) leading = Math.imul(leading, MULTIPLIER);
  let hash = 0;
  let clean = 0;
  for (let i = start; i < end; i++) {
    const code = key[i];
    if (code >= HOLE || taken[i] === 1) {
      clean = 0;
      hash = 0;
      continue;
    }
    if (clean >= shingle) hash = (hash - Math.imul(key[i - shingle], leading)) | 0;
    hash = (Math.imul(hash, MULTIPLIER) + code) | 0;
    clean++;
    if (clean < shingle || ((hash >>> SAMPLE_SHIFT) & (sample - 1)) !== 0) continue;
    if (!visit(i - shingle + 1, hash)) return;
  }
}

/** A power of two. */
const KNOWN = 1 << 16;
/** Slots more than are needed: a sample may be larger than its share. */
const ROOM = 4096;
const FULL = 0.75;

/** Where each shingle of a text stands: open addressing, one slot a different shingle. */
export class ShingleIndex {
  readonly #key: Uint32Array;
  readonly #shingle: number;
  readonly #offset: number;
  readonly #mask: number;
  /** The slot's first place plus one, 0 where it is free. */
  readonly #first: Int32Array;
  readonly #last: Int32Array;
  readonly #count: Int32Array;
  readonly #next: Int32Array;
  readonly #known = new Uint8Array(KNOWN);

  /** In the memory of `buffers`: it holds until the next index is made there. */
  constructor(key: Uint32Array, taken: Uint8Array, { start, end }: Stretch, shingles: Shingles, buffers: Buffers) {
    this.#key = key;
    this.#shingle = shingles.shingle;
    this.#offset = start;
    let free = 0;
    for (let at = start; at < end; at++) free += 1 - taken[at];
    const size = 1 << Math.max(4, Math.ceil(Math.log2((2 * free) / shingles.sample + ROOM)));
    this.#mask = size - 1;
    this.#first = buffers.numbers("first", size, 0);
    this.#last = buffers.numbers("last", size, 0);
    this.#count = buffers.numbers("count", size, 0);
    this.#next = buffers.numbers("next", end - start, null);
    let used = 0;
    eachShingle(key, taken, { start, end }, shingles, (at, hash) => {
      const slot = this.slotOf(hash, key, at);
      if (this.#first[slot] === 0) {
        // A text may have far more than its share of the sample: what finds no room is left out.
        if (++used > FULL * size) return true;
        this.#first[slot] = at + 1;
      } else this.#next[this.#last[slot] - start] = at;
      this.#next[at - start] = NOWHERE;
      this.#known[hash & (KNOWN - 1)] = 1;
      this.#last[slot] = at;
      this.#count[slot]++;
      return true;
    });
  }

  /** Says soon of most shingles that are not there that they are not: a table that fits where memory is fast. */
  mayHave(hash: number): boolean {
    return this.#known[hash & (KNOWN - 1)] === 1;
  }

  /** The first place of a slot's shingle, -1 where it does not stand. */
  firstIn(slot: number): number {
    return this.#first[slot] - 1;
  }

  /** How often it stands. */
  countIn(slot: number): number {
    return this.#count[slot];
  }

  get slots(): number {
    return this.#mask + 1;
  }

  next(at: number): number {
    return this.#next[at - this.#offset];
  }

  /** The slot of the shingle at a place of `key`. */
  slotOf(hash: number, key: Uint32Array, at: number): number {
    let slot = (hash ^ (hash >>> 15)) & this.#mask;
    while (this.#first[slot] !== 0 && !this.#isShingle(this.#first[slot] - 1, key, at)) slot = (slot + 1) & this.#mask;
    return slot;
  }

  #isShingle(place: number, key: Uint32Array, at: number): boolean {
    for (let i = 0; i < this.#shingle; i++) if (this.#key[place + i] !== key[at + i]) return false;
    return true;
  }
}
