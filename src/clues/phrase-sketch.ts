/** Characters of a gram: no clue is shorter. */
const GRAM = 9;
const CELLS = 1 << 24;
const BASE = 0x01000193;
/** What the first character of a gram has become when its last one is added. */
const FIRST = Array.from({ length: GRAM }).reduce<number>((power) => Math.imul(power, BASE), 1);

/**
 * Counts in how many texts each stretch of nine characters stands, in a fixed 16 MB: whatever stands in
 * two texts is found out, and a phrase may be taken for one that does by chance, never the other way.
 *
 * A count-min sketch of one row (Cormode and Muthukrishnan, 2005) with counts up to 2, of hashes that roll
 * from gram to gram (Karp and Rabin, 1987).
 */
export class PhraseSketch {
  readonly #counts: Uint8Array<SharedArrayBuffer>;

  /** Threads that are given the same `memory` count together. */
  constructor(readonly memory = new SharedArrayBuffer(CELLS)) {
    this.#counts = new Uint8Array(memory);
  }

  add(text: string): void {
    const met = new MetCells(text.length);
    eachGram(text, (cell) => {
      if (met.add(cell) && this.#counts[cell] < 2) Atomics.add(this.#counts, cell, 1);
      return true;
    });
  }

  /** Whether a phrase of one of the texts seems to stand in another one too. Shorter ones than nine characters do. */
  isShared(phrase: string): boolean {
    return eachGram(phrase, (cell) => this.#counts[cell] >= 2);
  }
}

/** The cells of one text, in a table that is no larger than the text needs. */
class MetCells {
  readonly #slots: Int32Array;
  readonly #mask: number;

  constructor(most: number) {
    this.#slots = new Int32Array(2 ** Math.ceil(Math.log2(2 * most + 1)));
    this.#mask = this.#slots.length - 1;
  }

  /** Whether it was not there yet. */
  add(cell: number): boolean {
    let slot = cell & this.#mask;
    for (; this.#slots[slot] !== 0; slot = (slot + 1) & this.#mask) if (this.#slots[slot] === cell + 1) return false;
    this.#slots[slot] = cell + 1;
    return true;
  }
}

/** The cells of all grams of a text, as long as `goesOn`; answers whether it went on to the end. */
function eachGram(text: string, goesOn: (cell: number) => boolean): boolean {
  let hash = 0;
  for (let at = 0; at < text.length; at++) {
    hash = (Math.imul(hash, BASE) + text.charCodeAt(at)) | 0;
    if (at < GRAM - 1) continue;
    if (at >= GRAM) hash = (hash - Math.imul(text.charCodeAt(at - GRAM), FIRST)) | 0;
    if (!goesOn(cellOf(hash))) return false;
  }
  return true;
}

/** Mixes all bits into those of the cell (the finisher of MurmurHash3). */
function cellOf(hash: number): number {
  let mixed = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) & (CELLS - 1);
}
