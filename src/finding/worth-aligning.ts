import type { Read } from "./explained.js";

/** Equal shingles cover at least this part of what an alignment pairs: 0.85 where a tenth of the characters is spoiled. */
const COVERED = 0.6;

/** The texts that may have enough in common with the query; the likeliest in any case, so that there is a nearest miss. */
export function worthAligning(likeliestFirst: readonly Read[], min: number): Read[] {
  return likeliestFirst.filter(({ look }, at) => at === 0 || Math.max(look.ofQuery, look.ofText) >= COVERED * min);
}
