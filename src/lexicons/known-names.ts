import { KNOWN_NAMES } from "./known-names.generated.js";

let names: ReadonlySet<string> | null = null;

/** In characters. */
export const SHORTEST_KNOWN = 2;
export const LONGEST_KNOWN = 12;

/** Whether a division down to the counties has this name, in full or short, or an organisation of the tables. */
export function isKnownName(name: string): boolean {
  names ??= new Set(KNOWN_NAMES.split(" "));
  return names.has(name);
}
