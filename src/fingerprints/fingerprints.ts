import { HOLE } from "../text/normalise.js";
import { OTHER_MULTIPLIER, RollingHash } from "./rolling-hash.js";

export interface Fingerprinting {
  /** Units of a shingle. */
  readonly shingle: number;
  /** Bits of a fingerprint, from 1 to 48: of fewer bits it is the low part of one of more. */
  readonly bits: number;
}

const LOW_BITS = 32;

/**
 * Calls `visit` with the fingerprint of each shingle of folded units (`NormalisedText.key`) and the unit that
 * the shingle begins at, in order, as long as it answers true; answers whether it went on to the end.
 * No shingle contains a placeholder.
 *
 * A fingerprint is a whole number below 2^bits, all its bits mixed: one rolling hash, and a second one where
 * 32 bits are not enough.
 */
export function eachFingerprint(
  units: Uint32Array,
  { shingle, bits }: Fingerprinting,
  visit: (fingerprint: number, start: number) => boolean,
): boolean {
  const low = new RollingHash(shingle);
  const high = bits > LOW_BITS ? new RollingHash(shingle, OTHER_MULTIPLIER) : null;
  const lowMask = maskOf(Math.min(bits, LOW_BITS));
  const highMask = maskOf(bits - LOW_BITS);
  let lowHash = 0;
  let highHash = 0;
  let clean = 0;
  for (let at = 0; at < units.length; at++) {
    const unit = units[at];
    if (unit >= HOLE) {
      lowHash = highHash = clean = 0;
      continue;
    }
    const first = clean >= shingle ? units[at - shingle] : 0;
    lowHash = low.rolled(lowHash, first, unit);
    if (high !== null) highHash = high.rolled(highHash, first, unit);
    if (++clean < shingle) continue;
    const above = high === null ? 0 : (mixed(highHash) & highMask) * 2 ** LOW_BITS;
    if (!visit(((mixed(lowHash) & lowMask) >>> 0) + above, at - shingle + 1)) return false;
  }
  return true;
}

/** The low bits, 0 to 32 of them. */
function maskOf(bits: number): number {
  return bits === LOW_BITS ? -1 : 2 ** Math.max(0, bits) - 1;
}

/** Every bit of the hash changes every bit of this one (the finisher of MurmurHash3, Appleby 2011). */
function mixed(hash: number): number {
  let bits = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return bits ^ (bits >>> 16);
}
