import { wordsOf } from "../lexicons/one-of.js";
import { isHan } from "../text/characters.js";
import { CharacterClass } from "../values/looks.js";
import { ORDINAL } from "./numeral-names.js";

/** Parts of dates, which the list of measures does not have. */
const OF_DATES = [
  "年",
  "年度",
  "年底",
  "年末",
  "年初",
  "月",
  "月份",
  "月底",
  "月末",
  "月初",
  "日",
  "号",
  "时",
  "周年",
  "周岁",
];

const codesOf = (word: string): number[] => Array.from(word, (character) => character.codePointAt(0) ?? 0);

/** What is counted, by its first character, the longer before the shorter; letters are words of their own. */
const MEASURES = byFirst(
  [...wordsOf("measures").map(({ word }) => word), ...OF_DATES].filter((word) =>
    /^(?:\p{Script=Han}+|[%‰])$/u.test(word),
  ),
);

function byFirst(words: readonly string[]): ReadonlyMap<number, readonly (readonly number[])[]> {
  const measures = new Map<number, number[][]>();
  for (const word of words) {
    const codes = codesOf(word);
    measures.set(codes[0], [...(measures.get(codes[0]) ?? []), codes]);
  }
  for (const list of measures.values()) list.sort((one, other) => other.length - one.length);
  return measures;
}

/** The length of the measure that begins at a unit behind a number, in units; 0 where there is none: 32亿|元, 15|日, 98.6|%. */
function measureAt(units: Uint32Array, at: number): number {
  const unit = units[at] ?? 0;
  if (!isHan(unit) && unit !== PERCENT && unit !== PER_MILLE) return 0;
  const fits = MEASURES.get(unit)?.find((codes) => codes.every((code, i) => units[at + i] === code));
  return fits?.length ?? 0;
}

/** How exact a number is, behind it and what it counts: 两成|以上. By hand. */
const ABOUT: readonly (readonly number[])[] = [
  "以上",
  "以下",
  "以内",
  "左右",
  "上下",
  "之多",
  // The half of the day, without the space before it.
  "a.m.",
  "p.m.",
  "am",
  "pm",
  "AM",
  "PM",
].map(codesOf);

/** The length of such a word at a unit; 0 where there is none. */
const aboutAt = (units: Uint32Array, at: number): number =>
  ABOUT.find((codes) => codes.every((code, i) => units[at + i] === code))?.length ?? 0;

const PERCENT = 0x25;
const PER_MILLE = 0x2030;

/** 年 of 2021年3月, 月 of 3月15日: another number may follow. */
const DATE_SIGNS: ReadonlySet<number> = new Set(codesOf("年月日时"));

/** Marks what is right beside a number and may be hidden with it: 32亿|元|, 两成|以上|, |第|5. Of 5%5.5 the sign between is no part of a number. */
export function markMeasures(units: Uint32Array, classes: Uint8Array): void {
  for (let at = 0; at < units.length; at++) {
    const own: CharacterClass = classes[at];
    if (own !== CharacterClass.Numeral && own !== CharacterClass.Digit) continue;
    if (at > 0 && units[at - 1] === ORDINAL) classes[at - 1] = CharacterClass.Measure;
    const end = at + 1 + measureAt(units, at + 1);
    if (isOfFigure(classes[at + 1]) || (isOfFigure(classes[end]) && !DATE_SIGNS.has(units[end - 1]))) continue;
    classes.fill(CharacterClass.Measure, at + 1, end + aboutAt(units, end));
  }
}

function isOfFigure(unitClass: number | undefined): boolean {
  return unitClass === CharacterClass.Numeral || unitClass === CharacterClass.Digit;
}
