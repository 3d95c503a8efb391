import { isSurname } from "../lexicons/surnames.js";
import { isHan } from "../text/characters.js";
import { isApart } from "../text/is-apart.js";
import type { NormalisedText } from "../text/normalise.js";

/**
 * Takes back the white space inside names of two characters that lists set as wide as those of three, so that it parts
 * no cells:
 *
 *   盛文博 | 白 雪 | 鲁建平   →   three cells
 */
export function joinSpacedNames(text: NormalisedText): void {
  const { plain, spaces, lineStarts } = text;
  const isAlone = (at: number): boolean => isHan(plain[at] ?? 0) && isApart(text, at) && isApart(text, at + 1);
  for (let at = 1; at < plain.length; at++) {
    if (spaces[at] === 0 || lineStarts[at] === 1 || !isAlone(at - 1) || !isAlone(at)) continue;
    const isOneOfMore = (lineStarts[at - 1] === 0 && isAlone(at - 2)) || (lineStarts[at + 1] === 0 && isAlone(at + 1));
    if (!isOneOfMore && isSurname(String.fromCodePoint(plain[at - 1]))) spaces[at] = 0;
  }
}
