/** Ranks from `from` up to, but not including, `to`. */
export interface RankRange {
  readonly from: number;
  readonly to: number;
}

export interface RankedLists {
  readonly rank: number;
  /** Later ranks, in ascending order. Each list is gone when the next one is asked for. */
  readonly lists: Iterable<Uint32Array>;
}

const FIRST_CAPACITY = 2 ** 12;

/**
 * Lists of documents by rank, each as far as it is needed to count what the documents of a range share with later
 * ones. Of more than `most` entries it holds those of fewer documents: the range ends earlier then, down to one document,
 * and if the lists of one are too many it is full. Its memory is used again for the next range.
 */
export class SharedLists {
  readonly #most: number;
  #from = 0;
  #to = 0;
  #isFull = false;
  #entries = new Uint32Array(FIRST_CAPACITY);
  #length = 0;
  /** Where each list begins, and behind the last one. */
  #starts = new Uint32Array(FIRST_CAPACITY);
  #lists = 0;
  /** For each document of the range, where its later ones are in each list. */
  #places = new Uint32Array();
  #ends = new Uint32Array();

  constructor(most: number) {
    this.#most = most;
  }

  get range(): RankRange {
    return { from: this.#from, to: this.#to };
  }

  /** Entries that it holds. */
  get length(): number {
    return this.#length;
  }

  /** Whether the lists of the one document of the range are too many: it holds none of them then. */
  get isFull(): boolean {
    return this.#isFull;
  }

  /** Forgets all lists. */
  begin({ from, to }: RankRange): void {
    this.#from = from;
    this.#to = to;
    this.#isFull = false;
    this.#clear();
  }

  /** Adds the list of a fingerprint, in ascending order. */
  add(ranks: Uint32Array): void {
    const start = firstFrom(ranks, this.#from);
    const length = ranks.length - start;
    if (this.#isFull || length < 2 || ranks[start] >= this.#to) return;
    while (this.#length + length > this.#most && this.#to - this.#from > 1) this.#endEarlier();
    if (ranks[start] >= this.#to) return;
    if (this.#length + length > this.#most) {
      this.#isFull = true;
      this.#clear();
      return;
    }
    this.#entries = withRoom(this.#entries, this.#length + length, this.#most);
    this.#starts = withRoom(this.#starts, this.#lists + 2, this.#most);
    for (let at = start; at < ranks.length; at++) this.#entries[this.#length++] = ranks[at];
    this.#starts[++this.#lists] = this.#length;
  }

  /** Each document of the range, with the later ones of each list that it is in. */
  *documents(): Generator<RankedLists> {
    const from = this.#from;
    const size = this.#to - from;
    const firsts = new Uint32Array(size + 1);
    this.#eachOfRange((rank) => firsts[rank - from + 1]++);
    for (let at = 1; at <= size; at++) firsts[at] += firsts[at - 1];
    this.#places = withRoom(this.#places, firsts[size], this.#most);
    this.#ends = withRoom(this.#ends, firsts[size], this.#most);
    const next = firsts.slice();
    this.#eachOfRange((rank, place, end) => {
      const at = next[rank - from]++;
      this.#places[at] = place + 1;
      this.#ends[at] = end;
    });
    for (let at = 0; at < size; at++) yield { rank: from + at, lists: this.#listsBetween(firsts[at], firsts[at + 1]) };
  }

  *#listsBetween(first: number, end: number): Generator<Uint32Array> {
    for (let at = first; at < end; at++)
      if (this.#places[at] < this.#ends[at]) yield this.#entries.subarray(this.#places[at], this.#ends[at]);
  }

  #eachOfRange(visit: (rank: number, place: number, end: number) => void): void {
    for (let list = 0; list < this.#lists; list++) {
      const end = this.#starts[list + 1];
      for (let at = this.#starts[list]; at < end && this.#entries[at] < this.#to; at++)
        visit(this.#entries[at], at, end);
    }
  }

  /** Halves the range, and drops the lists that begin behind it. */
  #endEarlier(): void {
    this.#to = this.#from + Math.ceil((this.#to - this.#from) / 2);
    let [lists, length] = [0, 0];
    for (let list = 0; list < this.#lists; list++) {
      const [start, end] = [this.#starts[list], this.#starts[list + 1]];
      if (this.#entries[start] >= this.#to) continue;
      this.#entries.copyWithin(length, start, end);
      length += end - start;
      this.#starts[++lists] = length;
    }
    this.#lists = lists;
    this.#length = length;
  }

  #clear(): void {
    this.#lists = 0;
    this.#length = 0;
    this.#starts[0] = 0;
  }
}

/** The place of the first rank from this one on; the length where there is none. */
function firstFrom(ranks: Uint32Array, from: number): number {
  let at = 0;
  while (at < ranks.length && ranks[at] < from) at++;
  return at;
}

/** The same numbers with room for so many, and at most a little more than `most`. */
function withRoom(numbers: Uint32Array<ArrayBuffer>, least: number, most: number): Uint32Array<ArrayBuffer> {
  if (least <= numbers.length) return numbers;
  const wider = new Uint32Array(Math.max(least, Math.min(most + 1, 2 * numbers.length)));
  wider.set(numbers);
  return wider;
}
