/** The three texts an offset may count in. */
export type Space = "source" | "text" | "folded";

declare const space: unique symbol;

/**
 * A half-open range of UTF-16 code units, `start <= end`.
 *
 * The type parameter names the text it counts in: the decoded source of a file (a byte order mark
 * is not counted), the text extracted from it, or its folded form. A span of one can't be passed
 * where a span of another is wanted.
 */
export interface Span<S extends Space> {
  readonly start: number;
  readonly end: number;
  readonly [space]?: S;
}

/** @throws RangeError if `start > end` or either is negative. */
export function span<S extends Space>(start: number, end: number): Span<S> {
  if (!(start >= 0 && end >= start)) throw new RangeError(`not a span: ${start}..${end}`);
  return { start, end };
}

export function lengthOf(range: Span<Space>): number {
  return range.end - range.start;
}
