import { findIdentifiers } from "./identifiers.js";
import type { FoundLeak } from "./leaks.js";
import { possibleNames } from "./persons.js";

/** What may be reported of the names found in a text, and what must not be. */
export interface Disclosure {
  readonly leaks: readonly FoundLeak[];
  /** How many people are named and not reported. */
  readonly withheld: number;
  /** What no search phrase may touch: the people, what may be a name, and what finds one case or person. */
  readonly untouchable: readonly { readonly start: number; readonly end: number }[];
}

/** Decides what a scan keeps to itself: nothing, or the people of a private record. */
export function withhold(text: string, found: readonly FoundLeak[], { people }: { people: boolean }): Disclosure {
  if (!people) return { leaks: found, withheld: 0, untouchable: [] };
  const persons = found.filter(({ kind }) => kind === "person");
  return {
    leaks: found.filter(({ kind }) => kind !== "person"),
    withheld: persons.length,
    untouchable: [...persons.flatMap(({ at }) => at), ...possibleNames(text), ...findIdentifiers(text)],
  };
}
