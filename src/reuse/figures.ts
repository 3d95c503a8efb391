import type { Passage } from "../align/align.js";
import type { ReuseFigures } from "../report/comparison.js";
import { isHan } from "../text/characters.js";
import { HOLE, type NormalisedText } from "../text/normalise.js";
import type { UnitSegment } from "./segments.js";

/** What a unit may be in a paired segment, the closest first. */
const CLASSES = ["verbatim", "punctuation", "edited"] as const;
type ReusedClass = (typeof CLASSES)[number];

/**
 * Characters of one text by what became of them, from its segments. In several alignments of the text
 * a character counts as what it is in the closest. Characters are counted without white space.
 */
export function figuresOf(
  alignments: readonly (readonly UnitSegment[])[],
  side: "anonymised" | "published",
  { characters, normalised }: { readonly characters: number; readonly normalised: NormalisedText },
): ReuseFigures {
  const closest = new Uint8Array(normalised.key.length).fill(CLASSES.length);
  for (const segments of alignments) {
    for (const { class: name, [side]: range } of segments) {
      const rank = CLASSES.indexOf(name as ReusedClass);
      if (range === null || rank < 0) continue;
      for (let i = range.start; i < range.end; i++) if (rank < closest[i]) closest[i] = rank;
    }
  }
  const counts = { verbatim: 0, edited: 0, punctuation: 0 };
  for (let i = 0; i < closest.length; i++) {
    // Units that came from one character (a compatibility form may give several) count once.
    if (closest[i] < CLASSES.length && (i === 0 || normalised.starts[i] !== normalised.starts[i - 1]))
      counts[CLASSES[closest[i]]]++;
  }
  const reused = counts.verbatim + counts.edited + counts.punctuation;
  return { characters, ...counts, share: characters === 0 ? 0 : round(reused / characters) };
}

const UNSEEN = /[\p{White_Space}\p{Cc}\p{Cf}\p{Variation_Selector}]/u;

/** Characters of a text, white space and invisible ones not counted. */
export function countCharacters(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.codePointAt(at) ?? 0;
    if (code > 0xffff) at++;
    if (isHan(code) || !UNSEEN.test(String.fromCodePoint(code))) count++;
  }
  return count;
}

/** The longest stretch that is the same in both texts but for width and white space; a line break does not end it. */
export function longestRunOf(
  passages: readonly Passage[],
  anonymised: NormalisedText,
  published: NormalisedText,
): { left: number; right: number; length: number } | null {
  let best: { left: number; right: number; length: number } | null = null;
  for (const { runs } of passages) {
    let current = { left: -1, right: -1, length: 0 };
    for (const run of runs) {
      if (run.kind === "hole") continue;
      for (let i = 0; i < run.leftLength; i++) {
        const [left, right] = [run.left + i, run.right + i];
        if (anonymised.plain[left] !== published.plain[right] || anonymised.plain[left] >= HOLE) continue;
        const goesOn = left === current.left + current.length && right === current.right + current.length;
        current = goesOn ? { ...current, length: current.length + 1 } : { left, right, length: 1 };
        if (best === null || current.length > best.length) best = current;
      }
    }
  }
  return best;
}

export function round(share: number): number {
  return Math.round(share * 10_000) / 10_000;
}
