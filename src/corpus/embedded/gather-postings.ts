import { KEYS, PackedPostings } from "./packed-postings.js";
import type { Segment } from "./segment.js";

/** A segment, and what its documents are numbered elsewhere; a negative number leaves one out. */
export interface Renumbered {
  readonly segment: Segment;
  readonly postings: number;
  readonly numberOf: (document: number) => number;
}

/** Postings of a part. Fingerprints are spread evenly, so that parts of the same width are about as large. */
const POSTINGS_A_PART = 1_000_000;

/** All postings of several segments, in sorted parts with ascending keys. A part is gone when the next one is asked for. */
export function* gatherPostings(segments: readonly Renumbered[]): Generator<PackedPostings> {
  const all = segments.reduce((sum, { postings }) => sum + postings, 0);
  const parts = Math.max(1, Math.ceil(all / POSTINGS_A_PART));
  const part = new PackedPostings();
  for (let at = 0; at < parts; at++) {
    const from = Math.floor((KEYS / parts) * at);
    const to = at + 1 === parts ? KEYS : Math.floor((KEYS / parts) * (at + 1));
    part.clear();
    for (const { segment, numberOf } of segments)
      segment.postings.eachBetween(from, to, (key, document) => {
        const number = numberOf(document);
        if (number >= 0) part.push(key, number);
      });
    part.sort();
    yield part;
  }
}
