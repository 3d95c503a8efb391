import { takeRarest } from "../take-rarest.js";
import type { NumberedSegment } from "./numbered-segments.js";
import { keyOf } from "./packed-postings.js";
import type { ListPlace } from "./posting-reader.js";
import { TakenLists } from "./taken-lists.js";

/** The list of a fingerprint in one segment. */
interface ListPart {
  readonly place: ListPlace;
  readonly in: NumberedSegment;
}

/** What of the question is looked at. */
export interface LookUp {
  readonly frequencies: Uint32Array;
  /** The documents of the rarest fingerprints, rarest first. */
  readonly lists: TakenLists;
  readonly isCapped: boolean;
}

/** Finds the lists of all fingerprints, and reads those of the rarest within the budget. */
export function lookUp(segments: readonly NumberedSegment[], fingerprints: Float64Array, budget: number): LookUp {
  const frequencies = new Uint32Array(fingerprints.length);
  const found: ListPart[][] = Array.from(fingerprints, () => []);
  for (const at of inOrderOfPages(fingerprints)) {
    for (const one of segments) {
      const place = one.segment.postings.find(keyOf(fingerprints[at]));
      if (place !== null) found[at].push({ place, in: one });
    }
    frequencies[at] = found[at].reduce((sum, part) => sum + countLeft(part), 0);
  }
  const { places, isCapped } = takeRarest(fingerprints, frequencies, budget);
  const lists = new TakenLists(places.reduce((sum, at) => sum + frequencies[at], 0));
  for (const at of places) {
    lists.begin(at);
    for (const part of found[at]) eachLeft(part, (document) => lists.push(document));
  }
  return { frequencies, lists, isCapped };
}

/** Pages are read once, and in a row, if the keys that they hold are looked for in order. */
function inOrderOfPages(fingerprints: Float64Array): number[] {
  return Array.from(fingerprints.keys()).sort((one, other) => keyOf(fingerprints[one]) - keyOf(fingerprints[other]));
}

/** How many documents of a list were not removed. */
function countLeft(part: ListPart): number {
  const {
    place,
    in: { segment, removals },
  } = part;
  if (removals.count === 0) return segment.postings.count(place);
  let left = 0;
  eachLeft(part, () => left++);
  return left;
}

/** Calls `visit` with the number in the index of each document that was not removed. */
function eachLeft({ place, in: { segment, removals, first } }: ListPart, visit: (document: number) => void): void {
  segment.postings.eachDocument(place, (document) => {
    if (!removals.has(document)) visit(first + document);
  });
}
