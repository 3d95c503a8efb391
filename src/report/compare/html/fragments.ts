import type { PlaceholderResult } from "../../../answer/comparison.js";
import { span, type Span } from "../../../text/span.js";

/** A stretch of one column that is all of one kind. */
export interface Fragment {
  readonly span: Span<"text">;
  /** The number of its segment in `comparison.segments`; null where no segment covers it. */
  readonly segment: number | null;
  /** The placeholder that is written here. */
  readonly placeholder: PlaceholderResult | null;
  /** It is among the changed words of an edited segment. */
  readonly changed: boolean;
}

export interface Stretch<T> {
  readonly span: Span<"text">;
  readonly owner: T;
}

export interface Layers {
  readonly length: number;
  readonly segments: readonly Stretch<number>[];
  readonly placeholders: readonly Stretch<PlaceholderResult>[];
  readonly changes: readonly Stretch<true>[];
}

/** Cuts a text where any layer begins or ends. The fragments cover it completely, in order, and are made as they are asked for. */
export function* fragmentsOf({ length, segments, placeholders, changes }: Layers): Generator<Fragment> {
  const ownerIn = { segment: walk(segments), placeholder: walk(placeholders), change: walk(changes) };
  for (let at = 0; at < length;) {
    const segment = ownerIn.segment(at);
    const placeholder = ownerIn.placeholder(at);
    const change = ownerIn.change(at);
    const end = Math.min(length, segment.until, placeholder.until, change.until);
    yield {
      span: span(at, end),
      segment: segment.owner,
      placeholder: placeholder.owner,
      changed: change.owner ?? false,
    };
    at = end;
  }
}

/** Asked with offsets that only grow: who owns this one, and how far that holds. Of stretches that overlap, the first counts. */
function walk<T>(stretches: readonly Stretch<T>[]): (at: number) => { owner: T | null; until: number } {
  const ordered = stretches.toSorted((one, other) => one.span.start - other.span.start);
  let index = 0;
  return (at) => {
    while ((ordered[index]?.span.end ?? Infinity) <= at) index++;
    const next = ordered[index];
    if (next === undefined) return { owner: null, until: Infinity };
    return at < next.span.start ? { owner: null, until: next.span.start } : { owner: next.owner, until: next.span.end };
  };
}
