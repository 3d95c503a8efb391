import { isDigit } from "../text/characters.js";

const codeOf = (character: string): number => character.codePointAt(0) ?? 0;

/** How many digits each part of a date has, and the sign behind it. */
const PARTS = [
  { least: 4, most: 4, sign: codeOf("年") },
  { least: 1, most: 2, sign: codeOf("月") },
  { least: 1, most: 2, sign: codeOf("日") },
] as const;

/** No date has more units. */
const LONGEST_DATE = 11;

/** Notes of each unit with which a whole date begins how long that is: 2001年12月3日. Returns the same of where they end. */
export function markDates(units: Uint32Array, lengths: Uint8Array): Uint8Array {
  const ends = new Uint8Array(units.length + 1);
  for (let at = 0; at < units.length; at++) {
    if (!isDigit(units[at]) || isDigit(units[at - 1] ?? 0)) continue;
    const length = dateLength(units, at);
    if (length === 0) continue;
    lengths[at] = length;
    ends[at + length] = length;
  }
  return ends;
}

function dateLength(units: Uint32Array, start: number): number {
  let at = start;
  for (const { least, most, sign } of PARTS) {
    const from = at;
    while (at - from < most && at < units.length && isDigit(units[at])) at++;
    if (at - from < least || units[at] !== sign) return 0;
    at++;
  }
  return at - start;
}
