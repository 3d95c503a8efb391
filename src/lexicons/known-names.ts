import { KNOWN_NAMES } from "./known-names.generated.js";

/** In characters. */
export const LONGEST_KNOWN = 12;

/**
 * The length of the longest name at an offset of a text, or 0: of a division down to the counties, in full or short, or
 * of an organisation of the tables. They are looked up where they are listed, in order, so that nothing has to be read
 * in before the first one.
 */
export function longestKnownNameAt(text: string, at: number): number {
  if (at + 1 >= text.length) return 0;
  const beginning = text.slice(at, at + 2);
  const first = lookedUp.get(beginning) ?? firstFrom(beginning);
  if (lookedUp.size < MOST_LOOKED_UP) lookedUp.set(beginning, first);
  let longest = 0;
  for (let start = first; KNOWN_NAMES.startsWith(beginning, start);) {
    const end = endOf(start);
    if (end - start > longest && text.startsWith(KNOWN_NAMES.slice(start, end), at)) longest = end - start;
    start = end + 1;
  }
  return longest;
}

/** Where beginnings were looked up before: texts repeat themselves. */
const lookedUp = new Map<string, number>();
const MOST_LOOKED_UP = 20_000;

/** Where the first name is that is not before a beginning. */
function firstFrom(beginning: string): number {
  let [low, high] = [0, KNOWN_NAMES.length];
  while (low < high) {
    const middle = KNOWN_NAMES.lastIndexOf(" ", (low + high - 1) >>> 1) + 1;
    const start = Math.max(low, middle);
    if (KNOWN_NAMES.slice(start, start + beginning.length) < beginning) low = endOf(start) + 1;
    else high = start;
  }
  return low;
}

function endOf(start: number): number {
  const end = KNOWN_NAMES.indexOf(" ", start);
  return end === -1 ? KNOWN_NAMES.length : end;
}
