import type { ScratchFile } from "./scratch-file.js";

/** No number takes more bytes than these: there are 48 bits, seven in a byte. */
const LONGEST = 7;

/**
 * Whole numbers below 2 ** 48, one after the other, in a scratch file that others may write too. What is not yet a block
 * is in memory.
 */
export class NumberFile {
  readonly #scratch: ScratchFile;
  readonly #block: Uint8Array;
  #at = 0;
  /** Where each block is, and how many bytes it has. */
  readonly #starts: number[] = [];
  readonly #sizes: number[] = [];

  /** @param blockBytes bytes of a block. */
  constructor(scratch: ScratchFile, blockBytes: number) {
    this.#scratch = scratch;
    this.#block = new Uint8Array(blockBytes);
  }

  /** Where the next number will be. */
  get end(): number {
    return this.#starts.length * this.#block.length + this.#at;
  }

  write(number: number): void {
    if (this.#at + LONGEST > this.#block.length) this.#endBlock();
    let rest = number;
    while (rest > 0x7fff_ffff) {
      this.#block[this.#at++] = (rest % 0x80) + 0x80;
      rest = Math.floor(rest / 0x80);
    }
    while (rest > 0x7f) {
      this.#block[this.#at++] = (rest & 0x7f) + 0x80;
      rest >>>= 7;
    }
    this.#block[this.#at++] = rest;
  }

  /** Reads from the beginning, or from where `end` was before a number was written. What is written meanwhile is not read. */
  read(from = 0): NumberReader {
    return new NumberReader((block) => this.#read(block), { size: this.#block.length, from, to: this.end });
  }

  #read(block: number): Uint8Array {
    if (block === this.#starts.length) return this.#block;
    const bytes = new Uint8Array(this.#sizes[block]);
    this.#scratch.read(bytes, this.#starts[block]);
    return bytes;
  }

  #endBlock(): void {
    this.#starts.push(this.#scratch.write(this.#block.subarray(0, this.#at)));
    this.#sizes.push(this.#at);
    this.#at = 0;
  }
}

interface Stretch {
  /** Of a block, at most. */
  readonly size: number;
  readonly from: number;
  readonly to: number;
}

/** Reads numbers one by one. */
export class NumberReader {
  readonly #load: (block: number) => Uint8Array;
  readonly #blocks: number;
  readonly #last: number;
  #next: number;
  #bytes: Uint8Array = new Uint8Array();
  #at: number;
  #end = 0;

  constructor(load: (block: number) => Uint8Array, { size, from, to }: Stretch) {
    this.#load = load;
    this.#blocks = Math.floor(to / size);
    this.#last = to % size;
    this.#next = Math.floor(from / size);
    this.#at = from % size;
    this.#open();
  }

  get hasMore(): boolean {
    return this.#at < this.#end || this.#open();
  }

  /** There has to be one. */
  next(): number {
    if (!this.hasMore) throw new RangeError("there are no more numbers");
    const bytes = this.#bytes;
    let byte = bytes[this.#at++];
    if (byte < 0x80) return byte;
    let value = byte - 0x80;
    for (let weight = 0x80; ; weight *= 0x80) {
      byte = bytes[this.#at++];
      if (byte < 0x80) return value + byte * weight;
      value += (byte - 0x80) * weight;
    }
  }

  /** Goes on to the next block that has numbers left; answers whether there is one. */
  #open(): boolean {
    while (this.#next <= this.#blocks) {
      const block = this.#next++;
      this.#at = this.#end === 0 ? this.#at : 0;
      this.#bytes = this.#load(block);
      this.#end = block === this.#blocks ? this.#last : this.#bytes.length;
      if (this.#at < this.#end) return true;
    }
    return false;
  }
}
