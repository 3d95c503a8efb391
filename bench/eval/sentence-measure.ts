import type { Range, SentenceReuse } from "../../src/answer/comparison.js";
import { overlap } from "./judge.js";
import type { SentenceRow } from "./truth.js";

export interface SentenceFigures {
  /** Sentences said to have a counterpart, among those that the truth knows. */
  readonly said: number;
  readonly saidRight: number;
  /** Sentences that have a counterpart. */
  readonly true: number;
  readonly trueFound: number;
}

/** A sentence that was paired with the wrong place, or not paired though it has one: for looking at. */
export interface SentenceError {
  readonly error: "wrong" | "unpaired";
  readonly anonymised: Range;
  /** What was said, or what is true. */
  readonly published: Range;
}

/** Characters of the source between two paragraphs that are no text. */
const MARKUP = 40;

/**
 * A sentence that is said to stand in the published text is right if half of that place is a true
 * counterpart, some markup aside; a true pair is found if a said one overlaps half of the shorter on both sides. A text
 * without any true pair (a negative one, or a truth that does not know) is left out.
 */
export function measureSentences(
  rows: readonly SentenceRow[],
  sentences: readonly SentenceReuse[],
): { readonly figures: SentenceFigures; readonly errors: readonly SentenceError[] } {
  const known = rows.filter(([offset]) => offset >= 0).sort((a, b) => a[0] - b[0]);
  const paired = known.filter(([, , to]) => to >= 0);
  if (paired.length === 0) return { figures: { said: 0, saidRight: 0, true: 0, trueFound: 0 }, errors: [] };
  const found = new Set<number>();
  const errors: SentenceError[] = [];
  let said = 0;
  let first = 0;
  for (const { anonymised: own, published } of sentences) {
    while (first < known.length && known[first][0] + known[first][1] <= own.start) first++;
    if (published === null) continue;
    let isKnown = false;
    let shared = 0;
    for (let i = first; i < known.length && known[i][0] < own.end; i++) {
      const [offset, length, to, toLength] = known[i];
      if (2 * overlap(offset, length, own.start, own.end) < Math.min(length, own.end - own.start)) continue;
      isKnown = true;
      const common = to < 0 ? 0 : overlap(to, toLength, published.start, published.end);
      shared += common;
      if (common > 0 && 2 * common >= Math.min(toLength, published.end - published.start)) found.add(offset);
    }
    if (!isKnown) continue;
    said++;
    if (shared === 0 || 2 * shared < published.end - published.start - MARKUP)
      errors.push({ error: "wrong", anonymised: own, published });
  }
  const wrong = errors.length;
  const starts = new Set<number>();
  for (const [offset, length, to, toLength] of paired) {
    if (starts.has(offset)) continue;
    starts.add(offset);
    if (found.has(offset)) continue;
    errors.push({
      error: "unpaired",
      anonymised: { start: offset, end: offset + length },
      published: { start: to, end: to + toLength },
    });
  }
  return { figures: { said, saidRight: said - wrong, true: starts.size, trueFound: found.size }, errors };
}
