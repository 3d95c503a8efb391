import { byLeast } from "../scratch/by-least.js";
import { NumberFile } from "../scratch/number-file.js";
import { ScratchFile } from "../scratch/scratch-file.js";
import type { PostingList } from "./corpus.js";

/** A document by its number, with its fingerprints in any order, each once. */
export interface FingerprintedDocument {
  readonly number: number;
  readonly fingerprints: Float64Array;
}

/** Postings of a run are whole numbers of 64 bits: the fingerprint above, and which document of the run has it. */
const DOCUMENT_BITS = 16n;
const DOCUMENTS_A_RUN = 2 ** 16;
const BYTES_A_POSTING = 8;
const BLOCK = 2 ** 14;
const USUAL_MEMORY = 64 * 2 ** 20;

/**
 * The lists of all fingerprints in ascending order, out of documents in ascending order: for a store that can read its
 * documents one after the other, and no lists. Postings are sorted in runs that fit into memory, and the runs are merged.
 *
 * @param memory bytes that postings may take at a time.
 */
export async function* turnRound(
  documents: AsyncIterable<FingerprintedDocument>,
  {
    memory = USUAL_MEMORY,
    scratch = new ScratchFile(),
  }: { readonly memory?: number; readonly scratch?: ScratchFile } = {},
): AsyncGenerator<PostingList> {
  try {
    const runs: NumberFile[] = [];
    let run = new Run(Math.max(1, Math.floor(memory / BYTES_A_POSTING)));
    for await (const document of documents)
      for (let from = 0; from < document.fingerprints.length;) {
        const taken = run.add(document, from);
        from += taken;
        if (taken === 0) {
          runs.push(run.written(scratch));
          run.clear();
        }
      }
    runs.push(run.written(scratch));
    run = new Run(0);
    yield* joined(byLeast(runs.map(listsIn), (one, other) => one.fingerprint - other.fingerprint));
  } finally {
    scratch.close();
  }
}

/** Lists of one fingerprint become one; they come in the order of their documents. */
function* joined(lists: Iterable<PostingList>): Generator<PostingList> {
  let fingerprint = -1;
  let parts: Uint32Array[] = [];
  for (const list of lists) {
    if (list.fingerprint !== fingerprint && parts.length > 0) {
      yield { fingerprint, documents: oneOf(parts) };
      parts = [];
    }
    fingerprint = list.fingerprint;
    parts.push(list.documents);
  }
  if (parts.length > 0) yield { fingerprint, documents: oneOf(parts) };
}

function oneOf(parts: readonly Uint32Array[]): Uint32Array {
  if (parts.length === 1) return parts[0];
  const all = new Uint32Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

function* listsIn(run: NumberFile): Generator<PostingList> {
  const numbers = run.read();
  for (let fingerprint = 0; numbers.hasMore;) {
    fingerprint += numbers.next();
    const documents = new Uint32Array(numbers.next());
    for (let at = 0, number = 0; at < documents.length; at++) documents[at] = number += numbers.next();
    yield { fingerprint, documents };
  }
}

/** Postings that are sorted at a time. */
class Run {
  readonly #most: number;
  #postings = new BigUint64Array(2 ** 10);
  #length = 0;
  /** The numbers of its documents. */
  #documents: number[] = [];

  constructor(most: number) {
    this.#most = most;
  }

  /** Takes as many fingerprints of a document, from this place on, as it has room for; answers how many. */
  add({ number, fingerprints }: FingerprintedDocument, from: number): number {
    if (this.#documents.length === DOCUMENTS_A_RUN) return 0;
    const end = Math.min(fingerprints.length, from + this.#most - this.#length);
    if (end === from) return 0;
    const place = BigInt(this.#documents.push(number) - 1);
    this.#grow(this.#length + end - from);
    for (let at = from; at < end; at++)
      this.#postings[this.#length++] = (BigInt(fingerprints[at]) << DOCUMENT_BITS) | place;
    return end - from;
  }

  /** Each fingerprint as the distance from the one before, with the number of its documents and these. */
  written(scratch: ScratchFile): NumberFile {
    const file = new NumberFile(scratch, BLOCK);
    const sorted = this.#postings.subarray(0, this.#length).sort();
    for (let start = 0, end = 0, before = 0; start < sorted.length; start = end) {
      const fingerprint = fingerprintOf(sorted[start]);
      while (end < sorted.length && fingerprintOf(sorted[end]) === fingerprint) end++;
      file.write(fingerprint - before);
      file.write(end - start);
      for (let at = start, last = 0; at < end; at++) {
        const number = this.#documents[Number(sorted[at] & BigInt(DOCUMENTS_A_RUN - 1))];
        file.write(number - last);
        last = number;
      }
      before = fingerprint;
    }
    return file;
  }

  clear(): void {
    this.#length = 0;
    this.#documents = [];
  }

  #grow(least: number): void {
    if (least <= this.#postings.length) return;
    const wider = new BigUint64Array(Math.max(least, Math.min(this.#most, 2 * this.#postings.length)));
    wider.set(this.#postings.subarray(0, this.#length));
    this.#postings = wider;
  }
}

function fingerprintOf(posting: bigint): number {
  return Number(posting >> DOCUMENT_BITS);
}
