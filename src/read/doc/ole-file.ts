import { joinedBytes } from "../joined-bytes.js";
const MARK = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const LAST = 0xfffffffa;
const SMALL_SECTOR = 64;
const ENTRY = 128;
/** Entries of a directory that are looked at. */
const MOST_ENTRIES = 4096;

/** Whether bytes begin as the files of old Office programs do. */
export function looksOle(bytes: Uint8Array): boolean {
  return MARK.every((byte, at) => bytes[at] === byte);
}

interface Entry {
  readonly name: string;
  readonly start: number;
  readonly size: number;
}

/**
 * The streams at the root of an OLE file, by name. Chains of sectors that run in a circle or lead out of the file end: no
 * stream is longer than the file.
 */
export class OleFile {
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  readonly #sector: number;
  readonly #fat: Uint32Array;
  readonly #entries = new Map<string, Entry>();
  readonly #small: { readonly fat: Uint32Array; readonly bytes: Uint8Array } | null;
  readonly #smallest: number;

  /** @throws RangeError on what is no such file. */
  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const shift = this.#view.getUint16(30, true);
    if (!looksOle(bytes) || (shift !== 9 && shift !== 12)) throw new RangeError("sectors of an unknown size");
    this.#sector = 1 << shift;
    this.#smallest = this.#view.getUint32(56, true);
    this.#fat = this.#table(this.#fatSectors());
    const directory = this.#chain(this.#view.getUint32(48, true), Infinity);
    const root = this.#listRoot(directory);
    const smallFat = this.#chain(this.#view.getUint32(60, true), Infinity);
    this.#small = root === null ? null : { fat: words(smallFat), bytes: this.#chain(root.start, root.size) };
  }

  has(name: string): boolean {
    return this.#entries.has(name);
  }

  /** A stream; null where there is none of the name. */
  read(name: string): Uint8Array | null {
    const entry = this.#entries.get(name);
    if (entry === undefined) return null;
    return entry.size < this.#smallest ? this.#smallChain(entry) : this.#chain(entry.start, entry.size);
  }

  #fatSectors(): number[] {
    const sectors: number[] = [];
    for (let at = 0; at < 109; at++) sectors.push(this.#view.getUint32(76 + at * 4, true));
    let next = this.#view.getUint32(68, true);
    const most = this.#bytes.length / this.#sector;
    for (let count = 0; next < LAST && count < most; count++) {
      const part = this.#sectorAt(next);
      if (part.length < this.#sector) break;
      const numbers = words(part);
      sectors.push(...numbers.subarray(0, -1));
      next = numbers[numbers.length - 1];
    }
    return sectors.filter((sector) => sector < LAST).slice(0, most);
  }

  #table(sectors: readonly number[]): Uint32Array {
    return words(joinedBytes(sectors.map((sector) => this.#sectorAt(sector))));
  }

  #sectorAt(number: number): Uint8Array {
    const start = (number + 1) * this.#sector;
    return this.#bytes.subarray(Math.min(start, this.#bytes.length), start + this.#sector);
  }

  #chain(start: number, size: number): Uint8Array {
    const parts: Uint8Array[] = [];
    let length = 0;
    for (let at = start; at < LAST && length < size && length <= this.#bytes.length; at = this.#fat[at] ?? LAST) {
      const part = this.#sectorAt(at);
      if (part.length === 0) break;
      parts.push(part);
      length += this.#sector;
    }
    const whole = joinedBytes(parts);
    return whole.subarray(0, Math.min(size, whole.length));
  }

  #smallChain({ start, size }: Entry): Uint8Array {
    const parts: Uint8Array[] = [];
    if (this.#small === null) return new Uint8Array();
    const { fat, bytes } = this.#small;
    for (let at = start; at < LAST && parts.length * SMALL_SECTOR < size; at = fat[at] ?? LAST) {
      const part = bytes.subarray(at * SMALL_SECTOR, (at + 1) * SMALL_SECTOR);
      if (part.length === 0) break;
      parts.push(part);
    }
    const whole = joinedBytes(parts);
    return whole.subarray(0, Math.min(size, whole.length));
  }

  /** The entries beside each other under the root: a file inside this one has streams of the same names. */
  #listRoot(directory: Uint8Array): Entry | null {
    const view = new DataView(directory.buffer, directory.byteOffset, directory.byteLength);
    const count = Math.min(MOST_ENTRIES, Math.floor(directory.length / ENTRY));
    if (count === 0) return null;
    const seen = new Set<number>();
    const waiting = [view.getUint32(76, true)];
    for (let number = waiting.pop(); number !== undefined; number = waiting.pop()) {
      if (number >= count || seen.has(number)) continue;
      seen.add(number);
      const entry = entryAt(view, directory, number * ENTRY);
      this.#entries.set(entry.name, entry);
      waiting.push(view.getUint32(number * ENTRY + 68, true), view.getUint32(number * ENTRY + 72, true));
    }
    return entryAt(view, directory, 0);
  }
}

function entryAt(view: DataView, bytes: Uint8Array, at: number): Entry {
  const length = Math.min(64, view.getUint16(at + 64, true));
  return {
    name: new TextDecoder("utf-16le").decode(bytes.subarray(at, at + Math.max(0, length - 2))),
    start: view.getUint32(at + 116, true),
    size: view.getUint32(at + 120, true),
  };
}

function words(bytes: Uint8Array): Uint32Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Uint32Array.from({ length: Math.floor(bytes.length / 4) }, (_, at) => view.getUint32(at * 4, true));
}
