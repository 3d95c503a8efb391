/** A name that stands in a text, UTF-16 code units. */
export interface FoundName<T> {
  readonly start: number;
  readonly end: number;
  readonly name: string;
  readonly values: readonly T[];
}

/** Names to be found in texts, each with what it is the name of. */
export class NameIndex<T> {
  readonly #values = new Map<string, T[]>();
  /** How long a name that begins with two characters can be: most positions of a text begin none. */
  readonly #longest = new Map<number, number>();

  constructor(names: Iterable<readonly [name: string, value: T]>) {
    for (const [name, value] of names) {
      const known = this.#values.get(name);
      if (known === undefined) this.#values.set(name, [value]);
      else known.push(value);
      const opening = openingAt(name, 0);
      this.#longest.set(opening, Math.max(this.#longest.get(opening) ?? 0, name.length));
    }
  }

  get(name: string): readonly T[] {
    return this.#values.get(name) ?? [];
  }

  /**
   * The names in a text, in order, none inside another: at each place the longest one that `accepts`.
   * Takes time in proportion to the text.
   */
  find(text: string, accepts: (found: FoundName<T>) => boolean): FoundName<T>[] {
    const found: FoundName<T>[] = [];
    for (let start = 0; start + 1 < text.length; start++) {
      const longest = this.#longest.get(openingAt(text, start));
      if (longest === undefined) continue;
      const one = this.#longestAt(text, start, longest, accepts);
      if (one === null) continue;
      found.push(one);
      start = one.end - 1;
    }
    return found;
  }

  #longestAt(
    text: string,
    start: number,
    longest: number,
    accepts: (found: FoundName<T>) => boolean,
  ): FoundName<T> | null {
    for (let length = Math.min(longest, text.length - start); length >= 2; length--) {
      const name = text.slice(start, start + length);
      const values = this.#values.get(name);
      if (values === undefined) continue;
      const one = { start, end: start + length, name, values };
      if (accepts(one)) return one;
    }
    return null;
  }
}

function openingAt(text: string, at: number): number {
  return text.charCodeAt(at) * 0x10000 + text.charCodeAt(at + 1);
}
