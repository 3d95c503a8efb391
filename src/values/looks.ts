import type { Kind } from "../answer/kind.js";
import { oneOf } from "../lexicons/one-of.js";
import { CHINESE_NUMBER, NUMBER, UNITS } from "./written-numbers.js";

/** The classes of characters that tell the words of one kind from those of another. */
export const enum CharacterClass {
  Han,
  Particle,
  Numeral,
  Digit,
  Letter,
  Decimal,
  /** What is counted, right behind a number, and 第 before one. */
  Measure,
  Mark,
  List,
  Stop,
  SentenceEnd,
  Hole,
}

/** What values of a kind look like. */
export interface Look {
  /** A value of one of these forms is of this kind, whatever stands around it. */
  readonly forms: readonly RegExp[];
  readonly examples: readonly string[];
  /** How well a value that looks like this kind suits a placeholder of another, 0 to 1; `UNLISTED` where not listed. */
  readonly suits: Readonly<Partial<Record<Kind, number>>>;
  /** A value is rarely longer than this, in characters. */
  readonly usual: number;
  /** What one unit of each class costs the aligner, in the order of `CharacterClass`; an inserted run costs 4. */
  readonly costs: readonly number[];
  /** Up to so many units cost nothing for their number. */
  readonly typical: number;
  /** More units than these are never a value. */
  readonly most: number;
}

export const NEVER = 1e6;
export const UNLISTED = 0.5;

/**
 * One row a kind. The first row with a form that fits a value tells its kind, so the order of the rows counts.
 * The figures were set by hand.
 */
export const LOOKS: Readonly<Record<Kind, Look>> = {
  date: {
    forms: [
      /^(?:[0-9０-９]{2,4}|[〇○零一二三四五六七八九]{2,4})年(?:[0-9０-９一二三四五六七八九十]{1,3}月)?(?:[0-9０-９一二三四五六七八九十]{1,3}[日号])?$/,
      /^[0-9]{4}([-/.])[0-9]{1,2}\1[0-9]{1,2}$/,
      /^[0-9０-９一二三四五六七八九十]{1,3}月(?:[0-9０-９一二三四五六七八九十]{1,3}[日号])?$/,
    ],
    examples: ["2021年", "二〇二一年", "3月15日", "2021-03-15"],
    suits: {
      number: 0.4,
      ordinal: 0.3,
      date: 1,
      place: 0.05,
      person: 0.05,
      organisation: 0.05,
      name: 0.2,
      text: 0.6,
      unknown: 0.7,
    },
    usual: 8,
    //      汉   的   二   2    A    .    家   “    、   ，   。     □
    costs: [2.5, 3, 0, 0, 6, 0.5, 0.5, 4, 6, 8, NEVER, NEVER],
    typical: 6,
    most: 16,
  },
  ordinal: {
    forms: [new RegExp(`^第(?:${NUMBER}|${CHINESE_NUMBER})`)],
    examples: ["第3", "第十二"],
    suits: {
      number: 0.8,
      ordinal: 1,
      date: 0.5,
      place: 0.05,
      person: 0.05,
      organisation: 0.2,
      name: 0.4,
      unknown: 0.7,
    },
    usual: 4,
    costs: [5, 6, 0, 0, 6, 2, 1, 6, 8, 8, NEVER, NEVER],
    typical: 3,
    most: 8,
  },
  number: {
    forms: [
      new RegExp(`^${oneOf("number-leads", "value")}?(?:${NUMBER}|${CHINESE_NUMBER})(?:[-–—~～至]${NUMBER})?${UNITS}$`),
    ],
    examples: ["3000", "3.5%", "三百五十", "1.2万亿", "2021", "5-10"],
    suits: {
      number: 1,
      ordinal: 0.9,
      date: 0.9,
      name: 0.5,
      code: 1,
      place: 0.1,
      person: 0.05,
      organisation: 0.1,
      text: 0.5,
      unknown: 0.7,
    },
    usual: 10,
    costs: [6, 6, 0.1, 0, 6, 0, 1, 6, 8, 8, NEVER, NEVER],
    typical: 7,
    most: 24,
  },
  organisation: {
    forms: [new RegExp(`^.{2,40}${oneOf("organisations", "value")}$`)],
    examples: ["海康威视公司", "宁波大学", "市公安局"],
    suits: {
      number: 0.05,
      ordinal: 0.05,
      date: 0.05,
      place: 0.5,
      person: 0.2,
      organisation: 1,
      name: 0.7,
      unknown: 1,
    },
    usual: 20,
    costs: [0, 0.4, 0, 0.5, 0.2, 2, 0, 2, 1.5, 6, NEVER, NEVER],
    typical: 8,
    most: 32,
  },
  person: {
    forms: [new RegExp(`^.{1,4}${oneOf("titles", "value")}$`)],
    examples: ["张三同志"],
    suits: { number: 0.05, ordinal: 0.05, date: 0.05, place: 0.2, person: 1, organisation: 0.3, name: 0.5, unknown: 1 },
    usual: 6,
    costs: [0, 2, 0.1, 4, 1, 2, 0, 3, 1.2, 5, NEVER, NEVER],
    typical: 4,
    most: 18,
  },
  name: {
    forms: [new RegExp(`^.{1,20}${oneOf("things", "value")}$`)],
    examples: ["人民路", "引江工程"],
    suits: { number: 0.05, ordinal: 0.1, date: 0.05, place: 0.6, person: 0.3, organisation: 0.6, name: 1, unknown: 1 },
    usual: 16,
    costs: [0, 0.4, 0, 0.3, 0.2, 1, 0, 2, 1.2, 4, NEVER, NEVER],
    typical: 7,
    most: 26,
  },
  place: {
    forms: [new RegExp(`^\\p{Script=Han}{1,12}${oneOf("places", "value")}$`, "u")],
    examples: ["常州市", "鄞州区", "内蒙古自治区"],
    suits: {
      number: 0.05,
      ordinal: 0.05,
      date: 0.05,
      place: 1,
      person: 0.2,
      organisation: 0.5,
      name: 0.7,
      code: 0.1,
      unknown: 1,
    },
    usual: 8,
    costs: [0, 2, 0.1, 4, 3, 4, 0, 4, 1.2, 5, NEVER, NEVER],
    typical: 5,
    most: 18,
  },
  code: {
    forms: [],
    examples: [],
    suits: {},
    usual: 20,
    costs: [2, 4, 0.3, 0, 0, 0.3, 2, 2, 6, 8, NEVER, NEVER],
    typical: 8,
    most: 24,
  },
  text: {
    forms: [],
    examples: [],
    suits: {},
    usual: 60,
    costs: [0.05, 0.05, 0.05, 0.05, 0.05, 0.1, 0.05, 0.3, 0.4, 0.5, 3, NEVER],
    typical: 16,
    most: 60,
  },
  unknown: {
    forms: [],
    examples: [],
    suits: {
      number: 0.15,
      ordinal: 0.15,
      date: 0.15,
      place: 0.9,
      person: 0.9,
      organisation: 0.9,
      name: 0.9,
      code: 0.8,
      text: 1,
      unknown: 1,
    },
    usual: 20,
    costs: [0.05, 0.4, 0, 0, 0.1, 0, 0.05, 2.5, 1.2, 4.5, NEVER, NEVER],
    typical: 6,
    most: 26,
  },
};
