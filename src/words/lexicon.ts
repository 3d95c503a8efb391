import type { LexiconEntry } from "./lexicon-entry.js";

/** Slots of the table, three for each word. */
const SLOTS = 1 << 19;
/** Bits for the beginnings of words, some twenty for each. */
const BITS = 1 << 22;
const SEED = 0x811c9dc5;
const PRIME = 0x01000193;
const SPACE = 0x20;
const ZERO = 0x30;

/**
 * The words of the dictionary, with what it says of each. A line is read only when its word is asked for:
 * making 140,000 strings of them would take longer than scanning a text.
 */
export class Lexicon {
  readonly #lines: string;
  /** Where the line of a word begins, plus one; found from the hash of the word, and on. */
  readonly #slots = new Uint32Array(SLOTS);
  /** Hashes that the beginning of a word has. Others may have one of them too. */
  readonly #beginnings = new Uint8Array(BITS / 8);
  readonly #known = new Map<string, LexiconEntry | null>();
  /** The frequencies of all words together. */
  readonly total: number;

  /** `lines` are those of the checked dictionary: word, frequency, tag. It takes some 20 milliseconds. */
  constructor(lines: string) {
    this.#lines = lines;
    let total = 0;
    for (let start = 0; start < lines.length;) {
      let hash = SEED;
      let at = start;
      for (let code = lines.charCodeAt(at); code !== SPACE; code = lines.charCodeAt(++at)) {
        hash = Math.imul(hash ^ code, PRIME);
        const bit = mixed(hash) & (BITS - 1);
        this.#beginnings[bit >> 3] |= 1 << (bit & 7);
      }
      let slot = slotOf(hash);
      while (this.#slots[slot] !== 0) slot = (slot + 1) % SLOTS;
      this.#slots[slot] = start + 1;
      total += this.#frequencyAt(at + 1);
      start = lines.indexOf("\n", at) + 1;
      if (start === 0) break;
    }
    this.total = total;
  }

  /** What the dictionary says of a word; undefined where it does not know it. */
  get(word: string): LexiconEntry | undefined {
    const known = this.#known.get(word);
    if (known !== undefined) return known ?? undefined;
    const entry = this.#entryOf(word);
    this.#known.set(word, entry);
    return entry ?? undefined;
  }

  /** The words that begin at a place of a text: their ends and frequencies, the shortest first. */
  wordsAt(text: string, start: number, found: (end: number, frequency: number) => void): void {
    let hash = SEED;
    for (let end = start + 1; end <= text.length; end++) {
      hash = Math.imul(hash ^ text.charCodeAt(end - 1), PRIME);
      const bit = mixed(hash) & (BITS - 1);
      if ((this.#beginnings[bit >> 3] & (1 << (bit & 7))) === 0) return;
      const line = this.#lineOf(text, { start, end }, hash);
      if (line !== null) found(end, this.#frequencyAt(line + end - start + 1));
    }
  }

  #entryOf(word: string): LexiconEntry | null {
    let hash = SEED;
    for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ word.charCodeAt(at), PRIME);
    const line = this.#lineOf(word, { start: 0, end: word.length }, hash);
    if (line === null) return null;
    const [frequency, tag] = this.#lines
      .slice(line + word.length + 1, this.#lines.indexOf("\n", line + word.length))
      .split(" ");
    return { tag, frequency: Number(frequency) };
  }

  /** Where the line of a word begins; null where there is none. */
  #lineOf(text: string, { start, end }: { start: number; end: number }, hash: number): number | null {
    for (let slot = slotOf(hash); this.#slots[slot] !== 0; slot = (slot + 1) % SLOTS) {
      const line = this.#slots[slot] - 1;
      let at = start;
      while (at < end && this.#lines.charCodeAt(line + at - start) === text.charCodeAt(at)) at++;
      if (at === end && this.#lines.charCodeAt(line + end - start) === SPACE) return line;
    }
    return null;
  }

  #frequencyAt(at: number): number {
    let frequency = 0;
    for (let code = this.#lines.charCodeAt(at); code !== SPACE; code = this.#lines.charCodeAt(++at)) {
      frequency = 10 * frequency + code - ZERO;
    }
    return frequency;
  }
}

function slotOf(hash: number): number {
  return mixed(hash) & (SLOTS - 1);
}

function mixed(hash: number): number {
  return hash ^ (hash >>> 15);
}
