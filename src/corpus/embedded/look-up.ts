import type { CandidateRequest } from "../corpus.js";
import { dayOf } from "../day.js";
import type { OpenSegment } from "./open-segments.js";
import { keyOf } from "./packed-postings.js";
import type { ListPlace } from "./posting-reader.js";
import { Tally, type Tallied } from "./tally.js";

/** The list of a fingerprint in one segment. */
interface ListPart {
  readonly place: ListPlace;
  readonly in: NumberedSegment;
}

/** A segment and the number of its first document in the index. */
export interface NumberedSegment extends OpenSegment {
  readonly first: number;
}

/** A fingerprint of the question. */
interface Asked {
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

/** The documents that share most, and which fingerprints each shares. */
export function bestOf(
  { taken }: LookUp,
  segments: readonly NumberedSegment[],
  { limit, since, until }: CandidateRequest,
  live: number,
): readonly (Tallied & { readonly places: readonly number[] })[] {
  const last = segments.at(-1);
  const tally = new Tally(last === undefined ? 0 : last.first + last.segment.documents);
  for (const one of taken) {
    const weight = Math.log(live / one.frequency);
    eachLeft(one, (document) => tally.add(document, weight));
  }
  const facts = (document: number) => {
    const { segment, first } = segmentOf(segments, document);
    return segment.facts(document - first);
  };
  const [from, to] = [since === undefined ? 0 : dayOf(since), until === undefined ? Infinity : dayOf(until)];
  const isInTime = (document: number): boolean => {
    const { day } = facts(document);
    return day > 0 && day >= from && day <= to;
  };
  const isWanted = since === undefined && until === undefined ? () => true : isInTime;
  const idOf = (document: number): string => {
    const { segment, first } = segmentOf(segments, document);
    return segment.row(document - first).id;
  };
  const best = tally.best(
    limit,
    isWanted,
    (one, other) =>
      other.weight - one.weight ||
      other.shared - one.shared ||
      facts(one.number).idKey - facts(other.number).idKey ||
      (idOf(one.number) < idOf(other.number) ? -1 : 1),
  );
  return withPlaces(best, taken);
}

export function segmentOf(segments: readonly NumberedSegment[], document: number): NumberedSegment {
  const found = segments.findLast(({ first }) => first <= document);
  if (found === undefined) throw new RangeError(`no document ${document}`);
  return found;
}

function withPlaces(
  best: readonly Tallied[],
  taken: readonly Asked[],
): readonly (Tallied & { readonly places: readonly number[] })[] {
  const places = new Map(best.map(({ number }) => [number, [] as number[]]));
  for (const one of taken) eachLeft(one, (document) => places.get(document)?.push(one.at));
  return best.map((one) => ({ ...one, places: (places.get(one.number) ?? []).sort((a, b) => a - b) }));
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
function eachLeft({ parts }: Asked, visit: (document: number) => void): void {
  for (const { place, in: part } of parts)
    part.segment.postings.eachDocument(place, (document) => {
      if (!part.removals.has(document)) visit(part.first + document);
    });
}
