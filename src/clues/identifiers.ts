import { wordsOf } from "../lexicons/one-of.js";

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Digits of years, days and rooms, however they are written. */
const DIGIT = `[0-9０-９${wordsOf("numerals", "digit", "formal", "year")
  .map(({ word }) => word)
  .join("")}]`;
/** Those, and what tens are written with: 廿三, 三十一. */
const COUNT = `[0-9０-９${wordsOf("numerals", "digit", "formal", "power", "large", "year")
  .map(({ word }) => word)
  .join("")}]`;
/** Between a number and its unit, as forms have it: 2023 年 5 月. */
const GAP = "[ \\t\\u00a0\\u3000]{0,2}";
const BETWEEN = `${GAP}[-－–—./／·．、]${GAP}`;
const CENTURY = "(?:[1１][9９]|[2２][0０]|[一壹][九玖]|[二贰貳][〇○ＯO0零])";

/** Each is a date or a part of one that says when. */
const DATES = [
  // 同年5月: it leans on another date, and goes with the rest.
  `[同次翌当當今去前本上下]年${GAP}(?=${COUNT})`,
  // 2023年, 二〇二三年度, 九五年; 三年 and 十年 are how long something took.
  `${DIGIT}{2,4}${GAP}年[度初底末中]?`,
  `[一二两兩壹贰貳][千仟]${COUNT}{0,6}${GAP}年`,
  `民${GAP}[国國]${GAP}${COUNT}{1,6}${GAP}年?`,
  "[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥]年?",
  `(?:${COUNT}{1,3}|[正元冬腊臘])${GAP}月(?:份|初|底|末|[上中下]旬)?`,
  `${COUNT}{1,3}${GAP}[日号號]`,
  "初[一二三四五六七八九十]",
  `${COUNT}{1,3}${GAP}[时時]`,
  // 2023-05-03, 23.5.3, 2023/05, 20230503, 2023 and 05-03, without units.
  `(?<!${DIGIT})${DIGIT}{2,4}${BETWEEN}${DIGIT}{1,2}${BETWEEN}${DIGIT}{1,2}(?!${DIGIT})`,
  `(?<!${DIGIT})${CENTURY}${DIGIT}{2}(?:${BETWEEN}${DIGIT}{1,2}|${DIGIT}{2}|${DIGIT}{4})?(?!${DIGIT})`,
  `(?<!${DIGIT})${DIGIT}{1,2}${GAP}[-－–—/／]${GAP}${DIGIT}{1,2}(?!${DIGIT})`,
];

/** 浙0203刑初4号: a case has a number of its own. 第12号 is found as a day is. */
const CASES = [`\\p{Script=Han}[0-9０-９]{2,6}\\p{Script=Han}{1,4}第?${COUNT}{1,8}[号號]`];

/** 12号楼3单元402室: where somebody lives. */
const DOORS = [`${COUNT}{1,5}${GAP}(?:[号號][楼樓院]|单元|單元|[幢栋棟室弄])`];

/** Plates, and numbers of telephones, cards and accounts. */
const NUMBERS = ["\\p{Script=Han}[A-Z][A-Z0-9]{5,6}", "[0-9]{7,}[0-9Xx]?", "[0-9]{3,4}(?:-[0-9]{3,4}){1,3}"];

const IDENTIFIERS = [...DATES, ...CASES, ...DOORS, ...NUMBERS].map((pattern) => new RegExp(pattern, "gu"));

/**
 * What finds one case, one household or one person among many, though it names nobody: dates, because a date and
 * the court or office beside it are those of one case; numbers of cases, doors, plates, telephones and cards.
 * For texts whose people must not be found: to miss one is worse than to hide a word.
 */
export function findIdentifiers(text: string): Stretch[] {
  return IDENTIFIERS.flatMap((pattern) =>
    Array.from(text.matchAll(pattern), ({ index, 0: found }) => ({ start: index, end: index + found.length })),
  );
}
