/** Characters of a gram: no clue is shorter. */
const GRAM = 9;
const CELLS = 1 << 24;
const SEED = 0x811c9dc5;
const PRIME = 0x01000193;

/**
 * Counts in how many texts each stretch of nine characters stands, in a fixed 32 MB: whatever stands in
 * two texts is found out, and a phrase may be taken for one that does by chance, never the other way.
 *
 * A count-min sketch of one row (Cormode and Muthukrishnan, 2005) with counts up to 2.
 */
export class PhraseSketch {
  readonly #counts = new Uint8Array(CELLS);
  /** Which text counted a cell last, so that none counts it twice. */
  readonly #last = new Uint8Array(CELLS);
  #text = 0;

  add(text: string): void {
    if (this.#text === 0xff) this.#last.fill(0);
    this.#text = (this.#text % 0xff) + 1;
    for (let at = 0; at + GRAM <= text.length; at++) {
      const cell = cellAt(text, at);
      if (this.#last[cell] === this.#text) continue;
      this.#last[cell] = this.#text;
      if (this.#counts[cell] < 2) this.#counts[cell]++;
    }
  }

  /** Whether a phrase of one of the texts seems to stand in another one too. Shorter ones than nine characters do. */
  isShared(phrase: string): boolean {
    for (let at = 0; at + GRAM <= phrase.length; at++) if (this.#counts[cellAt(phrase, at)] < 2) return false;
    return true;
  }
}

/** FNV-1a over the code units of a gram. */
function cellAt(text: string, start: number): number {
  let hash = SEED;
  for (let at = start; at < start + GRAM; at++) hash = Math.imul(hash ^ text.charCodeAt(at), PRIME);
  return (hash ^ (hash >>> 13)) & (CELLS - 1);
}
