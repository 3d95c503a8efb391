import type { Comparison, PlaceholderResult, Range, SegmentResult } from "../../src/answer/comparison.js";
import type { Document } from "../../src/text/document.js";

/** What of a comparison a case expects, to be read in a diff. */
export interface Readable {
  readonly verdict: string;
  readonly warnings: readonly string[];
  readonly placeholders: readonly string[];
  readonly segments: readonly string[];
}

/**
 * A comparison as a case writes it. Segments, in the order of the anonymised text: plain text is verbatim, `[XX|常州]` a
 * placeholder, `<，|。>` a change of punctuation, `{anonymised|published}` an edit or what one text alone has; `~` has
 * moved.
 */
export function readable(comparison: Comparison, anonymised: Document, published: Document): Readable {
  return {
    verdict: comparison.reuse.verdict,
    warnings: comparison.warnings.map(({ code }) => code),
    placeholders: comparison.placeholders.map(placeholderOf),
    segments: comparison.segments.map((segment) => segmentOf(segment, anonymised.source, published.source)),
  };
}

function placeholderOf({ document, text, value, basis, reason, rule, alternatives }: PlaceholderResult): string {
  const own = document === "published" ? `published ${text}` : text;
  const why = rule === null ? basis : `${basis} by ${rule.name}`;
  const readings = alternatives.length === 0 ? "" : ` (${alternatives.map((one) => one.value).join(", ")})`;
  return value === null ? `${own}: ${reason ?? basis}${readings}` : `${own} → ${value}: ${why}`;
}

function segmentOf(segment: SegmentResult, anonymised: string, published: string): string {
  const [left, right] = [slice(anonymised, segment.anonymised), slice(published, segment.published)];
  const moved = segment.moved ? "~" : "";
  if (segment.class === "verbatim") return `${moved}${left}`;
  if (segment.class === "placeholder") return `${moved}[${left}|${right}]`;
  if (segment.class === "punctuation") return `${moved}<${left}|${right}>`;
  return `${moved}{${left}|${right}}`;
}

function slice(source: string, range: Range | null): string {
  return range === null ? "" : source.slice(range.start, range.end);
}
