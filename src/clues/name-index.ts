/** A name found in a text, UTF-16 code units. */
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
/** Slots for whole names, some thirty for each: of what is no name one in thirty is looked up all the same. */
const NAMES = 1 << 21;
const SEED = 0x811c9dc5;
const PRIME = 0x01000193;

/** Names to be found in texts, each with what it is the name of. */
export class NameIndex<T> {
  readonly #values = new Map<string, T[]>();
  /** How long the names are that two characters open, a bit a length: most positions of a text open none. */
  readonly #lengths = new Int32Array(OPENINGS);
  /** Which hashes names have, a bit a hash: what only begins like a name is passed by unread. */
  readonly #hashes = new Int32Array(NAMES >>> 5);
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
    let hash = SEED;
    for (let at = start; at < start + length; at++) hash = withCharacter(hash, text, at);
    const slot = slotOf(hash);
    this.#hashes[slot >>> 5] |= 1 << (slot & 31);
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
    const ends: number[] = [];
    let hash = SEED;
    for (let at = start; at < start + most; at++) {
      hash = withCharacter(hash, text, at);
      const length = at - start + 1;
      if (length >= 2 && lengths & (1 << Math.min(LONG, length)) && this.#mayBeName(hash)) ends.push(at + 1);
    }
    for (let end = ends.pop(); end !== undefined; end = ends.pop()) {
      const name = text.slice(start, end);
      const values = this.get(name);
      if (values.length === 0) continue;
      const one = { start, end, name, values };
      if (accepts(one)) return one;
    }
    return null;
  }

  #mayBeName(hash: number): boolean {
    const slot = slotOf(hash);
    return (this.#hashes[slot >>> 5] & (1 << (slot & 31))) !== 0;
  }
}

/** FNV-1a, a code unit at a time. */
function withCharacter(hash: number, text: string, at: number): number {
  return Math.imul(hash ^ text.charCodeAt(at), PRIME);
}

function slotOf(hash: number): number {
  return (hash ^ (hash >>> 15)) & (NAMES - 1);
}

/** A hash of two code units. */
function openingAt(text: string, at: number): number {
  const both = Math.imul(text.charCodeAt(at) ^ Math.imul(text.charCodeAt(at + 1), 0x9e3779b1), 0x85ebca6b);
  return both >>> 14;
}
