import { isDigit } from "./characters.js";

/** Letters of any script, and numbers: long classes, which are made where a text has none of the usual ones. */
const isLetterOfAnyScript = (text: string): boolean => /\p{L}/u.test(text);
const isWordOfAnyScript = (text: string): boolean => /[\p{L}\p{N}]/u.test(text);

/** Whether a text has a letter of any script in it. */
export function holdsLetter(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (isUsualLetter(text.charCodeAt(at))) return true;
  return isLetterOfAnyScript(text);
}

/** Whether it has a letter or a number in it, and not signs alone. */
export function holdsWord(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (isUsualLetter(code) || isDigit(code)) return true;
  }
  return isWordOfAnyScript(text);
}

function isUsualLetter(code: number): boolean {
  return (code >= 0x4e00 && code <= 0x9fff) || (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a);
}
