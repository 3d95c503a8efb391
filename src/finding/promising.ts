import type { Candidate, Candidates } from "../corpus/corpus.js";
import { KEPT_OF_ALL, type Question } from "./question.js";

/** A candidate with what its fingerprints say of how much is shared. */
export interface Promising {
  readonly candidate: Candidate;
  /** Estimates of how much of the query is in it, and how much of it in the query. */
  readonly ofQuery: number;
  readonly ofText: number;
}

/** What was asked of the corpus. */
interface Asked {
  readonly question: Question;
  readonly budget: number;
  /** The least containment of a result. */
  readonly min: number;
  /** Of the query: next to a copy of it all others look unlikely. */
  readonly sha256: string;
}

/**
 * A candidate is read if fingerprints promise this part of the least containment: of texts with a tenth of their characters
 * spoiled they promise more than half of what is there.
 */
const PROMISED = 0.4;
/** Letters and digits of the characters of a text: the rest is punctuation and white space. By hand. */
const LETTERS = 0.85;
/** A candidate with so small a part of what the best one has is not read. By hand. */
const FALL = 1 / 100;

/**
 * The candidates that are worth reading again, the likeliest first: with much rare wording in common, and much of the one
 * text or of the other. What all texts of a small corpus have counts too. A report of many pages shares more with a text of its genre than a notice that it holds whole.
 */
export function promising({ hits, frequencies }: Candidates, { question, budget, min, sha256 }: Asked): Promising[] {
  const expected = question.kept * lookedAt(frequencies, budget);
  const estimated = hits.map((candidate) => {
    const shared = candidate.shared.length;
    const keptOfText = candidate.document.length * LETTERS * KEPT_OF_ALL;
    return {
      candidate,
      ofQuery: Math.min(1, shared / Math.max(1, expected)),
      ofText: Math.min(1, shared / Math.max(1, keptOfText)),
    };
  });
  const worth = ({ candidate: { weight, shared }, ofQuery, ofText }: Promising): number =>
    (weight + shared.length) * Math.max(ofQuery, ofText);
  const likeliest = estimated.toSorted((one, other) => worth(other) - worth(one));
  const others = likeliest.filter(({ candidate }) => candidate.document.sha256 !== sha256);
  const best = others.length === 0 ? 0 : worth(others[0]);
  return likeliest.filter(
    (one) => one === others[0] || (Math.max(one.ofQuery, one.ofText) >= PROMISED * min && worth(one) >= FALL * best),
  );
}

/** How many fingerprints were looked at or are in no text: all but the most frequent ones that the budget left out. */
function lookedAt(frequencies: Uint32Array, budget: number): number {
  const rarestFirst = frequencies.slice().sort();
  let looked = 0;
  const end = rarestFirst.findIndex((frequency, at) => (looked += frequency) > budget && rarestFirst[at - 1] > 0);
  return end < 0 ? frequencies.length : end;
}
