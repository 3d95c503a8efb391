import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { LexiconEntry } from "./lexicon-entry.js";

/** Slots of the table, three for each word. */
const SLOTS = 1 << 19;
const SEED = 0x811c9dc5;
const PRIME = 0x01000193;
const SPACE = 0x20;
const LINE_FEED = 0x0a;

/**
 * The words of the dictionary, with what it says of each. A line is read only when its word is asked for:
 * making 160,000 strings of them would take longer than scanning a text.
 */
export class Lexicon {
  readonly #lines: Buffer;
  /** Where the line of a word begins, plus one; found from the hash of the word, and on. */
  readonly #slots = new Uint32Array(SLOTS);
  readonly #known = new Map<string, LexiconEntry | null>();

  /** Reads the checked dictionary in `folder`, in some 20 milliseconds. */
  constructor(folder: string) {
    this.#lines = readFileSync(join(folder, "words.utf8"));
    for (let start = 0; start < this.#lines.length;) {
      let hash = SEED;
      let at = start;
      for (; this.#lines[at] !== SPACE; at++) hash = Math.imul(hash ^ this.#lines[at], PRIME);
      let slot = slotOf(hash);
      while (this.#slots[slot] !== 0) slot = (slot + 1) % SLOTS;
      this.#slots[slot] = start + 1;
      start = this.#lines.indexOf(LINE_FEED, at) + 1;
      if (start === 0) break;
    }
  }

  /** What the dictionary says of a word; undefined where it does not know it. */
  get(word: string): LexiconEntry | undefined {
    const known = this.#known.get(word);
    if (known !== undefined) return known ?? undefined;
    const entry = this.#lookUp(Buffer.from(word));
    this.#known.set(word, entry);
    return entry ?? undefined;
  }

  #lookUp(word: Buffer): LexiconEntry | null {
    let hash = SEED;
    for (const byte of word) hash = Math.imul(hash ^ byte, PRIME);
    for (let slot = slotOf(hash); this.#slots[slot] !== 0; slot = (slot + 1) % SLOTS) {
      const start = this.#slots[slot] - 1;
      const end = start + word.length;
      if (this.#lines[end] === SPACE && this.#lines.compare(word, 0, word.length, start, end) === 0) {
        const line = this.#lines.toString("utf8", end + 1, this.#lines.indexOf(LINE_FEED, end));
        const [frequency, tag] = line.split(" ");
        return { tag, frequency: Number(frequency) };
      }
    }
    return null;
  }
}

function slotOf(hash: number): number {
  return (hash ^ (hash >>> 15)) & (SLOTS - 1);
}
