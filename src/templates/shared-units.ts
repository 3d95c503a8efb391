import { eachFingerprint } from "../fingerprints/fingerprints.js";
import type { NormalisedText } from "../text/normalise.js";

/** Units of a shingle: 高企数量要达 is all that is fixed between two values. By hand. */
const SHINGLE = 6;
const BITS = 48;
/** Units between two shared stretches of one passage, with the values in them: they go with them. By hand. */
const WIDEST_VALUE = 60;
/** Units of the shortest passage. By hand. */
const LEAST_PASSAGE = 16;

/**
 * Of each member the units in passages of these shingles, as 1: what the template may be made of.
 * Stretches that belong to nobody else are 0, so that they are not aligned again and again.
 */
export function sharedUnits(members: readonly NormalisedText[], shared: ReadonlySet<number>): Uint8Array[] {
  return members.map((member) => {
    const marked = new Uint8Array(member.key.length);
    eachFingerprint(member.key, { shingle: SHINGLE, bits: BITS }, (fingerprint, start) => {
      if (shared.has(fingerprint)) marked.fill(1, start, start + SHINGLE);
      return true;
    });
    bridge(marked);
    return marked;
  });
}

/** Shingles that at least so many members have. */
export function sharedShingles(members: readonly NormalisedText[], least: number): Set<number> {
  const counts = new Map<number, number>();
  for (const member of members) {
    for (const fingerprint of shinglesOf(member)) counts.set(fingerprint, (counts.get(fingerprint) ?? 0) + 1);
  }
  return new Set(Array.from(counts).flatMap(([fingerprint, count]) => (count >= least ? [fingerprint] : [])));
}

/** The shingles of a text. */
export function shinglesOf({ key }: Pick<NormalisedText, "key">): Set<number> {
  const shingles = new Set<number>();
  eachFingerprint(key, { shingle: SHINGLE, bits: BITS }, (fingerprint) => {
    shingles.add(fingerprint);
    return true;
  });
  return shingles;
}

/** Whether a stretch shares with other members less that is new than is in the template already: its genre's phrases. */
export function isEcho(key: Uint32Array, template: ReadonlySet<number>, shared: ReadonlySet<number>): boolean {
  let [isNew, isThere] = [0, 0];
  eachFingerprint(key, { shingle: SHINGLE, bits: BITS }, (fingerprint) => {
    if (template.has(fingerprint)) isThere++;
    else if (shared.has(fingerprint)) isNew++;
    return true;
  });
  return isNew < isThere;
}

/** Closes narrow gaps, and drops what is too short to be a passage. */
function bridge(shared: Uint8Array): void {
  let end = -1;
  for (let at = 0; at < shared.length; at++) {
    if (shared[at] === 0) continue;
    if (end >= 0 && at > end && at - end <= WIDEST_VALUE) shared.fill(1, end, at);
    end = at + 1;
  }
  for (const { start, end: behind } of stretchesOf(shared)) {
    if (behind - start < LEAST_PASSAGE && shared.length > LEAST_PASSAGE) shared.fill(0, start, behind);
  }
}

/** The stretches of units that are marked, in order. */
export function stretchesOf(marked: Uint8Array): { readonly start: number; readonly end: number }[] {
  const stretches: { start: number; end: number }[] = [];
  let start = -1;
  for (let at = 0; at <= marked.length; at++) {
    const isMarked = at < marked.length && marked[at] === 1;
    if (isMarked && start < 0) start = at;
    if (!isMarked && start >= 0) {
      stretches.push({ start, end: at });
      start = -1;
    }
  }
  return stretches;
}
