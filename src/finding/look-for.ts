import { distinct, everyShingle } from "../fingerprints/finding.js";
import type { NormalisedText } from "../text/normalise.js";

/** How much of two texts is in shingles that both have, 0 to 1, placeholders left aside. */
export interface Look {
  readonly ofQuery: number;
  readonly ofText: number;
  /** Units of the query in such shingles, and the longest run of them. */
  readonly units: number;
  readonly longest: number;
  /** The fingerprints of all shingles of the text, in ascending order. */
  readonly fingerprints: Float64Array;
}

/** Looks at texts for the shingles of a query. That takes a tenth of the time of aligning them. */
export function lookFor(query: NormalisedText): (text: NormalisedText) => Look {
  const own = everyShingle(query);
  const known = new Set(own.fingerprints);
  const all = coveredBy(own, () => true).units;
  return (text) => {
    const other = everyShingle(text);
    const shared = new Set(other.fingerprints.filter((fingerprint) => known.has(fingerprint)));
    const { units, longest } = coveredBy(own, (fingerprint) => shared.has(fingerprint));
    const inText = coveredBy(other, (fingerprint) => known.has(fingerprint)).units;
    const allOfText = coveredBy(other, () => true).units;
    return {
      units,
      longest,
      ofQuery: units / Math.max(1, all),
      ofText: inText / Math.max(1, allOfText),
      fingerprints: distinct(other.fingerprints),
    };
  };
}

type Shingles = ReturnType<typeof everyShingle>;

function coveredBy(
  { fingerprints, starts, ends }: Shingles,
  isWanted: (fingerprint: number) => boolean,
): { readonly units: number; readonly longest: number } {
  let [units, longest, from, reach] = [0, 0, 0, 0];
  for (let at = 0; at < fingerprints.length; at++) {
    if (!isWanted(fingerprints[at])) continue;
    if (starts[at] > reach) from = starts[at];
    units += ends[at] - Math.max(reach, starts[at]);
    reach = ends[at];
    longest = Math.max(longest, reach - from);
  }
  return { units, longest };
}
