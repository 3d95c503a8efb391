import type { Passage } from "../align/align.js";
import type { ReuseFigures } from "../report/comparison.js";
import { HOLE, type NormalisedText } from "../text/normalise.js";
import type { Span } from "../text/span.js";
import type { UnitSegment } from "./segments.js";

/** Characters of one text by what became of them, from its segments; characters are counted without white space. */
export function figuresOf(
  segments: readonly UnitSegment[],
  side: "anonymised" | "published",
  text: string,
  normalised: NormalisedText,
): ReuseFigures {
  const counts = { verbatim: 0, edited: 0, punctuation: 0 };
  for (const segment of segments) {
    const range = segment[side];
    if (range === null) continue;
    if (segment.class === "verbatim" || segment.class === "edited" || segment.class === "punctuation") {
      counts[segment.class] += charactersIn(normalised, range);
    }
  }
  const characters = countCharacters(text);
  const reused = counts.verbatim + counts.edited + counts.punctuation;
  return { characters, ...counts, share: characters === 0 ? 0 : round(reused / characters) };
}

/** Characters of a text, white space and invisible ones not counted. */
export function countCharacters(text: string): number {
  let count = 0;
  for (const _ of text.matchAll(/[^\p{White_Space}\p{Cc}\p{Cf}\p{Variation_Selector}]/gu)) count++;
  return count;
}

/** Units that came from one character (a compatibility form may give several) count once. */
function charactersIn({ starts }: NormalisedText, range: Span<"folded">): number {
  let count = 0;
  for (let i = range.start; i < range.end; i++) if (i === 0 || starts[i] !== starts[i - 1]) count++;
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
