/** Where stretches of units occur in a text: by the hash of three units, each with the place before that has the same. */
export class UnitIndex {
  readonly #key: Uint32Array;
  readonly #last: Int32Array;
  readonly #before: Int32Array;

  /** Takes time in proportion to the length of the text. */
  constructor(key: Uint32Array) {
    this.#key = key;
    let size = 1024;
    while (size < key.length) size *= 2;
    const last = new Int32Array(size).fill(-1);
    const before = new Int32Array(key.length);
    for (let at = 0; at + GRAM <= key.length; at++) {
      const slot = hashAt(key, at) & (size - 1);
      before[at] = last[slot];
      last[slot] = at;
    }
    this.#last = last;
    this.#before = before;
  }

  /** In how many places the units from `from` to `to` of a text occur, counted up to `most`. Shorter ones than three are nowhere. */
  count(text: Uint32Array, from: number, to: number, most: number): number {
    if (to - from < GRAM) return 0;
    let found = 0;
    let at = this.#last[hashAt(text, from) & (this.#last.length - 1)];
    for (let steps = 0; at >= 0 && found < most && steps < MOST_STEPS; steps++) {
      if (this.#isAt(at, text, from, to)) found++;
      at = this.#before[at];
    }
    return found;
  }

  #isAt(at: number, text: Uint32Array, from: number, to: number): boolean {
    if (at + to - from > this.#key.length) return false;
    for (let i = 0; i < to - from; i++) if (this.#key[at + i] !== text[from + i]) return false;
    return true;
  }
}

function hashAt(key: Uint32Array, at: number): number {
  const hash = Math.imul(Math.imul(Math.imul(key[at], PRIME) ^ key[at + 1], PRIME) ^ key[at + 2], PRIME);
  return hash ^ (hash >>> 15);
}

const GRAM = 3;
const PRIME = 0x9e3779b1;

/** What occurs in more places is not looked for further. By hand. */
const MOST_STEPS = 256;
