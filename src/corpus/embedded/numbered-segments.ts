import type { CorpusDocument } from "../corpus.js";
import type { DocumentFacts } from "./document-facts.js";
import type { OpenSegment } from "./open-segments.js";

/** A segment, and the number of its first document in the index. */
export interface NumberedSegment extends OpenSegment {
  readonly first: number;
}

/** The segments of an index, their documents numbered through. */
export class NumberedSegments {
  readonly all: readonly NumberedSegment[];
  /** How many numbers there are, those of removed documents included. */
  readonly numbers: number;
  readonly removed: number;

  constructor(segments: readonly OpenSegment[]) {
    let first = 0;
    this.all = segments.map((one) => {
      const numbered = { ...one, first };
      first += one.segment.documents;
      return numbered;
    });
    this.numbers = first;
    this.removed = segments.reduce((sum, { removals }) => sum + removals.count, 0);
  }

  /** How many documents were not removed. */
  get left(): number {
    return this.numbers - this.removed;
  }

  facts(number: number): DocumentFacts {
    const { segment, first } = this.#of(number);
    return segment.facts(number - first);
  }

  row(number: number): CorpusDocument {
    const { segment, first } = this.#of(number);
    return segment.row(number - first);
  }

  #of(number: number): NumberedSegment {
    const found = this.all.findLast(({ first }) => first <= number);
    if (found === undefined) throw new RangeError(`no document ${number}`);
    return found;
  }
}
