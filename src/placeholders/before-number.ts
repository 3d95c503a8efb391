import { oneOf } from "../lexicons/one-of.js";
import { isDigit } from "../text/characters.js";
import type { Run } from "./read-run.js";

type Whole = Pick<Run, "start" | "end">;

/**
 * Whether a run and the digits behind it (`whole`) are two things, and not a number with its first digits hidden:
 * `**4时`, `“XX31”轮`, `××2021年`.
 */
export function isBeforeNumber(text: string, whole: Whole, run: Run): boolean {
  if (whole.start !== run.start || run.signs < 2) return false;
  return isBeforeHour(text, whole, run) || isNumberedName(text, whole, run) || isBeforeQuantity(text, run);
}

/** `**4时`: nobody has three digits for an hour; the signs stand for 凌晨 or 下午. */
function isBeforeHour(text: string, { end }: Whole, run: Run): boolean {
  return HOUR.test(text.slice(run.end, end + 1));
}

const HOUR = /^[0-9]{1,2}[时時点點]$/u;

/** `“XX31”轮`: a name, and the number of those that have it. */
function isNumberedName(text: string, { start, end }: Whole, run: Run): boolean {
  return (
    isDigit(text.charCodeAt(run.end)) && end > run.end && QUOTED.test(`${text[start - 1] ?? ""}${text[end] ?? ""}`)
  );
}

const QUOTED = /^(?:“”|「」|"")$/;

/**
 * `××2021年`, `在××3个村`, `××21日讯`: nobody hides the first digits of a quantity and keeps the last ones, but for zeros
 * (`X00多人`), years (`××05年`) and numbers that call something (`尾号××18`).
 */
function isBeforeQuantity(text: string, { start, end, signs }: Run): boolean {
  const digits = DIGITS_BEHIND.exec(text.slice(end, end + LONGEST_QUANTITY))?.[0] ?? "";
  if (digits === "" || digits.startsWith("0")) return false;
  const behind = text.slice(end + digits.length, end + digits.length + MEASURE);
  const isYear = behind[0] === "年" && signs + digits.length === YEAR;
  return !isYear && !CALLED.test(text.slice(Math.max(0, start - MEASURE), start)) && COUNTED.test(behind);
}

const DIGITS_BEHIND = /^[0-9]{1,5}(?:[.．][0-9]{1,2})?(?![0-9XxＸ×*＊])/;
/** In characters. */
const LONGEST_QUANTITY = 9;
const MEASURE = 8;
/** Digits of a year. */
const YEAR = 4;
/** What is before a number that calls something. */
const CALLED = /(?:[号號码碼第]|电话|热线|传真|证件?|单)[为是：: ]?$/;
const COUNTED = new RegExp(
  `^(?![号號次路线船轮楼室])(?:[年月日时岁队组班连]|点(?![0-9])|${oneOf("measures", "masked")}|[多余]?[万亿元]|国道|省道|县道|高速|热线)`,
  "u",
);
