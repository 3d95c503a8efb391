const NEWLINE = 0x0a;

/** A line without its end. */
export interface Line {
  readonly bytes: Uint8Array;
  /** From 0; empty lines count. */
  readonly number: number;
  /** Where it begins and ends in all bytes. */
  readonly from: number;
  readonly to: number;
}

/** The lines that are not empty. */
export function* eachLine(all: Uint8Array): Generator<Line> {
  let number = 0;
  for (let from = 0; from < all.length; number++) {
    const end = all.indexOf(NEWLINE, from);
    const to = end < 0 ? all.length : end;
    const bytes = all.subarray(from, to);
    if (bytes.some((byte) => byte > SPACE)) yield { bytes, number, from, to };
    from = to + 1;
  }
}

/** Bytes up to this one are white space, if anything. */
const SPACE = 0x20;
