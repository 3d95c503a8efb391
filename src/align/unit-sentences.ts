import { isSentenceEnd, isWordCharacter } from "../text/characters.js";
import { HOLE, type NormalisedText } from "../text/normalise.js";

/** Whether a sentence begins at this unit: behind the end of another, or with its line. */
export function startsSentence({ plain, lineStarts }: NormalisedText, at: number): boolean {
  return at === 0 || lineStarts[at] === 1 || (isSentenceEnd(plain[at - 1]) && !isSentenceEnd(plain[at]));
}

/** Whether a unit is a word's character, and not a placeholder or punctuation. */
export function isWord({ key }: NormalisedText, at: number): boolean {
  return key[at] < HOLE && isWordCharacter(key[at]);
}
