import type { PlaceholderResult, Range, SegmentResult } from "../comparison.js";
import { toText, type Document } from "../../text/document.js";
import { span, type Span } from "../../text/span.js";

/** A stretch of one column that belongs to one segment and, perhaps, to one placeholder. */
export interface Fragment {
  readonly span: Span<"text">;
  /** The number of its segment in `comparison.segments`; null where no segment covers it. */
  readonly segment: number | null;
  /** The placeholder that is written here. */
  readonly placeholder: PlaceholderResult | null;
}

export interface ColumnSource {
  readonly document: Document;
  readonly segments: readonly SegmentResult[];
  /** Where a segment stands in this column, or null. */
  readonly rangeOf: (segment: SegmentResult) => Range | null;
  /** The placeholders written in this column. */
  readonly placeholders: readonly PlaceholderResult[];
}

interface Stretch<T> {
  readonly span: Span<"text">;
  readonly owner: T | null;
}

/** Cuts a text where a segment or a placeholder begins or ends. The fragments cover it completely, in order. */
export function fragmentsOf({ document, segments, rangeOf, placeholders }: ColumnSource): Fragment[] {
  const length = document.text.length;
  const numbered = segments.flatMap((segment, owner) => {
    const range = rangeOf(segment);
    return range === null ? [] : [{ span: textSpan(document, range), owner }];
  });
  const signs = placeholders.map((owner) => ({ span: textSpan(document, owner), owner }));
  return overlay(cover(numbered, length), cover(signs, length));
}

/** The text of a range of the source. */
export function textSpan(document: Document, { start, end }: Range): Span<"text"> {
  return toText(document, span(start, end));
}

/** Puts stretches in order, cuts off what overlaps, and fills the holes with stretches of nobody. */
function cover<T>(stretches: readonly Stretch<T>[], length: number): Stretch<T>[] {
  const covered: Stretch<T>[] = [];
  let at = 0;
  for (const { span: own, owner } of stretches.toSorted((one, other) => one.span.start - other.span.start)) {
    const start = Math.max(at, own.start);
    if (own.end <= start) continue;
    if (start > at) covered.push({ span: span(at, start), owner: null });
    covered.push({ span: span(start, own.end), owner });
    at = own.end;
  }
  if (at < length) covered.push({ span: span(at, length), owner: null });
  return covered;
}

/** Both covers are of one text: walks them together and cuts where either does. */
function overlay(
  segments: readonly Stretch<number>[],
  signs: readonly Stretch<PlaceholderResult>[],
): Fragment[] {
  const fragments: Fragment[] = [];
  let at = 0;
  let sign = 0;
  for (const { span: own, owner } of segments) {
    while (at < own.end) {
      const current = signs[sign];
      const end = Math.min(own.end, current?.span.end ?? own.end);
      fragments.push({ span: span(at, end), segment: owner, placeholder: current?.owner ?? null });
      if (current !== undefined && end === current.span.end) sign++;
      at = end;
    }
  }
  return fragments;
}
