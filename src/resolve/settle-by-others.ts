import { span } from "../text/span.js";
import type { Reading } from "./reading.js";

/** So many uses with both edges paired make a value that others may be read by. By hand. */
const LEAST_USES = 2;
/** A longer value is no name, in UTF-16 code units. By hand. */
const LONGEST_NAME = 8;
/** How far an edge may be moved, in UTF-16 code units. By hand. */
const FARTHEST = 2;

/**
 * A value whose edge nothing decides is read as one that other placeholders have, if that is in its place:
 *
 *   中国式现代化XX建设 | 中国式现代化江西处设, and XX is 江西 elsewhere   →   江西
 */
export function settleByOthers(readings: readonly (Reading | null)[], text: string): (Reading | null)[] {
  const names = namesIn(readings);
  if (names.length === 0) return [...readings];
  return readings.map((reading) => {
    if (reading === null || !reading.mayMove) return reading;
    const found = names.flatMap((name) => placesOf(name, reading, text));
    const [best] = found.toSorted((one, other) => other.name.length - one.name.length);
    if (best === undefined) return reading;
    const { name, at } = best;
    return { ...reading, value: name, span: span<"text">(at, at + name.length), edges: "words", isTorn: false, fit: 1 };
  });
}

function namesIn(readings: readonly (Reading | null)[]): string[] {
  const uses = new Map<string, number>();
  for (const reading of readings) {
    if (reading === null || reading.edges !== "paired" || !reading.before.touches || !reading.behind.touches) continue;
    if (reading.value.length > 1 && reading.value.length <= LONGEST_NAME && HAN.test(reading.value))
      uses.set(reading.value, (uses.get(reading.value) ?? 0) + 1);
  }
  return [...uses].flatMap(([value, count]) => (count >= LEAST_USES ? [value] : []));
}

const HAN = /^\p{Script=Han}+$/u;

interface Place {
  readonly name: string;
  readonly at: number;
}

/** Where a name shares characters with what was read; an edge that touches paired text stays. */
function placesOf(name: string, { span: { start, end }, before, behind }: Reading, text: string): Place[] {
  const from = before.touches ? start : Math.max(0, start - FARTHEST);
  const at = from + text.slice(from, start + FARTHEST + name.length).indexOf(name);
  const to = at + name.length;
  if (at < from || at >= end || to <= start || Math.abs(at - start) > (before.touches ? 0 : FARTHEST)) return [];
  return Math.abs(to - end) > (behind.touches ? 0 : FARTHEST) ? [] : [{ name, at }];
}
