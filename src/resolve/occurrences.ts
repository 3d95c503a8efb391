import { HOLE, type NormalisedText } from "../text/normalise.js";

interface Pattern {
  readonly text: string;
  count: number;
}

/** How often each of some short texts of plain words occurs in a text; those of one character, and those with placeholders, never. */
export function occurrencesOf(
  { plain, key }: NormalisedText,
  patterns: readonly string[],
): ReadonlyMap<string, number> {
  const wanted = Array.from(new Set(patterns), (text): Pattern => ({ text, count: 0 })).filter(
    ({ text }) => text.length >= 2,
  );
  if (wanted.length === 0) return new Map();
  const lengths = new Map<number, number[]>();
  const byHash = new Map<number, Pattern[]>();
  /** Marks the two units that patterns begin with, and some others: quicker to ask at every unit than a map. */
  const begins = new Uint8Array(0x10000);
  for (const pattern of wanted) {
    const units = Uint32Array.from(pattern.text, (_, at) => pattern.text.charCodeAt(at));
    const first = beginning(units[0], units[1]);
    begins[first & 0xffff] = 1;
    const known = lengths.get(first);
    if (known === undefined) lengths.set(first, [units.length]);
    else if (!known.includes(units.length)) known.push(units.length);
    const hash = hashOf(units, 0, units.length);
    byHash.set(hash, [...(byHash.get(hash) ?? []), pattern]);
  }
  for (let at = 0; at + 1 < plain.length; at++) {
    const first = beginning(plain[at], plain[at + 1]);
    if (begins[first & 0xffff] === 0 || key[at] >= HOLE) continue;
    for (const length of lengths.get(first) ?? []) {
      if (at + length > plain.length) continue;
      for (const pattern of byHash.get(hashOf(plain, at, length)) ?? [])
        if (isAt(plain, at, length, pattern.text)) pattern.count++;
    }
  }
  return new Map(wanted.map(({ text, count }) => [text, count]));
}

const PRIME = 0x01000193;

/** Of 30 bits, so that a map keeps it as it is. */
function hashOf(units: Uint32Array, start: number, length: number): number {
  let hash = length;
  for (let at = start; at < start + length; at++) hash = Math.imul(hash ^ units[at], PRIME);
  return (hash ^ (hash >>> 15)) & 0x3fffffff;
}

function isAt(plain: Uint32Array, at: number, length: number, text: string): boolean {
  if (text.length !== length) return false;
  for (let i = 0; i < length; i++) if (plain[at + i] !== text.charCodeAt(i)) return false;
  return true;
}

/** Of the first two units; others may have the same one. */
const beginning = (first: number, second: number): number => (Math.imul(first, 0x7fff) ^ second) & 0x3fffffff;
