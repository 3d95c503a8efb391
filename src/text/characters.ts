/** Character classes, on code points. Everything that decides by what a character is asks here. */

export const QUOTE_SIGNS = "\"'`´“”„‟‘’‚‛「」『』〝〞〟﹁﹂﹃﹄＂＇｢｣";
const QUOTES = new Set(Array.from(QUOTE_SIGNS, codeOf));
const DASHES = new Set(Array.from("-‐‑‒–—―−─━－﹣﹘~～〜", codeOf));
const STOPS = new Set(Array.from("，、；：。！？,;:!?｡､﹐﹑﹔﹕﹖﹗︰", codeOf));
const SENTENCE_ENDS = new Set(Array.from("。！？!?｡…", codeOf));
const OPENING = new Set(Array.from("([{（〔【［｛〖〘〚", codeOf));
const CLOSING = new Set(Array.from(")]}）〕】］｝〗〙〛", codeOf));
function codeOf(character: string): number {
  return character.codePointAt(0) ?? 0;
}

/** Nearly every character asked about: no sign is among them, and no set has to be searched. */
const isCommonHan = (code: number): boolean => code >= 0x4e00 && code <= 0x9fff;

export const isQuote = (code: number): boolean => !isCommonHan(code) && QUOTES.has(code);
export const isDash = (code: number): boolean => !isCommonHan(code) && DASHES.has(code);
export const isStop = (code: number): boolean => !isCommonHan(code) && STOPS.has(code);
export const isSentenceEnd = (code: number): boolean => !isCommonHan(code) && SENTENCE_ENDS.has(code);
export const isOpening = (code: number): boolean => !isCommonHan(code) && OPENING.has(code);
export const isClosing = (code: number): boolean => !isCommonHan(code) && CLOSING.has(code);

export function isHan(code: number): boolean {
  return (
    isCommonHan(code) ||
    (code >= 0x3400 && code <= 0x4dbf) ||
    code === 0x3007 ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0x20000 && code <= 0x3ffff)
  );
}

export function isDigit(code: number): boolean {
  return (code >= 0x30 && code <= 0x39) || (code >= 0xff10 && code <= 0xff19);
}

/** Letters of the Latin, Greek and Cyrillic scripts, half and full width. */
export function isLetter(code: number): boolean {
  return (
    (code >= 0x41 && code <= 0x5a) ||
    (code >= 0x61 && code <= 0x7a) ||
    (code >= 0xc0 && code <= 0x52f && code !== 0xd7 && code !== 0xf7) ||
    (code >= 0xff21 && code <= 0xff3a) ||
    (code >= 0xff41 && code <= 0xff5a)
  );
}

/** A character of a word or number: no punctuation, no sign, no white space. */
export function isWordCharacter(code: number): boolean {
  return isHan(code) || isDigit(code) || isLetter(code);
}

export function isSpace(code: number): boolean {
  return (
    code === 0x20 ||
    (code >= 0x09 && code <= 0x0d) ||
    code === 0x85 ||
    code === 0xa0 ||
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000
  );
}

export function isLineBreak(code: number): boolean {
  return (code >= 0x0a && code <= 0x0d) || code === 0x85 || code === 0x2028 || code === 0x2029;
}

/** Characters that show nothing: controls, zero-width and bidi controls, variation selectors, soft hyphens. */
export function isInvisible(code: number): boolean {
  return (
    (code < 0x20 && !isSpace(code)) ||
    (code >= 0x7f && code <= 0x9f && code !== 0x85) ||
    code === 0xad ||
    code === 0x61c ||
    code === 0x180e ||
    (code >= 0x200b && code <= 0x200f) ||
    (code >= 0x202a && code <= 0x202e) ||
    (code >= 0x2060 && code <= 0x206f) ||
    (code >= 0xfe00 && code <= 0xfe0f) ||
    code === 0xfeff ||
    (code >= 0xe0000 && code <= 0xe0fff)
  );
}

export function isCombiningMark(code: number): boolean {
  return (
    (code >= 0x300 && code <= 0x36f) ||
    (code >= 0x1ab0 && code <= 0x1aff) ||
    (code >= 0x1dc0 && code <= 0x1dff) ||
    (code >= 0x20d0 && code <= 0x20ff) ||
    code === 0x3099 ||
    code === 0x309a ||
    (code >= 0xfe20 && code <= 0xfe2f)
  );
}

/** Anything that is neither a word's character nor white space. */
export function isPunctuation(code: number): boolean {
  if (isHan(code) || isDigit(code) || isLetter(code)) return false;
  if (code < 0x80) return code > 0x20 && code !== 0x25 && code !== 0x2b && code !== 0x7f;
  return (
    QUOTES.has(code) ||
    DASHES.has(code) ||
    STOPS.has(code) ||
    OPENING.has(code) ||
    CLOSING.has(code) ||
    (code >= 0x2010 && code <= 0x2027) ||
    (code >= 0x2030 && code <= 0x205e && code !== 0x2030) ||
    (code >= 0x3001 && code <= 0x3003) ||
    (code >= 0x3008 && code <= 0x3020) ||
    code === 0xb7 ||
    (code >= 0xfe10 && code <= 0xfe6b)
  );
}
