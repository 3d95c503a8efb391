import { NUMERAL_NAMES } from "./numeral-names.generated.js";

const NAMES: ReadonlySet<string> = new Set(NUMERAL_NAMES.split(" "));

/** The longest name that is looked up, in characters. */
export const LONGEST_NAME = 8;

/** Whether a place or an organisation has this name, which begins with a numeral: 三明, 三一重工. */
export function isNumeralName(name: string): boolean {
  return NAMES.has(name);
}
