import type { Corpus } from "../corpus/corpus.js";

/** Postings that are turned round at a time: 12 bytes each, twice. */
const AT_A_TIME = 8_000_000;
const FIRST_ROOM = 1024;

/**
 * The fingerprints of each document, out of the documents of each fingerprint: all lists are read once for each range
 * of documents that fits into memory.
 */
export class FingerprintsByDocument {
  readonly #corpus: Corpus;
  /** Documents of a range. */
  readonly #width: number;
  #first = 0;
  #starts = new Uint32Array();
  #sorted = new Float64Array();

  private constructor(corpus: Corpus, width: number) {
    this.#corpus = corpus;
    this.#width = width;
  }

  static async of(corpus: Corpus, atATime = AT_A_TIME): Promise<FingerprintsByDocument> {
    const { documents, removed, postings } = await corpus.status();
    const ranges = Math.max(1, Math.ceil(postings / atATime));
    return new FingerprintsByDocument(corpus, Math.max(1, Math.ceil((documents + removed) / ranges)));
  }

  /** In ascending order. Documents are asked about in ascending order, too. */
  async ofDocument(number: number): Promise<Float64Array> {
    if (number >= this.#first + this.#starts.length - 1) await this.#read(number);
    const at = number - this.#first;
    return this.#sorted.subarray(this.#starts[at], this.#starts[at + 1]);
  }

  async #read(first: number): Promise<void> {
    const width = this.#width;
    let documents = new Uint32Array(FIRST_ROOM);
    let fingerprints = new Float64Array(FIRST_ROOM);
    const ends = new Uint32Array(width + 1);
    let length = 0;
    for await (const { fingerprint, documents: having } of this.#corpus.eachPostingList())
      for (const number of having) {
        const at = number - first;
        if (at < 0 || at >= width) continue;
        if (length === documents.length) {
          documents = grown(documents, new Uint32Array(length * 2));
          fingerprints = grown(fingerprints, new Float64Array(length * 2));
        }
        documents[length] = at;
        fingerprints[length++] = fingerprint;
        ends[at + 1]++;
      }
    for (let at = 0; at < width; at++) ends[at + 1] += ends[at];
    const sorted = new Float64Array(length);
    const next = ends.slice();
    for (let at = 0; at < length; at++) sorted[next[documents[at]]++] = fingerprints[at];
    this.#first = first;
    this.#starts = ends;
    this.#sorted = sorted;
  }
}

function grown<T extends Uint32Array | Float64Array>(from: T, to: T): T {
  to.set(from);
  return to;
}
