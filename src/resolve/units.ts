import { HOLE, type NormalisedText } from "../text/normalise.js";

/** One character a unit, so that lengths agree: what is beyond the first plane is read as a sign. */
export function readUnits({ plain }: NormalisedText, start: number, end: number): string {
  return Array.from(plain.subarray(start, end), (unit) => (unit > 0xffff ? "\ufffd" : String.fromCharCode(unit))).join(
    "",
  );
}

/** Whether a placeholder is among these units. */
export function holdsHole({ key }: NormalisedText, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (key[at] >= HOLE) return true;
  return false;
}
