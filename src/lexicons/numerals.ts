import { wordsOf } from "./one-of.js";

const codeOf = (character: string): number => character.codePointAt(0) ?? 0;

/** Code points of the characters that Chinese numbers are written with, those of about and of parts among them. */
export const CHINESE_NUMERALS: ReadonlySet<number> = new Set(
  wordsOf("numerals", "digit", "count", "power", "large", "formal", "part", "about").map(({ word }) => codeOf(word)),
);

/** Code points of those that amounts are written with on cheques: 壹, 贰, 叁. */
export const FORMAL_NUMERALS: ReadonlySet<number> = new Set(
  wordsOf("numerals", "formal").map(({ word }) => codeOf(word)),
);

/** A class of the characters of a whole or decimal number, as part of an expression. */
export const NUMERAL = classOf(wordsOf("numerals", "digit", "count", "power", "large", "formal", "part"));

/** A class of the digits beside which a ring is a zero: 二〇二二. */
export const BESIDE_ZERO = classOf(wordsOf("numerals", "digit", "count"));

/** A class of the powers behind which it is one if a digit is behind it: 一百〇五. */
export const BEFORE_ZERO = classOf(wordsOf("numerals", "power"));

/** What a digit is worth, 0 to 9, as it is written in years and days. */
export const DIGIT_VALUES: ReadonlyMap<string, string> = new Map(
  wordsOf("numerals", "digit", "count", "year").flatMap(({ word, value }) =>
    value === undefined ? [] : [[word, String(value)] as const],
  ),
);

function classOf(rows: readonly { readonly word: string }[]): string {
  return `[${rows.map(({ word }) => word).join("")}]`;
}
