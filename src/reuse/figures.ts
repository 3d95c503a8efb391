import type { Passage } from "../align/align.js";
import type { ReuseFigures } from "../answer/comparison.js";
import { countCharacters } from "../text/count-characters.js";
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
  { text, normalised }: { readonly text: string; readonly normalised: NormalisedText },
): ReuseFigures {
  const characters = countCharacters(text);
  const closest = new Uint8Array(normalised.key.length).fill(CLASSES.length);
  for (const segments of alignments) {
    for (const { class: name, [side]: range } of segments) {
      const rank = CLASSES.indexOf(name as ReusedClass);
      if (range === null || rank < 0) continue;
      if (alignments.length === 1) closest.fill(rank, range.start, range.end);
      else for (let i = range.start; i < range.end; i++) if (rank < closest[i]) closest[i] = rank;
    }
  }
  const ofClass = [0, 0, 0, 0];
  const { starts } = normalised;
  for (let i = 0; i < closest.length; i++) {
    // Units that came from one character (a compatibility form may give several) count once.
    if (i === 0 || starts[i] !== starts[i - 1]) ofClass[closest[i]]++;
  }
  const [verbatim, punctuation, edited] = ofClass;
  const reused = verbatim + edited + punctuation;
  return { characters, verbatim, edited, punctuation, share: characters === 0 ? 0 : round(reused / characters) };
}

/** The longest stretch that is the same in both texts but for width and white space; a line break does not end it. */
export function longestRunOf(
  passages: readonly Passage[],
  anonymised: NormalisedText,
  published: NormalisedText,
): { left: number; right: number; length: number } | null {
  const best = { left: -1, right: -1, length: 0 };
  for (const { runs } of passages) {
    let start = -1;
    let left = -1;
    let right = -1;
    for (const run of runs) {
      if (run.kind === "hole") continue;
      for (let i = 0; i < run.leftLength; i++) {
        const unit = anonymised.plain[run.left + i];
        if (unit !== published.plain[run.right + i] || unit >= HOLE) continue;
        if (run.left + i !== left || run.right + i !== right) start = run.left + i;
        left = run.left + i + 1;
        right = run.right + i + 1;
        if (left - start <= best.length) continue;
        best.length = left - start;
        best.left = start;
        best.right = right - best.length;
      }
    }
  }
  return best.length > 0 ? best : null;
}

export function round(share: number): number {
  return Math.round(share * 10_000) / 10_000;
}
