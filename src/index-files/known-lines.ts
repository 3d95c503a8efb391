import type { Corpus } from "../corpus/corpus.js";

const SUM_BYTES = 32;

/** Where lines begin in a part of a file, in ascending order, and their SHA-256 one behind the other. */
export interface LineSums {
  readonly starts: Float64Array;
  readonly sums: Uint8Array;
}

interface FileLines extends LineSums {
  /** By the places of lines in `starts`. */
  readonly confirmed: Set<number>;
  readonly doubted: Set<number>;
}

/**
 * The lines of JSON Lines that an index has, so that those that are still there need not be parsed. A line is in doubt
 * once another text has taken its id: it has to be put again.
 */
export class KnownLines {
  readonly #corpus: Pick<Corpus, "eachDocument">;
  #files: ReadonlyMap<string, FileLines> | null = null;

  constructor(corpus: Pick<Corpus, "eachDocument">) {
    this.#corpus = corpus;
  }

  /** To be called before the lines of a file are asked about. */
  async load(): Promise<void> {
    if (this.#files !== null) return;
    const gathered = new Map<string, Gathered>();
    for await (const [, { path, part, sha256 }] of this.#corpus.eachDocument()) {
      if (path === null || part === null) continue;
      const lines = gathered.get(path) ?? new Gathered();
      gathered.set(path, lines);
      lines.add(part.start, sha256);
    }
    this.#files = new Map(Array.from(gathered, ([path, lines]) => [path, lines.inOrder()]));
  }

  /** Those that begin at `start` or behind it, and before `end`. */
  between(path: string, start: number, end: number): LineSums | null {
    const lines = this.#files?.get(path);
    if (lines === undefined) return null;
    const [first, last] = [firstFrom(lines.starts, start), firstFrom(lines.starts, end)];
    if (first === last) return null;
    return {
      starts: lines.starts.slice(first, last),
      sums: lines.sums.slice(first * SUM_BYTES, last * SUM_BYTES),
    };
  }

  /** The lines that begin at these places are as they were. Answers false where one of them is in doubt. */
  confirm(path: string, starts: readonly number[]): boolean {
    const lines = this.#files?.get(path);
    if (lines === undefined) return false;
    const places = starts.map((start) => firstFrom(lines.starts, start));
    if (places.some((place) => lines.doubted.has(place))) return false;
    for (const place of places) lines.confirmed.add(place);
    return true;
  }

  doubt(path: string, start: number): void {
    const lines = this.#files?.get(path);
    if (lines !== undefined) lines.doubted.add(firstFrom(lines.starts, start));
  }

  isConfirmed(path: string, start: number): boolean {
    const lines = this.#files?.get(path);
    return lines !== undefined && lines.confirmed.has(firstFrom(lines.starts, start));
  }
}

/** Whether a line is one of these. */
export function isKnownLine({ starts, sums }: LineSums, start: number, sha256: string): boolean {
  const place = firstFrom(starts, start);
  if (starts[place] !== start) return false;
  const known = Buffer.from(sums.buffer, sums.byteOffset + place * SUM_BYTES, SUM_BYTES);
  return known.toString("hex") === sha256;
}

/** The place of the first one that is not below. */
function firstFrom(ascending: Float64Array, value: number): number {
  let [low, high] = [0, ascending.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (ascending[middle] < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Lines in the order in which they come. */
class Gathered {
  readonly #starts: number[] = [];
  #sums = Buffer.alloc(SUM_BYTES * 64);

  add(start: number, sha256: string): void {
    const at = this.#starts.length * SUM_BYTES;
    if (at === this.#sums.length) this.#sums = Buffer.concat([this.#sums, Buffer.alloc(this.#sums.length)]);
    this.#sums.write(sha256, at, "hex");
    this.#starts.push(start);
  }

  inOrder(): FileLines {
    const order = Uint32Array.from(this.#starts.keys()).sort((one, other) => this.#starts[one] - this.#starts[other]);
    const sums = new Uint8Array(order.length * SUM_BYTES);
    for (const [place, at] of order.entries())
      sums.set(this.#sums.subarray(at * SUM_BYTES, (at + 1) * SUM_BYTES), place * SUM_BYTES);
    const starts = Float64Array.from(order, (at) => this.#starts[at]);
    return { starts, sums, confirmed: new Set(), doubted: new Set() };
  }
}
