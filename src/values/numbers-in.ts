import { isNumeralName, LONGEST_NAME } from "../lexicons/numeral-names.js";
import { NUMERAL } from "../lexicons/numerals.js";
import { oneOf, wordsOf } from "../lexicons/one-of.js";

/** A number in a text, UTF-16 code units, and what it is worth however it is written: 13, 十三, １３. */
export interface NumberInText {
  readonly start: number;
  readonly end: number;
  readonly worth: string;
}

const DIGITS = "[0-9０-９]{1,24}";
const ARABIC = `${DIGITS}(?:[,，][0-9０-９]{3}(?![0-9０-９]))*(?:[.．]${DIGITS})?`;
const HAN = `${NUMERAL}{1,16}`;
const TOKEN = new RegExp(
  `([百千万])分之(${ARABIC}|${HAN})|(${ARABIC})([十百千万亿]{0,3})([%％‰]|个百分点)?|(${HAN})(个百分点)?`,
  "gu",
);
const PARTS: Readonly<Record<string, string>> = { 百: "%", 千: "‰", 万: "‱" };

const WORTHS: ReadonlyMap<string, number> = new Map(
  wordsOf("numerals", "digit", "count", "formal", "power", "large").flatMap(({ word, value }) =>
    value === undefined ? [] : [[word, value] as const],
  ),
);
const COUNTED = new RegExp(`^(?:${oneOf("measures", "value")}|[年月日号届期周倍成折])`, "u");

/** The numbers of a text, in order. A numeral that is part of a word or a name (统一, 四川) is none. */
export function numbersIn(text: string): NumberInText[] {
  const numbers: NumberInText[] = [];
  for (const found of text.matchAll(TOKEN)) {
    const [whole, part, ofPart, arabic, powers = "", sign = "", han, points = ""] = found;
    const [start, end] = [found.index, found.index + whole.length];
    const worth =
      han === undefined
        ? worthOf(arabic ?? ofPart ?? "", powers)
        : isCounted(text, start, han)
          ? worthOfHan(han)
          : null;
    const unit = part === undefined ? sign.normalize("NFKC") + points : PARTS[part];
    if (worth !== null) numbers.push({ start, end, worth: String(Number(worth.toPrecision(15))) + unit });
  }
  return numbers;
}

/** One numeral alone is a number where something is counted or numbered by it. */
function isCounted(text: string, start: number, han: string): boolean {
  for (let length = 2; length <= LONGEST_NAME; length++)
    if (isNumeralName(text.slice(start, start + length))) return false;
  if (/^[百千万亿点點半]/u.test(han)) return false;
  if (han.length > 1) return true;
  return text[start - 1] === "第" || COUNTED.test(text.slice(start + 1));
}

function worthOf(written: string, powers: string): number | null {
  const digits = written.normalize("NFKC").replaceAll(",", "");
  if (!/^[0-9]/.test(digits)) return worthOfHan(written);
  return Array.from(powers).reduce((worth, power) => worth * (WORTHS.get(power) ?? 1), Number(digits));
}

/** 三百五十 → 350, 二〇二二 → 2022, 一点五 → 1.5; null for what is no number: 十半. */
function worthOfHan(written: string): number | null {
  const [whole = "", decimals, more] = written.split(/[点點]/u);
  if (more !== undefined || whole === "") return null;
  const worth = wholeWorth(whole);
  if (decimals === undefined || worth === null) return worth;
  const behind = Array.from(decimals, (character) => WORTHS.get(character) ?? 10);
  return behind.length === 0 || behind.some((digit) => digit > 9) ? null : Number(`${worth}.${behind.join("")}`);
}

function wholeWorth(written: string): number | null {
  const worths = Array.from(written, (character) => WORTHS.get(character) ?? NaN);
  if (worths.some(Number.isNaN)) return null;
  if (worths.length > 1 && worths.every((worth) => worth < 10)) return Number(worths.join(""));
  let [total, section, digit] = [0, 0, 0];
  for (const worth of worths) {
    if (worth >= 10_000) {
      total = (total + section + digit || 1) * worth;
      [section, digit] = [0, 0];
    } else if (worth >= 10) {
      section += (digit || 1) * worth;
      digit = 0;
    } else digit = worth;
  }
  return total + section + digit;
}
