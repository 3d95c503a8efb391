import type { Buffers } from "./means.js";
import { eachShingle, type Shingles, type Stretch } from "./shingles.js";

/** What a chain of places ends with. */
export const NOWHERE = -1;

/** Entries of the table that rules out most shingles that do not occur; a power of two, small enough for a fast cache. By hand. */
const KNOWN_HASHES = 1 << 16;
/** Slots more than are needed: a sample may be larger than its share. By hand. */
const ROOM = 4096;
/** The share of its slots beyond which open addressing becomes slow. By hand. */
const FULL = 0.75;

/** The places of each shingle of a text: open addressing, one slot for each different shingle. */
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
  readonly #known = new Uint8Array(KNOWN_HASHES);

  /** In the memory of `buffers`: it is good until the next index is made there. */
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
      this.#known[hash & (KNOWN_HASHES - 1)] = 1;
      this.#last[slot] = at;
      this.#count[slot]++;
      return true;
    });
  }

  /** Rules out most shingles that do not occur, with a table that fits into a fast cache. */
  mayHave(hash: number): boolean {
    return this.#known[hash & (KNOWN_HASHES - 1)] === 1;
  }

  /** The first place of a slot's shingle, -1 if it does not occur. */
  firstIn(slot: number): number {
    return this.#first[slot] - 1;
  }

  /** How often it occurs. */
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
    let slot = mixed(hash) & this.#mask;
    while (this.#first[slot] !== 0 && !this.#isShingle(this.#first[slot] - 1, key, at)) slot = (slot + 1) & this.#mask;
    return slot;
  }

  #isShingle(place: number, key: Uint32Array, at: number): boolean {
    for (let i = 0; i < this.#shingle; i++) if (this.#key[place + i] !== key[at + i]) return false;
    return true;
  }
}

/**
 * All bits of a hash in the low ones: of a sample some are equal, and in a large table whole quarters would stay empty and
 * the others fill up (the finaliser of MurmurHash3, Austin Appleby).
 */
function mixed(hash: number): number {
  const once = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return once ^ (once >>> 13);
}
