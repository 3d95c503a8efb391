/** Ranks from `from` up to, but not including, `to`. */
export interface RankRange {
  readonly from: number;
  readonly to: number;
}

export interface RankedLists {
  readonly rank: number;
  /** Later ranks, in ascending order. */
  readonly lists: readonly Uint32Array[];
}

const FIRST_CAPACITY = 2 ** 12;

/**
 * Lists of documents by rank, each as far as it is needed to count what the documents of a range share with later
 * ones. Of more than `most` entries it holds those of fewer documents: the range ends earlier then, down to one document.
 */
export class SharedLists {
  readonly from: number;
  #to: number;
  readonly #most: number;
  #entries = new Uint32Array(FIRST_CAPACITY);
  #length = 0;
  /** Where each list begins. */
  #starts: number[] = [];

  constructor({ from, to }: RankRange, most: number) {
    this.from = from;
    this.#to = to;
    this.#most = most;
  }

  get range(): RankRange {
    return { from: this.from, to: this.#to };
  }

  /** Entries that it holds. */
  get length(): number {
    return this.#length;
  }

  /** Adds the list of a fingerprint, in ascending order. */
  add(ranks: Uint32Array): void {
    const start = ranks.findIndex((rank) => rank >= this.from);
    if (start < 0 || ranks.length - start < 2 || ranks[start] >= this.#to) return;
    const list = ranks.subarray(start);
    if (this.#length + list.length > this.#entries.length) this.#grow(this.#length + list.length);
    this.#entries.set(list, this.#length);
    this.#starts.push(this.#length);
    this.#length += list.length;
    while (this.#length > this.#most && this.#to - this.from > 1) this.#endEarlier();
  }

  /** Each document of the range, with the later ones of each list that it is in. */
  *documents(): Generator<RankedLists> {
    const { from } = this;
    const size = this.#to - from;
    const firsts = new Uint32Array(size + 1);
    this.#eachOfRange((rank) => firsts[rank - from + 1]++);
    for (let at = 1; at <= size; at++) firsts[at] += firsts[at - 1];
    const [places, ends] = [new Uint32Array(firsts[size]), new Uint32Array(firsts[size])];
    const next = firsts.slice();
    this.#eachOfRange((rank, place, end) => {
      const at = next[rank - from]++;
      places[at] = place + 1;
      ends[at] = end;
    });
    for (let at = 0; at < size; at++) {
      const lists: Uint32Array[] = [];
      for (let one = firsts[at]; one < firsts[at + 1]; one++)
        if (places[one] < ends[one]) lists.push(this.#entries.subarray(places[one], ends[one]));
      yield { rank: from + at, lists };
    }
  }

  #eachOfRange(visit: (rank: number, place: number, end: number) => void): void {
    for (const [list, start] of this.#starts.entries()) {
      const end = this.#starts[list + 1] ?? this.#length;
      for (let at = start; at < end && this.#entries[at] < this.#to; at++) visit(this.#entries[at], at, end);
    }
  }

  /** Halves the range, and drops the lists that begin behind it. */
  #endEarlier(): void {
    this.#to = this.from + Math.ceil((this.#to - this.from) / 2);
    const starts: number[] = [];
    let length = 0;
    for (const [list, start] of this.#starts.entries()) {
      if (this.#entries[start] >= this.#to) continue;
      const end = this.#starts[list + 1] ?? this.#length;
      this.#entries.copyWithin(length, start, end);
      starts.push(length);
      length += end - start;
    }
    this.#starts = starts;
    this.#length = length;
  }

  #grow(least: number): void {
    const wider = new Uint32Array(Math.max(2 * this.#entries.length, least));
    wider.set(this.#entries.subarray(0, this.#length));
    this.#entries = wider;
  }
}
