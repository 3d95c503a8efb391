/**
 * Where the parts of a source begin that people count, so that an offset can be said as a place: the lines
 * of a text. Plain data, so that a document can be sent to a thread. A format that has pages, slides or
 * time codes instead brings a unit of its own.
 */
export interface Locator {
  readonly unit: "line";
  /** Offsets into the source, in UTF-16 code units, in order; the first is 0. */
  readonly starts: readonly number[];
}

/** The 1-based line of an offset into the source, and the 1-based column in UTF-16 code units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** The lines of a source; line ends are LF, CR LF, CR, NEL, LS and PS. */
export function linesIn(source: string): Locator {
  const starts = [0];
  for (const { index, 0: mark } of source.matchAll(/\r\n|[\n\r\u0085\u2028\u2029]/g)) starts.push(index + mark.length);
  return { unit: "line", starts };
}

/** The place of an offset into the source. */
export function positionOf({ starts }: Locator, offset: number): Position {
  const line = lastAtMost(starts.length, (index) => starts[index], offset);
  return { line: line + 1, column: offset - starts[line] + 1 };
}

/** The last index whose value is at most `limit`; the values never go down. -1 where there is none. */
export function lastAtMost(count: number, valueAt: (index: number) => number, limit: number): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (valueAt(middle) <= limit) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
