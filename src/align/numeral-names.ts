import { CHINESE_NUMERALS } from "../lexicons/numerals.js";
import { isNumeralName, LONGEST_NAME, opensNumeralName } from "../lexicons/numeral-names.js";
import { wordsOf } from "../lexicons/one-of.js";
import { isDigit, isHan } from "../text/characters.js";

const codeOf = (character: string): number => character.codePointAt(0) ?? 0;

/** A bit for each character that is a numeral: quicker to ask at every unit than a set. */
const NUMERAL_MARKS = new Uint8Array(0x10000);
for (const code of CHINESE_NUMERALS) if (code < 0x10000) NUMERAL_MARKS[code] = 1;

const isMarked = (unit: number, marks: Uint8Array): boolean => unit < 0x10000 && marks[unit] === 1;

const isNumeral = (word: string): boolean => CHINESE_NUMERALS.has(codeOf(word));

/** What may follow a number: measures, and words that make it open or an ordinal. The last ones by hand. */
const BEHIND_NUMBER: ReadonlySet<number> = new Set([
  ...wordsOf("measures").flatMap(({ word }) => (isNumeral(word) ? [] : [codeOf(word)])),
  ...wordsOf("numerals", "about").map(({ word }) => codeOf(word)),
  ...Array.from("年月日号时周岁届天分秒刻来把之整左以中大小者是为的和与及到至比同上下内外后前", codeOf),
]);

/** Of each unit, the length of the longest name that begins with a numeral there, or 0: 三明天更蓝. */
export function numeralNamesIn(units: Uint32Array): Uint8Array {
  const names = new Uint8Array(units.length);
  for (let at = 0; at < units.length; at++) {
    if (!isMarked(units[at], NUMERAL_MARKS) || !opensNumeralName(units[at], units[at + 1] ?? 0)) continue;
    if (isOfNumber(units[at - 1] ?? 0)) continue;
    const characters = Array.from(units.subarray(at, at + LONGEST_NAME), (unit) =>
      isHan(unit) ? String.fromCodePoint(unit) : " ",
    ).join("");
    for (let length = characters.length; length > 1; length--) {
      if (!isNumeralName(characters.slice(0, length))) continue;
      names[at] = length;
      break;
    }
  }
  return names;
}

/** Whether a Chinese number that ends before this unit is only the beginning of a word: 三|一重工, 六|安项目, and not 三|家. */
export function isCutNumber(units: Uint32Array, end: number): boolean {
  const behind = units[end] ?? 0;
  return isHan(behind) && !BEHIND_NUMBER.has(behind);
}

/** What joins a number to another one, and not to what is counted: 六和|吨级 is a name. */
const JOINERS: ReadonlySet<number> = new Set(Array.from("和与及同至到比是为", codeOf));

export function isJoiner(unit: number): boolean {
  return JOINERS.has(unit);
}

export const ORDINAL = codeOf("第");

function isOfNumber(unit: number): boolean {
  return unit === ORDINAL || isDigit(unit) || CHINESE_NUMERALS.has(unit);
}
