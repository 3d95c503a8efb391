import { gatherPostings } from "./gather-postings.js";
import type { OpenSegment } from "./open-segments.js";
import { writeSegment, type Row, type WrittenSegment } from "./segment-writer.js";

/** Writes one segment with all that is left of several, documents in the same order. */
export function mergeSegments(path: string, merged: readonly OpenSegment[]): WrittenSegment {
  const numbers = numbersAfter(merged);
  return writeSegment(path, {
    rows: rowsOf(merged),
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

function* rowsOf(merged: readonly OpenSegment[]): Generator<Row> {
  for (const { segment, removals } of merged)
    for (let document = 0; document < segment.documents; document++)
      if (!removals.has(document)) yield segment.written(document);
}
