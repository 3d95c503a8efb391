/** Which fingerprints are counted: those that are in at most so many documents. */
export interface FrequencyCap {
  readonly mostDocuments: number;
  /** Fingerprints that are in more. */
  readonly leftOut: number;
}

interface OfFrequency {
  lists: number;
  pairs: number;
}

/**
 * How many lists of fingerprints there are of each length, and the pairs that they make: those grow with the square of
 * the length, so that a phrase of a genre makes more than all others together.
 */
export class Frequencies {
  readonly #byLength = new Map<number, OfFrequency>();

  /** Counts a list of so many documents, `asked` of them asked about. */
  add(length: number, asked: number): void {
    let of = this.#byLength.get(length);
    if (of === undefined) this.#byLength.set(length, (of = { lists: 0, pairs: 0 }));
    of.lists++;
    of.pairs += (asked * (asked - 1)) / 2 + asked * (length - asked);
  }

  /**
   * The rarest fingerprints are counted as long as their lists together make no more pairs than `budget`; the rarest of
   * all always are. Those of one frequency are counted all or none, whatever their order.
   */
  cap(budget: number): FrequencyCap {
    const rarestFirst = Array.from(this.#byLength).sort(([one], [other]) => one - other);
    let pairs = 0;
    const end = rarestFirst.findIndex(([, of], at) => (pairs += of.pairs) > budget && at > 0);
    if (end < 0) return { mostDocuments: Infinity, leftOut: 0 };
    const leftOut = rarestFirst.slice(end).reduce((sum, [, { lists }]) => sum + lists, 0);
    return { mostDocuments: rarestFirst[end - 1][0], leftOut };
  }
}
