import { HOLE, type NormalisedText } from "../text/normalise.js";

/** One character a unit, so that lengths agree: what is beyond the first plane is read as a sign. */
export function readUnits({ plain }: NormalisedText, start: number, end: number): string {
  let text = "";
  for (let at = start; at < Math.min(end, plain.length); at++)
    text += plain[at] > 0xffff ? "\ufffd" : String.fromCharCode(plain[at]);
  return text;
}

/** Whether a placeholder is among these units. */
export function holdsHole({ key }: NormalisedText, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (key[at] >= HOLE) return true;
  return false;
}
