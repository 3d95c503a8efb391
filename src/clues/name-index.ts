/** A name that stands in a text, UTF-16 code units. */
export interface FoundName<T> {
  readonly start: number;
  readonly end: number;
  readonly name: string;
  readonly values: readonly T[];
}

/** Names that are kept elsewhere. */
export interface NameSource<T> {
  eachName(tell: (text: string, start: number, end: number) => void): void;
  /** Empty where it is no name. */
  named(name: string): readonly T[];
}

/** Slots for what two characters open; where two openings share one, both are tried. */
const OPENINGS = 1 << 18;
/** Lengths from this on share one bit. */
const LONG = 30;

/** Names to be found in texts, each with what it is the name of. */
export class NameIndex<T> {
  readonly #values = new Map<string, T[]>();
  /** How long the names are that two characters open, a bit a length: most positions of a text open none. */
  readonly #lengths = new Int32Array(OPENINGS);
  readonly #others: NameSource<T> | null;
  #longest = 0;

  constructor(names: Iterable<readonly [name: string, value: T]>, others: NameSource<T> | null = null) {
    this.#others = others;
    others?.eachName((text, start, end) => this.#addLength(text, start, end - start));
    for (const [name, value] of names) {
      const known = this.#values.get(name);
      if (known === undefined) this.#values.set(name, [value]);
      else known.push(value);
      this.#addLength(name, 0, name.length);
    }
  }

  #addLength(text: string, start: number, length: number): void {
    this.#lengths[openingAt(text, start)] |= 1 << Math.min(LONG, length);
    this.#longest = Math.max(this.#longest, length);
  }

  /** What a name is the name of, those of other sources first. */
  get(name: string): readonly T[] {
    const own = this.#values.get(name);
    const others = this.#others?.named(name) ?? [];
    return own === undefined ? others : others.length === 0 ? own : [...others, ...own];
  }

  /**
   * The names in a text, in order, none inside another: at each place the longest one that `accepts`.
   * Takes time in proportion to the text.
   */
  find(text: string, accepts: (found: FoundName<T>) => boolean): FoundName<T>[] {
    const found: FoundName<T>[] = [];
    for (let start = 0; start + 1 < text.length; start++) {
      const lengths = this.#lengths[openingAt(text, start)];
      if (lengths === 0) continue;
      const one = this.#longestAt(text, start, lengths, accepts);
      if (one === null) continue;
      found.push(one);
      start = one.end - 1;
    }
    return found;
  }

  #longestAt(
    text: string,
    start: number,
    lengths: number,
    accepts: (found: FoundName<T>) => boolean,
  ): FoundName<T> | null {
    const most = Math.min(text.length - start, lengths & (1 << LONG) ? this.#longest : 31 - Math.clz32(lengths));
    for (let length = most; length >= 2; length--) {
      if ((lengths & (1 << Math.min(LONG, length))) === 0) continue;
      const name = text.slice(start, start + length);
      const values = this.get(name);
      if (values.length === 0) continue;
      const one = { start, end: start + length, name, values };
      if (accepts(one)) return one;
    }
    return null;
  }
}

/** A hash of two code units. */
function openingAt(text: string, at: number): number {
  const both = Math.imul(text.charCodeAt(at) ^ Math.imul(text.charCodeAt(at + 1), 0x9e3779b1), 0x85ebca6b);
  return both >>> 14;
}
