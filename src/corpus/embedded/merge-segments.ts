import { gatherPostings } from "./gather-postings.js";
import type { OpenSegment } from "./open-segments.js";
import type { Segment } from "./segment.js";
import { writeSegment, type SegmentSource, type WrittenSegment } from "./segment-writer.js";

/** Writes one segment with all that is left of several, documents in the same order. */
export function mergeSegments(
  path: string,
  merged: readonly OpenSegment[],
  turn: SegmentSource["turn"],
): Promise<WrittenSegment> {
  const numbers = numbersAfter(merged);
  return writeSegment(path, {
    turn,
    rows: eachLeft(merged, (segment, document) => segment.written(document)),
    kept: eachLeft(merged, (segment, document) => segment.kept(document)),
    postings: gatherPostings(
      merged.map(({ segment, entry }, at) => ({
        segment,
        postings: entry.postings,
        numberOf: (document) => numbers[at][document],
      })),
    ),
  });
}

/** What each document of each segment is numbered in the merged one; -1 where it was removed. */
function numbersAfter(merged: readonly OpenSegment[]): Int32Array[] {
  let next = 0;
  return merged.map(({ segment, removals }) =>
    Int32Array.from({ length: segment.documents }, (_, document) => (removals.has(document) ? -1 : next++)),
  );
}

function* eachLeft<T>(merged: readonly OpenSegment[], of: (segment: Segment, document: number) => T): Generator<T> {
  for (const { segment, removals } of merged)
    for (let document = 0; document < segment.documents; document++)
      if (!removals.has(document)) yield of(segment, document);
}
