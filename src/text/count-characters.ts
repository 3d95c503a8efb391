import { isHan } from "./characters.js";
import { once } from "./once.js";

/** Of the signs that make up most of a Chinese text: ASCII, its own punctuation, full width. */
function isPlainlySeen(code: number): boolean {
  return (code > 0x20 && code < 0x7f) || (code > 0x3000 && code < 0x3040) || (code > 0xff00 && code < 0xff60);
}

/** White space of ASCII, or the ideographic one. */
const isPlainlySpace = (code: number): boolean => code <= 0x20 || code === 0x3000;

/** Made where there is one of the others. */
const unseen = once(() => /[\p{White_Space}\p{Cc}\p{Cf}\p{Variation_Selector}]/u);

/** Characters of a text, white space and invisible ones not counted. */
export function countCharacters(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.codePointAt(at) ?? 0;
    if (code > 0xffff) at++;
    if (isPlainlySpace(code)) continue;
    if (isHan(code) || isPlainlySeen(code) || !unseen().test(String.fromCodePoint(code))) count++;
  }
  return count;
}
