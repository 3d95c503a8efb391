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
  const mark = anonymised.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK.length : 0;
  const placeholders = truth.placeholders
    .map((placeholder) => ({ ...placeholder, offset: placeholder.offset - mark }))
    .toSorted((a, b) => a.offset - b.offset);
  return {
    name: characters.toLocaleString("en"),
    anonymised: anonymised.slice(mark),
    published,
    placeholders,
    shared: null,
  };
}

/** The truth counts it, as a file has it; the programs are given the text alone. */
const BYTE_ORDER_MARK = "\ufeff";
