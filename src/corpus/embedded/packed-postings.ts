/** Bits of a fingerprint that a segment keeps. Among 100 million of them one in 10,000 is that of another shingle. */
const KEY_BITS = 40;
export const KEYS = 2 ** KEY_BITS;
/** A segment has at most so many documents. */
export const MOST_DOCUMENTS = 2 ** 24;

/** What a segment keeps of a fingerprint. */
export function keyOf(fingerprint: number): number {
  return fingerprint % KEYS;
}

const FIRST_CAPACITY = 2 ** 16;
const LOW_KEYS = 256;
const DOCUMENT_BITS = 0xffffff;

/** Pairs of a key and a document as whole numbers of 64 bits, the key above: they sort as numbers do. */
export class PackedPostings {
  length = 0;
  #pairs = new BigUint64Array(FIRST_CAPACITY);
  #halves = new Uint32Array(this.#pairs.buffer);

  push(key: number, document: number): void {
    if (this.length === this.#pairs.length) this.#grow();
    const at = this.length++ * 2;
    this.#halves[at] = ((key % LOW_KEYS) << 24) | document;
    this.#halves[at + 1] = key / LOW_KEYS;
  }

  /** Sorts them, and drops those that are there already: two fingerprints of a document may have one key. */
  sort(): void {
    // Those of one segment are.
    if (this.#isAscending()) return;
    this.#pairs.subarray(0, this.length).sort();
    const halves = this.#halves;
    let kept = Math.min(1, this.length) * 2;
    for (let at = 2; at < this.length * 2; at += 2) {
      if (halves[at] === halves[kept - 2] && halves[at + 1] === halves[kept - 1]) continue;
      halves[kept++] = halves[at];
      halves[kept++] = halves[at + 1];
    }
    this.length = kept / 2;
  }

  #isAscending(): boolean {
    const halves = this.#halves;
    for (let at = 2; at < this.length * 2; at += 2) {
      const above = halves[at + 1] - halves[at - 1];
      if (above < 0 || (above === 0 && halves[at] <= halves[at - 2])) return false;
    }
    return true;
  }

  key(at: number): number {
    return this.#halves[at * 2 + 1] * LOW_KEYS + (this.#halves[at * 2] >>> 24);
  }

  document(at: number): number {
    return this.#halves[at * 2] & DOCUMENT_BITS;
  }

  /** Behind the last pair that has the key of the one at `start`; the pairs are sorted. */
  endOfKey(start: number): number {
    const key = this.key(start);
    let end = start + 1;
    while (end < this.length && this.key(end) === key) end++;
    return end;
  }

  clear(): void {
    this.length = 0;
  }

  #grow(): void {
    const wider = new BigUint64Array(this.#pairs.length * 2);
    wider.set(this.#pairs);
    this.#pairs = wider;
    this.#halves = new Uint32Array(wider.buffer);
  }
}
