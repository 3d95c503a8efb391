import { NumberFile } from "./number-file.js";
import type { ScratchFile } from "./scratch-file.js";
import { readName, writeName } from "./sorted-names.js";

/** Where one of so many begins is remembered: the others are read on the way to them. */
const EVERY = 4;
const BLOCK = 2 ** 12;
/** Names that were read and are kept: the same documents are asked for again and again. */
const MOST_KEPT = 2 ** 14;

/** Names by their numbers, from 0. In memory are two bytes of each, and those that were read last. */
export class NameList {
  length = 0;
  readonly #names: NumberFile;
  #starts = new Float64Array(1);
  readonly #kept = new Map<number, string>();

  constructor(scratch: ScratchFile) {
    this.#names = new NumberFile(scratch, BLOCK);
  }

  push(name: string): void {
    const at = this.length++ / EVERY;
    if (Number.isInteger(at)) {
      if (at === this.#starts.length) this.#starts = grown(this.#starts);
      this.#starts[at] = this.#names.end;
    }
    writeName(this.#names, name);
  }

  at(number: number): string {
    const known = this.#kept.get(number);
    if (known !== undefined) return known;
    if (number < 0 || number >= this.length) throw new RangeError(`no name ${number}`);
    const reader = this.#names.read(this.#starts[Math.floor(number / EVERY)]);
    for (let before = number % EVERY; before > 0; before--) readName(reader);
    const name = readName(reader);
    if (this.#kept.size >= MOST_KEPT) this.#kept.clear();
    this.#kept.set(number, name);
    return name;
  }
}

function grown(from: Float64Array<ArrayBuffer>): Float64Array<ArrayBuffer> {
  const wider = new Float64Array(2 * from.length);
  wider.set(from);
  return wider;
}
