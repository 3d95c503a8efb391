import { wordsOf } from "../lexicons/one-of.js";
import type { Placeholder } from "./placeholder.js";

/** Words of public speech that maskers cut into: one character of them is taken for a name or a number. */
const WORDS: readonly string[] = wordsOf("public-speech").map(({ word }) => word);

/** Characters of the word that have to be around the sign. */
const LEAST_AROUND = 3;

interface Hole {
  readonly word: string;
  readonly left: string;
  readonly right: string;
}

/** Each word with one character taken out of it, not its first. */
const HOLES: readonly Hole[] = WORDS.flatMap((word) =>
  Array.from(word.slice(1), (_, at) => ({ word, left: word.slice(0, at + 1), right: word.slice(at + 2) })),
).filter(({ word, left, right }) => word.length > LEAST_AROUND && left.length + right.length >= LEAST_AROUND);

/**
 * The ordinary word that a placeholder hides one character of, or null: 三中X会 is 三中全会, and no
 * name or number was withheld.
 */
export function overMasked(text: string, { span: { start, end } }: Placeholder): string | null {
  if (end - start !== 1) return null;
  const found = HOLES.find(
    ({ left, right }) => right !== "" && text.startsWith(left, start - left.length) && text.startsWith(right, end),
  );
  return found?.word ?? null;
}
