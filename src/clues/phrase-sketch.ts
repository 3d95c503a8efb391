import { eachFingerprint } from "../fingerprints/fingerprints.js";
import { UnitFolder } from "../text/unit-folder.js";

/** Units of a gram: no search phrase is shorter. */
const GRAM = 9;
const CELL_BITS = 24;
/** Bytes of its memory. */
export const SKETCH_BYTES = 2 ** CELL_BITS;

/**
 * Counts how many texts contain each stretch of nine folded units, in a fixed 16 MB. It finds whatever occurs in
 * two texts; by chance it may take a phrase for one that does, never the other way. Texts
 * and phrases are folded as for a comparison: quotes, width, case and line breaks may differ.
 *
 * A count-min sketch of one row (Cormode and Muthukrishnan, 2005) with counts up to 2.
 */
export class PhraseSketch {
  readonly #counts: Uint8Array;
  readonly #folder = new UnitFolder();

  /** Threads that are given the same `memory` count together. A page has none that is shared. */
  constructor(memory: ArrayBufferLike = new ArrayBuffer(SKETCH_BYTES)) {
    this.#counts = new Uint8Array(memory);
  }

  add(text: string): void {
    const key = this.#folder.fold(text);
    const met = new MetCells(key.length);
    eachCell(key, (cell) => {
      if (met.add(cell) && this.#counts[cell] < 2) Atomics.add(this.#counts, cell, 1);
      return true;
    });
  }

  /** Whether a phrase of one of the texts seems to occur in another one too. One of fewer than nine units always does. */
  isShared(phrase: string): boolean {
    return eachCell(this.#folder.fold(phrase), (cell) => this.#counts[cell] >= 2);
  }
}

/** Calls `goesOn` with the cell of each gram, as long as it answers true; answers whether it went on to the end. */
function eachCell(key: Uint32Array, goesOn: (cell: number) => boolean): boolean {
  return eachFingerprint(key, { shingle: GRAM, bits: CELL_BITS }, goesOn);
}

/** The cells of one text, in a table that is no larger than the text needs. */
class MetCells {
  readonly #slots: Int32Array;
  readonly #mask: number;

  constructor(most: number) {
    this.#slots = new Int32Array(2 ** Math.ceil(Math.log2(2 * most + 1)));
    this.#mask = this.#slots.length - 1;
  }

  /** Whether it was not there yet. */
  add(cell: number): boolean {
    let slot = cell & this.#mask;
    for (; this.#slots[slot] !== 0; slot = (slot + 1) & this.#mask) if (this.#slots[slot] === cell + 1) return false;
    this.#slots[slot] = cell + 1;
    return true;
  }
}
