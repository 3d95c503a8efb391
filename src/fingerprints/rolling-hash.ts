/** Odd, and far from any pattern of codes: the golden ratio in 32 bits (Knuth, volume 3, 6.4). */
const MULTIPLIER = 0x9e3779b1 | 0;
/** For a second hash that knows nothing of the first. */
export const OTHER_MULTIPLIER = 0x85ebca6b | 0;

/**
 * The hash of a shingle, any number of units long, that rolls on from one unit to the next in constant time
 * (Karp and Rabin, 1987): a polynomial of its units, modulo 2^32, as a signed integer. Of no units it is 0.
 *
 * Its low bits are those of its last units alone: sample by high bits, or mix them first.
 */
export class RollingHash {
  readonly #multiplier: number;
  /** What the first unit of a shingle is multiplied with by now. */
  readonly #leading: number;

  /** @param length units of a shingle */
  constructor(length: number, multiplier: number = MULTIPLIER) {
    let leading = 1;
    for (let unit = 1; unit < length; unit++) leading = Math.imul(leading, multiplier);
    this.#multiplier = multiplier;
    this.#leading = leading;
  }

  /** The hash without the first unit and with the next; `first` is 0 as long as the shingle is not whole. */
  rolled(hash: number, first: number, next: number): number {
    return (Math.imul((hash - Math.imul(first, this.#leading)) | 0, this.#multiplier) + next) | 0;
  }
}
