const FIRST_CAPACITY = 2 ** 12;
const EMPTY = -1;
/** The golden ratio in 32 bits: spreads the low bits of a key. */
const SPREAD = 0x9e3779b1;

/** Numbers of documents by the keys of their ids, in open addressing: 12 bytes a place, half of them used at most. */
export class IdTable {
  #keys = new Float64Array(FIRST_CAPACITY).fill(EMPTY);
  #numbers = new Uint32Array(FIRST_CAPACITY);
  #length = 0;

  add(key: number, number: number): void {
    if (this.#length * 2 >= this.#keys.length) this.#grow();
    this.#length++;
    let at = this.#placeOf(key);
    while (this.#keys[at] !== EMPTY) at = (at + 1) & (this.#keys.length - 1);
    this.#keys[at] = key;
    this.#numbers[at] = number;
  }

  /** The numbers that were added with this key. */
  *numbersOf(key: number): Generator<number> {
    for (let at = this.#placeOf(key); this.#keys[at] !== EMPTY; at = (at + 1) & (this.#keys.length - 1))
      if (this.#keys[at] === key) yield this.#numbers[at];
  }

  #placeOf(key: number): number {
    return Math.imul(key % 2 ** 32, SPREAD) & (this.#keys.length - 1);
  }

  #grow(): void {
    const [keys, numbers] = [this.#keys, this.#numbers];
    this.#keys = new Float64Array(keys.length * 2).fill(EMPTY);
    this.#numbers = new Uint32Array(keys.length * 2);
    this.#length = 0;
    for (let at = 0; at < keys.length; at++) if (keys[at] !== EMPTY) this.add(keys[at], numbers[at]);
  }
}
