import type { ExcerptPart } from "../answer/find.js";
import type { Resolution } from "../resolve/resolution.js";
import type { UnitSegment } from "../reuse/segments.js";
import { HOLE } from "../text/normalise.js";
import { span, type Span } from "../text/span.js";
import { oneLine, textAt, type Side } from "./side.js";

/** Units of an excerpt: two lines of a wide terminal. */
const LENGTH = 80;
/** A value is worth so many equal units. By hand. */
const VALUE = 20;
/** Units of the query before what is shown first. */
const LEAD = 12;

type OwnSegment = UnitSegment & { readonly anonymised: Span<"folded"> };

/** The stretch of the query that shows best what a text has of it: equal words, and values. */
export function excerptOf(
  segments: readonly UnitSegment[],
  resolutions: readonly Resolution[],
  own: Side,
): ExcerptPart[] {
  const inOrder = segments
    .filter((segment): segment is OwnSegment => segment.anonymised !== null)
    .toSorted((one, other) => one.anonymised.start - other.anonymised.start);
  const valueAt = (unit: number): string | null => {
    const resolution = resolutions[own.normalised.key[unit] - HOLE] as Resolution | undefined;
    return resolution === undefined || resolution.basis === "none" ? null : resolution.value;
  };
  const start = bestStart(inOrder, valueAt);
  if (start === null) return [];
  const parts: ExcerptPart[] = [];
  for (const { class: name, anonymised } of inOrder) {
    const shown = { start: Math.max(anonymised.start, start), end: Math.min(anonymised.end, start + LENGTH) };
    if (shown.start >= shown.end) continue;
    const { starts, ends } = own.normalised;
    const text = oneLine(textAt(own.document, span(starts[shown.start], ends[shown.end - 1])));
    const value = name === "placeholder" ? valueAt(anonymised.start) : null;
    parts.push({ class: name === "published-only" ? "edited" : name, text, ...(value === null ? {} : { value }) });
  }
  return parts;
}

/** Where the excerpt begins that has most; null where nothing is shared. */
function bestStart(segments: readonly OwnSegment[], valueAt: (unit: number) => string | null): number | null {
  let best = { worth: 0, start: 0 };
  let first = 0;
  for (const segment of segments) {
    const start = Math.max(
      0,
      segment.class === "placeholder" ? segment.anonymised.start - LEAD : segment.anonymised.start,
    );
    while (segments[first].anonymised.end <= start) first++;
    let worth = 0;
    for (let at = first; at < segments.length && segments[at].anonymised.start < start + LENGTH; at++) {
      const { class: name, anonymised } = segments[at];
      const length = Math.min(anonymised.end, start + LENGTH) - Math.max(anonymised.start, start);
      if (name === "verbatim" || name === "punctuation") worth += length;
      else if (name === "placeholder" && valueAt(anonymised.start) !== null) worth += VALUE;
    }
    if (worth > best.worth) best = { worth, start };
  }
  return best.worth === 0 ? null : best.start;
}
