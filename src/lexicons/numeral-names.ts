import { NUMERAL_NAMES } from "./numeral-names.generated.js";

const NAMES: ReadonlySet<string> = new Set(NUMERAL_NAMES.split(" "));

/** What the names begin with, two characters each: most numerals begin none. */
const OPENINGS: ReadonlySet<number> = new Set(
  Array.from(NAMES, (name) => openingOf(name.charCodeAt(0), name.charCodeAt(1))),
);

function openingOf(first: number, second: number): number {
  return first * 0x10000 + second;
}

/** Whether a name begins with these two characters. */
export function opensNumeralName(first: number, second: number): boolean {
  return OPENINGS.has(openingOf(first, second));
}

/** The longest name that is looked up, in characters. */
export const LONGEST_NAME = 8;

/** Whether a place or an organisation has this name, which begins with a numeral: 三明, 三一重工. */
export function isNumeralName(name: string): boolean {
  return NAMES.has(name);
}
