/** How many there were, and the first of them. */
export interface Counted<T> {
  readonly count: number;
  readonly first: readonly T[];
}

/** Counts, and keeps as many as anybody may want to read. */
export class Counter<T> {
  readonly #most: number;
  readonly #first: T[] = [];
  #count = 0;

  constructor(most = 1000) {
    this.#most = most;
  }

  add(one: T): void {
    this.#count++;
    if (this.#first.length < this.#most) this.#first.push(one);
  }

  get counted(): Counted<T> {
    return { count: this.#count, first: this.#first };
  }
}
