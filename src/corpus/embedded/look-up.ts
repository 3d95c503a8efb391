import type { NumberedSegment } from "./numbered-segments.js";
import { keyOf } from "./packed-postings.js";
import type { ListPlace } from "./posting-reader.js";

/** The list of a fingerprint in one segment. */
interface ListPart {
  readonly place: ListPlace;
  readonly in: NumberedSegment;
}

/** A fingerprint of the question. */
export interface Asked {
  /** Its place in the question. */
  readonly at: number;
  readonly fingerprint: number;
  readonly parts: readonly ListPart[];
  readonly frequency: number;
}

/** What of the question is looked at. */
export interface LookUp {
  readonly frequencies: Uint32Array;
  /** The rarest fingerprints, rarest first. */
  readonly taken: readonly Asked[];
  readonly isCapped: boolean;
}

/** Finds the lists of all fingerprints, and takes the rarest within the budget. */
export function lookUp(segments: readonly NumberedSegment[], fingerprints: Float64Array, budget: number): LookUp {
  const frequencies = new Uint32Array(fingerprints.length);
  const inOrderOfPages = Array.from(fingerprints.keys()).sort(
    (one, other) => keyOf(fingerprints[one]) - keyOf(fingerprints[other]),
  );
  const found: Asked[] = [];
  for (const at of inOrderOfPages) {
    const fingerprint = fingerprints[at];
    const parts = segments.flatMap((one) => {
      const place = one.segment.postings.find(keyOf(fingerprint));
      return place === null ? [] : [{ place, in: one }];
    });
    const frequency = parts.reduce((sum, part) => sum + countLeft(part), 0);
    frequencies[at] = frequency;
    if (frequency > 0) found.push({ at, fingerprint, parts, frequency });
  }
  const taken = withinBudget(found, budget);
  return { frequencies, taken, isCapped: taken.length < found.length };
}

function withinBudget(found: readonly Asked[], budget: number): Asked[] {
  const rarestFirst = found.toSorted(
    (one, other) => one.frequency - other.frequency || one.fingerprint - other.fingerprint,
  );
  let looked = 0;
  const end = rarestFirst.findIndex(({ frequency }, at) => (looked += frequency) > budget && at > 0);
  return end < 0 ? rarestFirst : rarestFirst.slice(0, end);
}

/** How many documents of a list were not removed. */
function countLeft({ place, in: { segment, removals } }: ListPart): number {
  if (removals.count === 0) return segment.postings.count(place);
  let left = 0;
  segment.postings.eachDocument(place, (document) => {
    if (!removals.has(document)) left++;
  });
  return left;
}

/** Calls `visit` with the number in the index of each document that was not removed. */
export function eachLeft({ parts }: Asked, visit: (document: number) => void): void {
  for (const { place, in: part } of parts)
    part.segment.postings.eachDocument(place, (document) => {
      if (!part.removals.has(document)) visit(part.first + document);
    });
}
