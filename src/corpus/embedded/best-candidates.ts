import type { Candidate, CandidateRequest } from "../corpus.js";
import { dayOf } from "../day.js";
import type { LookUp } from "./look-up.js";
import type { NumberedSegments } from "./numbered-segments.js";
import type { TakenLists } from "./taken-lists.js";
import { Tally, type Tallied } from "./tally.js";

/** The documents that share most of the fingerprints that were taken. */
export function bestCandidates(
  { lists, frequencies }: LookUp,
  segments: NumberedSegments,
  request: CandidateRequest,
): Candidate[] {
  const tally = new Tally(segments.numbers, lists.entries);
  for (const [at, place] of lists.places.entries())
    tally.add(lists.list(at), Math.log(segments.left / frequencies[place]));
  const best = tally.best(request.limit, isInTime(segments, request), inOrder(segments));
  const places = placesOf(best, lists, segments.numbers);
  return best.map(({ number, weight }, at) => ({
    document: segments.row(number),
    shared: places[at].sort((one, other) => one - other),
    weight,
  }));
}

function isInTime(segments: NumberedSegments, { since, until }: CandidateRequest): (number: number) => boolean {
  if (since === undefined && until === undefined) return () => true;
  const from = since === undefined ? 0 : dayOf(since);
  const to = until === undefined ? Infinity : dayOf(until);
  return (number) => {
    const { day } = segments.facts(number);
    return day > 0 && day >= from && day <= to;
  };
}

/** Of documents that share as much the order must not depend on their numbers, and so on the order of adding. */
function inOrder(segments: NumberedSegments): (one: Tallied, other: Tallied) => number {
  return (one, other) =>
    other.weight - one.weight ||
    other.shared - one.shared ||
    segments.facts(one.number).idKey - segments.facts(other.number).idKey ||
    (segments.row(one.number).id < segments.row(other.number).id ? -1 : 1);
}

/** Of each of the best documents, the places of what it shares. */
function placesOf(best: readonly Tallied[], lists: TakenLists, numbers: number): number[][] {
  const places = best.map((): number[] => []);
  // A look into a typed array is much cheaper than one into a map, and most documents of the lists are not among the best.
  const rankOf = new Uint32Array(numbers);
  for (const [at, { number }] of best.entries()) rankOf[number] = at + 1;
  for (const [at, place] of lists.places.entries()) {
    const list = lists.list(at);
    for (let entry = 0; entry < list.length; entry++) {
      const rank = rankOf[list[entry]];
      if (rank > 0) places[rank - 1].push(place);
    }
  }
  return places;
}
