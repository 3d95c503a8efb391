import { makePair } from "../generate/make-pair.js";
import type { BenchPair } from "./seed-pair.js";

/** What dropped sentences and the masks take away. */
const SPARE = 1.07;

/** One placeholder in about a hundred characters, as the seed texts have. */
const AS_IN_SEEDS = 0.27;

/** A pair of about this many characters on the anonymised side, with known truth: reworded, with paragraphs moved. */
export function sizedPair(characters: number): BenchPair {
  const { anonymised, published, truth } = makePair({
    id: `bench-${characters}`,
    kind: "scripted",
    level: "medium",
    style: "XX",
    characters: Math.round(characters * SPARE),
    seed: 1,
    format: "plain",
    masked: AS_IN_SEEDS,
  });
  const placeholders = truth.placeholders.toSorted((a, b) => a.offset - b.offset);
  return { name: characters.toLocaleString("en"), anonymised, published, placeholders, shared: null };
}
