import type { Contender } from "./contenders.js";
import type { Ended, Run } from "./run-pair.js";
import type { BenchPair } from "./seed-pair.js";
import type { StartUpRow } from "./start-up.js";

/** One pair and how each contender did on it, by its name. */
export interface Case {
  readonly name: string;
  /** Of the anonymised and the published text, in UTF-16 code units. */
  readonly characters: readonly [number, number];
  /** By construction, the least part of the anonymised text that stands in the published one; null where unknown. */
  readonly shared: number | null;
  readonly runs: ReadonlyMap<string, Run>;
}

/** What a run of the bench found. */
export interface Report {
  readonly date: string;
  readonly limits: { readonly sizes: number; readonly hostile: number };
  readonly contenders: readonly Pick<Contender, "name" | "version">[];
  readonly startUp: readonly StartUpRow[];
  /** One sentence: what each process takes for next to nothing. */
  readonly sentence: Case;
  readonly seed: Case;
  readonly sizes: readonly Case[];
  readonly hostile: readonly Case[];
  /** duizhao alone. */
  readonly growth: readonly Case[];
}

export function caseOf({ name, anonymised, published, shared }: BenchPair, runs: ReadonlyMap<string, Run>): Case {
  return { name, characters: [anonymised.length, published.length], shared, runs };
}

export function endedRun({ runs }: Case, name: string): Ended | null {
  const run = runs.get(name);
  return run?.outcome === "ended" ? run : null;
}
