import { HOLE, type NormalisedText } from "../text/normalise.js";

/** How often each of some short texts of plain words occurs in a text; those of one character, and those with placeholders, never. */
export function occurrencesOf(
  { plain, key }: NormalisedText,
  patterns: readonly string[],
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const lengths = new Map<number, Set<number>>();
  /** Marks the two units that patterns begin with, and some others: quicker to ask at every unit than a map. */
  const begins = new Uint8Array(0x10000);
  for (const pattern of patterns) {
    if (pattern.length < 2) continue;
    counts.set(pattern, 0);
    begins[markOf(pattern.charCodeAt(0), pattern.charCodeAt(1))] = 1;
    const first = beginning(pattern.charCodeAt(0), pattern.charCodeAt(1));
    lengths.set(first, (lengths.get(first) ?? new Set()).add(pattern.length));
  }
  if (counts.size === 0) return counts;
  for (let at = 0; at + 1 < plain.length; at++) {
    if (begins[markOf(plain[at], plain[at + 1])] === 0 || key[at] >= HOLE) continue;
    for (const length of lengths.get(beginning(plain[at], plain[at + 1])) ?? []) {
      const found = String.fromCharCode(...plain.subarray(at, at + length));
      const count = counts.get(found);
      if (count !== undefined) counts.set(found, count + 1);
    }
  }
  return counts;
}

const markOf = (first: number, second: number): number => (Math.imul(first, 31) ^ second) & 0xffff;
const beginning = (first: number, second: number): number => first * 0x10000 + second;
