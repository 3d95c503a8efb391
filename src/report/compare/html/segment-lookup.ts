import type { Comparison, Range } from "../../../answer/comparison.js";

/** The anonymised text, or the published one of that number. */
export type Column = "anonymised" | number;

/** Answers which segment against a published text holds an offset of a column's source, or null. */
export type SegmentLookup = (column: Column, offset: number, against: number) => number | null;

interface Place extends Range {
  readonly segment: number;
}

export function segmentLookup({ segments, documents }: Comparison): SegmentLookup {
  const anonymised: Place[][] = documents.published.map(() => []);
  const published: Place[][] = documents.published.map(() => []);
  for (const [segment, { anonymised: own, published: other, against }] of segments.entries()) {
    if (own !== null) anonymised[against]?.push({ ...own, segment });
    if (other !== null) published[against]?.push({ start: other.start, end: other.end, segment });
  }
  for (const places of [...anonymised, ...published]) places.sort((one, other) => one.start - other.start);
  return (column, offset, against) => find((column === "anonymised" ? anonymised : published)[against] ?? [], offset);
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
