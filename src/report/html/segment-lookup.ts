import type { Comparison, Range } from "../comparison.js";

/** The anonymised text, or the published one of that number. */
export type Column = "anonymised" | number;

/** Answers which segment holds an offset of a column's source, or null. */
export type SegmentLookup = (column: Column, offset: number) => number | null;

interface Place extends Range {
  readonly segment: number;
}

export function segmentLookup({ segments, documents }: Comparison): SegmentLookup {
  const anonymised: Place[] = [];
  const published: Place[][] = documents.published.map(() => []);
  for (const [segment, { anonymised: own, published: other }] of segments.entries()) {
    if (own !== null) anonymised.push({ ...own, segment });
    if (other !== null) published[other.document]?.push({ start: other.start, end: other.end, segment });
  }
  for (const places of [anonymised, ...published]) places.sort((one, other) => one.start - other.start);
  return (column, offset) => find(column === "anonymised" ? anonymised : (published[column] ?? []), offset);
}

function find(places: readonly Place[], offset: number): number | null {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((places[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  const place = places[low];
  return place !== undefined && place.start <= offset ? place.segment : null;
}
