/** A document with what it shares. */
export interface Tallied {
  readonly number: number;
  readonly weight: number;
  readonly shared: number;
}

/**
 * Adds up what each document shares, list by list. Of a million documents a question meets some: they are given slots in
 * a row, since to reach for memory that is far apart takes most of the time.
 */
export class Tally {
  /** Of each document its slot, counted from 1; 0 for those that were not met. */
  readonly #slots: Uint32Array;
  readonly #documents: Uint32Array;
  readonly #weights: Float64Array;
  readonly #shared: Uint32Array;
  #met = 0;

  /**
   * @param documents how many there are
   * @param entries how many all lists together have
   */
  constructor(documents: number, entries: number) {
    const most = Math.min(documents, entries) + 1;
    this.#slots = new Uint32Array(documents);
    this.#documents = new Uint32Array(most);
    this.#weights = new Float64Array(most);
    this.#shared = new Uint32Array(most);
  }

  /** Adds a weight to all documents of a list. */
  add(list: Uint32Array, weight: number): void {
    for (let at = 0; at < list.length; at++) {
      const document = list[at];
      const slot = this.#slots[document] || this.#meet(document);
      this.#shared[slot]++;
      this.#weights[slot] += weight;
    }
  }

  /** The first `limit` in the order of `compare`, of which weight is the first thing. */
  best(
    limit: number,
    isWanted: (document: number) => boolean,
    compare: (one: Tallied, other: Tallied) => number,
  ): Tallied[] {
    let slots: number[] = [];
    let [least, room] = [0, 2 * limit];
    for (let slot = 1; slot <= this.#met; slot++) {
      // Nearly all are below: they cost no more than this.
      if (this.#weights[slot] < least || !isWanted(this.#documents[slot])) continue;
      slots.push(slot);
      if (slots.length < room) continue;
      least = this.#weightAt(limit, slots);
      slots = slots.filter((one) => this.#weights[one] >= least);
      room = 2 * Math.max(limit, slots.length);
    }
    const tallied = slots.map((slot) => ({
      number: this.#documents[slot],
      weight: this.#weights[slot],
      shared: this.#shared[slot],
    }));
    return tallied.sort(compare).slice(0, limit);
  }

  #meet(document: number): number {
    const slot = ++this.#met;
    this.#slots[document] = slot;
    this.#documents[slot] = document;
    return slot;
  }

  /** The weight at a place, counted from 1, in the order of falling weights. */
  #weightAt(place: number, slots: readonly number[]): number {
    const rising = Float64Array.from(slots, (slot) => this.#weights[slot]).sort();
    return rising[rising.length - place];
  }
}
