import type { NormalisedText } from "../text/normalise.js";
import { NOWHERE } from "./nowhere.js";

/** Two neighbouring places of a member in the template with something else between them: there it differs. */
export interface Bridge {
  readonly left: number;
  readonly right: number;
}

/** Units on either side of the widest place where members may differ; what is longer is a passage. By hand. */
export const WIDEST = 40;
/** Units that one side has and the other not from which on they are a passage of their own, or one left out. By hand. */
const PASSAGE = 16;

/** Where a member differs from the template without leaving it, in the order of the columns. */
export function bridgesOf(places: Int32Array, text: NormalisedText): Bridge[] {
  const columnOf = columnsByUnit(places, text.key.length);
  const bridges: Bridge[] = [];
  let left = NOWHERE;
  for (let right = 0; right < places.length; right++) {
    if (places[right] === NOWHERE) continue;
    if (left !== NOWHERE && differs(places, left, right) && isBridged({ left, right, places, text, columnOf })) {
      bridges.push({ left, right });
    }
    left = right;
  }
  return bridges;
}

/** Of each unit its column, or `NOWHERE`. */
export function columnsByUnit(places: Int32Array, units: number): Int32Array {
  const columnOf = new Int32Array(units).fill(NOWHERE);
  for (const [column, unit] of places.entries()) if (unit !== NOWHERE) columnOf[unit] = column;
  return columnOf;
}

function differs(places: Int32Array, left: number, right: number): boolean {
  return right !== left + 1 || places[right] !== places[left] + 1;
}

interface Between {
  readonly left: number;
  readonly right: number;
  readonly places: Int32Array;
  readonly text: NormalisedText;
  readonly columnOf: Int32Array;
}

function isBridged({ left, right, places, text, columnOf }: Between): boolean {
  const [from, to] = [places[left] + 1, places[right]];
  const [units, columns] = [to - from, right - left - 1];
  if (units < 0 || units > WIDEST || columns > WIDEST) return false;
  if (units === 0 && columns >= PASSAGE) return false;
  const isLineOfItsOwn = text.lineStarts[from] === 1 && text.lineStarts[to] === 1;
  if (columns === 0 && (units >= PASSAGE || isLineOfItsOwn)) return false;
  for (let unit = from; unit < to; unit++) if (columnOf[unit] !== NOWHERE) return false;
  return true;
}
