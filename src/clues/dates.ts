import { MASK_SIGNS } from "../lexicons/mask-signs.js";
import { DIGIT_VALUES } from "../lexicons/numerals.js";
import { before, behind } from "./seen.js";
import type { Sighting } from "./sighting.js";

const YEAR = "(?:19|20)[0-9]{2}|(?:一九|二[〇○Ｏ零])[〇○零一二三四五六七八九]{2}";
const DAY = "[0-9]{1,2}|[一二三四五六七八九十]{1,3}";
const DATES = new RegExp(`(${YEAR})年(?:度)?(?:(?:${DAY})月(?:份)?(?:(?:${DAY})[日号])?)?`, "gu");

/** What comes before a year that is a target. */
const AIMED =
  /(?:到|至|面向|展望|迈向|截至|截止到|力争|争取|确保|预计|截止|—|-|－|~|～|计划|规划|拟|将|有望|目标|最迟|不迟于|不晚于)(?:于|在|到|至)?(?:不迟于|不晚于)?$/u;
const AIMED_BEHIND =
  /^(?:上半年|下半年|年?[底末中初]|前后?|左右)?(?:[一二三四]季度)?[，,]?(?:分别|陆续|相继|全面|全部|基本|有望|计划|预计|力争|确保|争取)*(?:力争|实现|建成|基本|总规模|要|将|达到|形成|全面|培育|前|之前|以前|远景|愿景|规划|目标|投产|达产|投用|投入使用|通车|完工|竣工|完成)/u;
/** 2027年、2028年: years that share what comes before the first and behind the last. */
const YEARS_BEFORE = new RegExp(`(?:(?:${YEAR})年[、，,和及与或]?)+$`, "u");
const YEARS_BEHIND = new RegExp(`^(?:[、，,和及与或](?:${YEAR})年)+`, "u");
/** As many years as are looked through, of at most six characters each. */
const LONGEST_LIST = 36;
const LONGEST_LEAD = 8;
/** 计划2026年截流、2028年蓄水，2029年完工: the years behind the first are planned as well. */
const PLANNED = /(?:计划|规划|预计|拟|将|有望|力争|确保)(?:于|在)?$/u;
const ONE_PLAN = /^(?:(?!已|至今|截[至止])[^。；！？\n])*$/u;
const LONGEST_STEP = 24;
/** A day by which something is due: the text is older than that day. */
const DUE = /(?:请|务必|必须|须|应当?|要求|力争|确保|计划|最迟|望)(?:各\p{Script=Han}{1,8})?(?:于|在)?$/u;
const DUE_BEHIND = /^(?:之前|以前|前(?!后|夕|往)|底前|底之前)/u;
const DUE_DEED =
  /^(?:之前|以前|底?前|底之前)[^，。；]{0,12}?(?:报送|上报|报至|报[市县省区]|提交|送达|反馈|报名|缴纳|寄送|发送|办结|整改到位|整改完成)/u;
const IN_FORCE_BEHIND = /^起(?:正式)?(?:施行|实施|执行|生效|试行|废止|停止执行)/u;
const UP_TO_NOW = /截[至止](?:到|至)?$/u;
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

type Sense = "past" | "due" | "in force";

const REASONS: Readonly<Record<Sense, (year: string) => Sighting["reason"]>> = {
  "past": (year) => ({
    zh: `文中写明的时间：成文不早于${year}年`,
    en: `a date in full: the text is not older than ${year}`,
  }),
  "due": (year) => ({
    zh: `文中写明的期限：成文不晚于${year}年`,
    en: `a day when something is due: the text is not later than ${year}`,
  }),
  "in force": () => ({
    zh: "文中写明的施行日期，成文可能在其前后",
    en: "a day from which something applies: the text may be from before or after it",
  }),
};

function dateAt(start: number, date: string, year: string, month: string, sense: Sense = "past"): Sighting {
  return {
    kind: "date",
    start,
    end: start + date.length,
    text: date,
    places: [],
    strength: HAS_MONTH.test(date) ? "moderate" : "weak",
    time:
      sense === "in force"
        ? null
        : { notBefore: sense === "past" ? month : null, notAfter: sense === "due" ? month : null },
    reason: REASONS[sense](year),
  };
}

function datesInFull(text: string): Sighting[] {
  const sightings: Sighting[] = [];
  let planEnd = -1;
  let lastPlanned = "";
  for (const { index, 0: date, 1: year } of text.matchAll(DATES)) {
    const end = index + date.length;
    if (/[0-9]/.test(text[index - 1] ?? "")) continue;
    const digits = digitsOf(year);
    const isOneStepOn = planEnd !== -1 && index - planEnd <= LONGEST_STEP && digits >= lastPlanned;
    const goesOn = isOneStepOn && ONE_PLAN.test(text.slice(planEnd, index));
    if (goesOn || isAim(text, index, end)) {
      planEnd = goesOn || PLANNED.test(before(text, index, LONGEST_LEAD)) ? end : -1;
      lastPlanned = digits;
      continue;
    }
    planEnd = -1;
    sightings.push(dateAt(index, date, digits, monthOf(digits, date), senseOf(text, index, end)));
  }
  return sightings;
}

/** 到2025年…, 2027年、2028年分别建成: a year to come. */
function isAim(text: string, start: number, end: number): boolean {
  const [first, last] = listAround(text, start, end);
  const lead = before(text, first, LONGEST_LEAD);
  const hasMonth = HAS_MONTH.test(text.slice(start, end));
  return (
    // 2023年1月15日前报送: what is due on a day is due soon.
    (!hasMonth && AIMED_BEHIND.test(behind(text, last))) ||
    (AIMED.test(lead) && !UP_TO_NOW.test(lead)) ||
    /^[—\-－~～至到](?:20|19|二)/u.test(behind(text, last, 3)) ||
    LONG_AGO.test(behind(text, end, 6)) ||
    SINCE.test(before(text, first, 4))
  );
}

/** 请于2023年1月15日前报送 is due, 2015年5月1日前起诉的案件 is not; 自2021年1月1日起施行 is neither before nor after. */
function senseOf(text: string, start: number, end: number): Sense {
  const rest = behind(text, end, 20);
  if (IN_FORCE_BEHIND.test(rest)) return "in force";
  return DUE_DEED.test(rest) || (DUE_BEHIND.test(rest) && DUE.test(before(text, start, 12))) ? "due" : "past";
}

function listAround(text: string, start: number, end: number): readonly [number, number] {
  const list = YEARS_BEFORE.exec(before(text, start, LONGEST_LIST));
  const rest = YEARS_BEHIND.exec(behind(text, end, LONGEST_LIST));
  return [start - (list?.[0].length ?? 0), end + (rest?.[0].length ?? 0)];
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
