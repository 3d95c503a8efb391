import type { Comparison } from "../../../answer/comparison.js";

/** The anonymised text, or the published one of that number. */
export type Column = "anonymised" | number;

/** Answers which segment against a published text holds an offset of a column's source, or null. */
export type SegmentLookup = (column: Column, offset: number, against: number) => number | null;

/** Segments in the order of one column. */
interface Places {
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly segments: Int32Array;
}

export function segmentLookup(comparison: Comparison): SegmentLookup {
  const known = new Map<string, Places>();
  return (column, offset, against) => {
    const role = column === "anonymised" ? "anonymised" : "published";
    const key = `${role} ${against}`;
    const places = known.get(key) ?? placesOf(comparison, role, against);
    known.set(key, places);
    return find(places, offset);
  };
}

function placesOf({ segments }: Comparison, role: "anonymised" | "published", against: number): Places {
  const startOf = (number: number): number => segments[number]?.[role]?.start ?? 0;
  const numbers: number[] = [];
  for (const [number, segment] of segments.entries())
    if (segment.against === against && segment[role] !== null) numbers.push(number);
  const ordered = Int32Array.from(numbers.sort((one, other) => startOf(one) - startOf(other)));
  return {
    starts: ordered.map(startOf),
    ends: ordered.map((number) => segments[number]?.[role]?.end ?? 0),
    segments: ordered,
  };
}

function find({ starts, ends, segments }: Places, offset: number): number | null {
  let low = 0;
  let high = segments.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ends[middle] ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  const segment = segments[low];
  return segment !== undefined && (starts[low] ?? 0) <= offset ? segment : null;
}
