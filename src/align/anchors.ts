import { takeChains } from "./chain.js";
import type { Pair } from "./pair.js";
import type { Region } from "./region.js";
import type { Run } from "./run.js";
import { findSeeds, type SeedOptions } from "./seeds.js";
import type { Taken } from "./taken.js";

/** How seeds are looked for, and what chains of them are kept. */
export interface Round extends SeedOptions {
  /** Chains of fewer units are left. */
  readonly least: number;
}

export interface Anchors {
  /** The best chains' seeds; they are marked in `taken`. */
  readonly runs: readonly Run[];
  /** Where in the left text shingles were left out for being too frequent. */
  readonly skipped: readonly number[];
}

/**
 * Chains of equal stretches in a part of two texts, of what is not yet taken there. What was `held` fast before says
 * which of several equal stretches follows it.
 */
export function anchorsIn(
  { left, right, means }: Pair,
  region: Region,
  taken: Taken,
  round: Round & { readonly held?: readonly Run[] },
): Anchors {
  const { runs, skipped } = findSeeds(left.text, right.text, { region, taken, options: round }, means);
  return { runs: takeChains(runs, taken, round.least, round.held), skipped };
}
