import { MASK_SIGNS } from "../lexicons/mask-signs.js";
import { DIGIT_VALUES } from "../lexicons/numerals.js";
import { before, behind } from "./seen.js";
import type { Sighting } from "./sighting.js";

const YEAR = "(?:19|20)[0-9]{2}|(?:一九|二[〇○Ｏ零])[〇○零一二三四五六七八九]{2}";
const DAY = "[0-9]{1,2}|[一二三四五六七八九十]{1,3}";
const DATES = new RegExp(`(${YEAR})年(?:度)?(?:(?:${DAY})月(?:份)?(?:(?:${DAY})[日号])?)?`, "gu");

/** What comes before a year that is a target. */
const AIMED = /(?:到|至|面向|展望|迈向|截至|截止到|力争|争取|确保|预计|截止|—|-|－|~|～)$/u;
const AIMED_BEHIND =
  /^(?:底|末)?[，,]?(?:力争|实现|建成|基本|总规模|要|将|达到|形成|全面|培育|前|远景|愿景|规划|目标)/u;
/** 生于1968年, 1940年创办: true, and of no use. */
const LONG_AGO = /^(?:出生|生[，,]|创办|创建|创立|建校|建成|成立|始建)/u;
const SINCE = /(?:生于|始建于|创办于|创建于|成立于|建于)$/u;
const HAS_MONTH = /月/u;

/** 〔2022〕***号, （2021）浙0203刑初4号: the year of a document's own number, which is masked, and of a case. */
const NUMBERED = new RegExp(
  `(?<=[〔［[（(])((?:19|20)[0-9]{2})(?=[〕］\\]）)](?:[^，。；、\\s《》〔（]{0,12}?[${MASK_SIGNS}][号號]|\\p{Script=Han}[0-9${MASK_SIGNS}]{0,4}[民刑行执知商破赔]\\p{Script=Han}{0,3}[0-9${MASK_SIGNS}]))`,
  "gu",
);
/** 中華民國111年6月9日. */
const REPUBLIC = new RegExp(`民[国國](1[0-3][0-9]|[1-9][0-9])年(?:(?:${DAY})月(?:(?:${DAY})日)?)?`, "gu");
/** The year before its first. */
const BEFORE_REPUBLIC = 1911;

/** Dates that were not masked: they say when a text is from, except those that it aims at. */
export function findDates(text: string): Sighting[] {
  return [
    ...datesInFull(text),
    ...Array.from(text.matchAll(NUMBERED), ({ index, 0: year }) => dateAt(index, year, year, year)),
    ...Array.from(text.matchAll(REPUBLIC), ({ index, 0: date, 1: year }) => {
      const western = String(Number(year) + BEFORE_REPUBLIC);
      return dateAt(index, date, western, monthOf(western, date));
    }),
  ];
}

function dateAt(start: number, date: string, year: string, notBefore: string): Sighting {
  return {
    kind: "date",
    start,
    end: start + date.length,
    text: date,
    places: [],
    strength: HAS_MONTH.test(date) ? "moderate" : "weak",
    time: { notBefore, notAfter: null },
    reason: {
      zh: `文中写明的时间：成文不早于${year}年`,
      en: `a date in full: the text is not older than ${year}`,
    },
  };
}

function datesInFull(text: string): Sighting[] {
  const sightings: Sighting[] = [];
  for (const { index, 0: date, 1: year } of text.matchAll(DATES)) {
    const end = index + date.length;
    if (/[0-9]/.test(text[index - 1] ?? "")) continue;
    if (isAim(text, index, end)) continue;
    const digits = digitsOf(year);
    sightings.push(dateAt(index, date, digits, monthOf(digits, date)));
  }
  return sightings;
}

/** 到2025年…: a year to come. */
function isAim(text: string, start: number, end: number): boolean {
  return (
    // 2023年1月15日前报送: what is due on a day is due soon.
    (!/月/u.test(text.slice(start, end)) && AIMED_BEHIND.test(behind(text, end))) ||
    (AIMED.test(before(text, start, 3)) && before(text, start, 2) !== "截至") ||
    /^[—\-－~～至到](?:20|19|二)/u.test(behind(text, end, 3)) ||
    LONG_AGO.test(behind(text, end, 6)) ||
    SINCE.test(before(text, start, 4))
  );
}

function digitsOf(year: string): string {
  return Array.from(year, (sign) => DIGIT_VALUES.get(sign) ?? sign).join("");
}

function monthOf(year: string, date: string): string {
  const month = /年([^月]{1,3})月/u.exec(date)?.[1];
  return month === undefined ? year : `${year}-${String(numberOf(month)).padStart(2, "0")}`;
}

/** 3, 三, 十二. */
function numberOf(numeral: string): number {
  if (/^[0-9]+$/.test(numeral)) return Number(numeral);
  const [tens, ones] = numeral.includes("十") ? numeral.split("十") : ["", numeral];
  const digit = (sign: string): number => Number(DIGIT_VALUES.get(sign) ?? 0);
  return (numeral.includes("十") ? 10 * (tens === "" ? 1 : digit(tens)) : 0) + digit(ones ?? "");
}
