import type { Explained } from "./explained.js";
import type { Resolution } from "../resolve/resolution.js";

/** A text, and others that are nearly the same. */
export interface Group {
  readonly first: Explained;
  readonly alike: readonly Explained[];
}

/** Shingles that two texts share, of those that either has, from which on they are nearly the same: a reprint has another head and foot. By hand. */
const ALIKE = 0.9;
/** And so much alike they explain the query, in shares of it: another version of a law differs by an article. By hand. */
const SAME_SHARE = 0.005;

/** Puts each text behind the first of those before it that is nearly the same and says the same of the query. */
export function groupAlike(ranked: readonly Explained[]): Group[] {
  const groups: { first: Explained; alike: Explained[] }[] = [];
  for (const one of ranked) {
    const group = groups.find(({ first }) => isAlike(first, one));
    if (group === undefined) groups.push({ first: one, alike: [] });
    else group.alike.push(one);
  }
  return groups;
}

function isAlike(one: Explained, other: Explained): boolean {
  if (Math.abs(one.reuse.ownFigures.share - other.reuse.ownFigures.share) > SAME_SHARE) return false;
  if (one.known.sha256 === other.known.sha256) return true;
  return (
    saysTheSame(one.resolutions.anonymised, other.resolutions.anonymised) &&
    overlapOf(one.look.fingerprints, other.look.fingerprints) >= ALIKE
  );
}

function saysTheSame(one: readonly Resolution[], other: readonly Resolution[]): boolean {
  return one.every((resolution, at) => valueOf(resolution) === valueOf(other[at]));
}

function valueOf(resolution: Resolution): string | null {
  return resolution.basis === "none" ? null : resolution.value;
}

/** What two ascending lists have in common, of all that is in either. */
function overlapOf(one: Float64Array, other: Float64Array): number {
  let [common, i, j] = [0, 0, 0];
  while (i < one.length && j < other.length) {
    if (one[i] === other[j]) {
      common++;
      i++;
      j++;
    } else if (one[i] < other[j]) i++;
    else j++;
  }
  return common / Math.max(1, one.length + other.length - common);
}
