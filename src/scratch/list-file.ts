import { NumberFile } from "./number-file.js";
import type { ScratchFile } from "./scratch-file.js";

const FIRST_CAPACITY = 2 ** 10;

/** Lists of numbers in ascending order, each number once, one list after the other. */
export class ListFile {
  readonly #numbers: NumberFile;

  constructor(scratch: ScratchFile, blockBytes: number) {
    this.#numbers = new NumberFile(scratch, blockBytes);
  }

  /** Adds a list, or the part of one from this place on. */
  add(list: Uint32Array, from = 0): void {
    this.#numbers.write(list.length - from);
    for (let at = from, before = 0; at < list.length; at++) {
      this.#numbers.write(list[at] - before);
      before = list[at];
    }
  }

  /** All of them, in the order in which they came; each is gone when the next one is asked for. */
  *lists(): Generator<Uint32Array> {
    const numbers = this.#numbers.read();
    let list = new Uint32Array(FIRST_CAPACITY);
    while (numbers.hasMore) {
      const length = numbers.next();
      if (length > list.length) list = new Uint32Array(2 * length);
      for (let at = 0, number = 0; at < length; at++) list[at] = number += numbers.next();
      yield list.subarray(0, length);
    }
  }
}
