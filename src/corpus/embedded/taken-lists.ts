/** Documents of several fingerprints, list by list. */
export class TakenLists {
  /** The places of the fingerprints in the question. */
  readonly places: number[] = [];
  readonly #documents: Uint32Array;
  readonly #starts: number[] = [];
  #length = 0;

  /** @param documents how many there will be in all lists together */
  constructor(documents: number) {
    this.#documents = new Uint32Array(documents);
  }

  /** Begins the list of the fingerprint with this place in the question. */
  begin(place: number): void {
    this.places.push(place);
    this.#starts.push(this.#length);
  }

  /** How many documents all lists together have. */
  get entries(): number {
    return this.#length;
  }

  push(document: number): void {
    this.#documents[this.#length++] = document;
  }

  /** The documents of a list, numbered from 0 as they were begun. */
  list(at: number): Uint32Array {
    return this.#documents.subarray(this.#starts[at], this.#starts[at + 1] ?? this.#length);
  }
}
