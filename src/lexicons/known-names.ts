import { KNOWN_NAMES } from "./known-names.generated.js";

interface KnownNames {
  readonly all: ReadonlySet<string>;
  /** By their first two characters, a bit for each length that such a name has. */
  readonly lengths: ReadonlyMap<number, number>;
}

let known: KnownNames | null = null;

/** In characters. */
export const LONGEST_KNOWN = 12;

/**
 * The length of the longest name at an offset of a text, or 0: of a division down to the counties, in full or short, or
 * of an organisation of the tables.
 */
export function longestKnownNameAt(text: string, at: number): number {
  known ??= readNames();
  let lengths = known.lengths.get(beginningOf(text, at)) ?? 0;
  while (lengths !== 0) {
    const length = 31 - Math.clz32(lengths);
    if (at + length <= text.length && known.all.has(text.slice(at, at + length))) return length;
    lengths &= ~(1 << length);
  }
  return 0;
}

function readNames(): KnownNames {
  const all = KNOWN_NAMES.split(" ");
  const lengths = new Map<number, number>();
  for (const name of all) {
    const beginning = beginningOf(name, 0);
    lengths.set(beginning, (lengths.get(beginning) ?? 0) | (1 << name.length));
  }
  return { all: new Set(all), lengths };
}

function beginningOf(text: string, at: number): number {
  return (text.charCodeAt(at) << 15) ^ text.charCodeAt(at + 1);
}
