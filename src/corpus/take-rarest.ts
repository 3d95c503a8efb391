/** The fingerprints that are looked at, by their places in the question, the rarest first. */
export interface Rarest {
  readonly places: readonly number[];
  /** Whether the budget left out some. */
  readonly isCapped: boolean;
}

/** Takes the rarest fingerprints as long as their frequencies together are within the budget; the first in any case. */
export function takeRarest(fingerprints: Float64Array, frequencies: Uint32Array, budget: number): Rarest {
  const rarestFirst = Array.from(fingerprints.keys())
    .filter((at) => frequencies[at] > 0)
    .toSorted((one, other) => frequencies[one] - frequencies[other] || fingerprints[one] - fingerprints[other]);
  let looked = 0;
  const end = rarestFirst.findIndex((at, order) => (looked += frequencies[at]) > budget && order > 0);
  return end < 0 ? { places: rarestFirst, isCapped: false } : { places: rarestFirst.slice(0, end), isCapped: true };
}
