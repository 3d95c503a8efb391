import { RollingHash } from "../fingerprints/rolling-hash.js";
import { HOLE } from "../text/normalise.js";

/** Which shingles of a text are looked at. */
export interface Shingles {
  /** Units of a shingle. */
  readonly shingle: number;
  /** Of this many shingles one is looked at, a power of two; the same ones in both texts, by their hash. */
  readonly sample: number;
}

/** The low bits of a rolling hash are those of its last characters alone. */
const SAMPLE_SHIFT = 20;

/** A stretch of one text, in units. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Calls `visit` with the start and rolling hash of each shingle that is looked at, until it answers false. */
export function eachShingle(
  key: Uint32Array,
  taken: Uint8Array,
  { start, end }: Stretch,
  { shingle, sample }: Shingles,
  visit: (start: number, hash: number) => boolean,
): void {
  const rolling = new RollingHash(shingle);
  let hash = 0;
  let clean = 0;
  for (let i = start; i < end; i++) {
    const code = key[i];
    if (code >= HOLE || taken[i] === 1) {
      clean = 0;
      hash = 0;
      continue;
    }
    hash = rolling.rolled(hash, clean >= shingle ? key[i - shingle] : 0, code);
    clean++;
    if (clean < shingle || ((hash >>> SAMPLE_SHIFT) & (sample - 1)) !== 0) continue;
    if (!visit(i - shingle + 1, hash)) return;
  }
}
