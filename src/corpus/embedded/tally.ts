/** A document with what it shares. */
export interface Tallied {
  readonly number: number;
  readonly weight: number;
  readonly shared: number;
}

/** Adds up what each document shares, list by list. */
export class Tally {
  readonly #weights: Float64Array;
  readonly #shared: Uint32Array;
  readonly #touched: number[] = [];

  constructor(documents: number) {
    this.#weights = new Float64Array(documents);
    this.#shared = new Uint32Array(documents);
  }

  add(document: number, weight: number): void {
    if (this.#shared[document]++ === 0) this.#touched.push(document);
    this.#weights[document] += weight;
  }

  /** The first `limit` in the order of `compare`. */
  best(
    limit: number,
    isWanted: (document: number) => boolean,
    compare: (one: Tallied, other: Tallied) => number,
  ): Tallied[] {
    let best: Tallied[] = [];
    let worst: Tallied | null = null;
    for (const number of this.#touched) {
      const weight = this.#weights[number];
      // Nearly all are below: they cost no more than this.
      if (worst !== null && weight < worst.weight) continue;
      if (!isWanted(number)) continue;
      const one = { number, weight, shared: this.#shared[number] };
      if (worst !== null && compare(one, worst) >= 0) continue;
      best.push(one);
      if (best.length < 2 * limit) continue;
      best = best.sort(compare).slice(0, limit);
      worst = best[limit - 1] ?? null;
    }
    return best.sort(compare).slice(0, limit);
  }
}
