import { isSentenceEnd } from "../text/characters.js";
import type { NormalisedText } from "../text/normalise.js";

/** Whether a sentence begins at this unit: behind the end of another, or with its line. */
export function startsSentence({ plain, lineStarts }: NormalisedText, at: number): boolean {
  return at === 0 || lineStarts[at] === 1 || (isSentenceEnd(plain[at - 1]) && !isSentenceEnd(plain[at]));
}

/** Of each unit, and of the end: 2 where a line begins, 1 where a sentence does, or else 0. */
export function beginningsIn(text: NormalisedText): Uint8Array {
  const beginnings = new Uint8Array(text.key.length + 1);
  for (let at = 0; at <= text.key.length; at++) {
    beginnings[at] = text.lineStarts[at] === 1 ? 2 : startsSentence(text, at) ? 1 : 0;
  }
  return beginnings;
}
