import { eastAsianWidth } from "get-east-asian-width";

const COMBINING = /^[\p{Mn}\p{Me}\p{Cf}]$/u;
/** The letters that nearly all text here is made of; asking the tables for each costs ten times as much. */
const isHan = (code: number): boolean => code >= 0x4e00 && code <= 0x9fff;

/** One more than the columns of the code points that were asked about: 0 where none was. */
const known = new Uint8Array(0x10000);

function widthOfCode(code: number): number {
  if (code < 0x7f) return 1;
  if (isHan(code)) return 2;
  if (code > 0xffff) return columnsOf(code);
  if (known[code] === 0) known[code] = columnsOf(code) + 1;
  return known[code] - 1;
}

/** Columns of a terminal that a code point takes: 2 for Chinese characters, 0 for combining marks. */
function columnsOf(code: number): 0 | 1 | 2 {
  if (code >= 0x300 && COMBINING.test(String.fromCodePoint(code))) return 0;
  return eastAsianWidth(code) === 2 ? 2 : 1;
}

export function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += widthOfCode(character.codePointAt(0) ?? 0);
  return width;
}

/** Spaces behind a text, up to a width. */
export function padding(used: number, width: number): string {
  return " ".repeat(Math.max(0, width - used));
}
