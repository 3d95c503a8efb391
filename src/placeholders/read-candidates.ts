import { BEFORE_ZERO, BESIDE_ZERO } from "../lexicons/numerals.js";
import { oneOf } from "../lexicons/one-of.js";
import { isDigit } from "../text/characters.js";
import { matchesAt } from "../text/matches-at.js";
import { isBeforeNumber } from "./before-number.js";
import { beginsLine, type Candidate } from "./candidate.js";
import { isBeforeCourt } from "./court-numbers.js";
import { endOfCode, readCode, readDay, readLettered, readPlate, readSum, startOfCode } from "./read-codes.js";
import { DIGIT_SIGNS, POWER_OF_TEN, readRun, SIGN_OF, signAt, withPattern, type Run } from "./read-run.js";
import { FORM_NOTATIONS } from "./notations/form-notations.js";
import { isInCell } from "./in-cell.js";
import type { FormNotation } from "./notations/notation.js";
import {
  LONGEST_NUMBER,
  NAME_GOES_ON,
  readBegun,
  readBegunYear,
  readEnded,
  readKeptEnds,
  startOfNumber,
  YEAR,
} from "./kept-beside-signs.js";
import { readMou, readNumberedName, readSignBeforeMou } from "./mou.js";

/** The forms that may begin with a character. */
const FORMS_AT: ReadonlyMap<string, readonly FormNotation[]> = new Map(
  Array.from(new Set(FORM_NOTATIONS.flatMap(({ opens }) => Array.from(opens))), (open) => [
    open,
    FORM_NOTATIONS.filter(({ opens }) => opens.includes(open)),
  ]),
);

const escaped = (characters: Iterable<string>): string =>
  Array.from(characters, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, "0")}`).join("");
const ANY_SIGN_OR_OPENING = `[${escaped(SIGN_OF.keys())}${escaped(FORMS_AT.keys())}]`;

const POINTS = new Set([".", "．"]);
const CHINESE_DIGIT = new RegExp(`^${BESIDE_ZERO}`);
const CHINESE_POWER = new RegExp(BEFORE_ZERO);

/** Every stretch of signs, and every other written form, in order, or the first `most`. Nothing is judged yet. */
export function readCandidates(text: string, most = Infinity): Candidate[] {
  const found: Candidate[] = [];
  const scan = new RegExp(ANY_SIGN_OR_OPENING, "g");
  let free = 0;
  for (let hit = scan.exec(text); hit !== null; hit = scan.exec(text)) {
    const at = hit.index;
    const candidate = readForm(text, at) ?? readSigns(text, at, free);
    if (candidate === null) continue;
    scan.lastIndex = candidate.end;
    if (isZero(text, candidate)) continue;
    if (found.length === most) break;
    found.push(candidate);
    free = candidate.end;
  }
  return found;
}

function readForm(text: string, at: number): Candidate | null {
  for (const { name, near, form } of FORMS_AT.get(text[at]) ?? []) {
    if (near !== undefined && !matchesAt(near, text, at)) continue;
    const whole = form();
    whole.lastIndex = at;
    const match = whole.exec(text);
    if (match === null) continue;
    return { start: at, end: at + match[0].length, shape: "form", sign: name, signs: 1, pattern: null };
  }
  return null;
}

function readSigns(text: string, at: number, free: number): Candidate | null {
  const sign = signAt(text, at);
  if (sign === null) return null;
  const run = readRun(text, at, sign);
  if (sign === "某") return readDecimal(text, run, sign) ?? readMou(text, at);
  const inName = readSignBeforeMou(text, run);
  if (inName !== null) return inName;
  if (!DIGIT_SIGNS.has(sign))
    return (
      readNumberedName(text, run, sign) ??
      readSum(text, run, sign) ??
      (run.signs > 1 ? (readPlate(text, run, sign, free) ?? readLettered(text, run, sign, free)) : null) ??
      readDay(text, run, sign) ??
      readKeptEnds(text, run, sign, free) ??
      readParty(text, run, sign, free) ??
      readDecimal(text, run, sign) ??
      readBegunYear(text, run, sign, free) ??
      readBegun(text, run, sign, free) ??
      readEnded(text, run, sign) ?? { ...run, shape: "run", sign, pattern: null }
    );
  return (
    readParty(text, run, sign, free) ??
    readNumberedName(text, run, sign) ??
    readPlate(text, run, sign, free) ??
    readCode(text, run, sign) ??
    readLettered(text, run, sign, free) ??
    readDay(text, run, sign) ??
    readNumber(text, run, sign, free) ?? { ...run, shape: "run", sign, pattern: null }
  );
}

/** 二〇二二, 一百〇五: the ring is a digit. ○○两座: two rings before a number are not, nor is one before a power: ○千余人. */
function isZero(text: string, { sign, signs, start, end }: Candidate): boolean {
  if (sign !== "○") return false;
  const [before, next] = [text[start - 1] ?? "", text[end] ?? ""];
  const isBeforeDigit = next !== "两" && next !== "兩" && CHINESE_DIGIT.test(next) && !isRingOfName(text, start, end);
  if (before !== "零" && CHINESE_DIGIT.test(before)) return true;
  return (signs === 1 || CHINESE_POWER.test(before)) && isBeforeDigit;
}

/** 孙○一起, 家○一带: behind a word, and before 一 that begins one. */
function isRingOfName(text: string, start: number, end: number): boolean {
  return (
    HAN.test(text[start - 1] ?? "") &&
    text[end] === "一" &&
    HAN.test(text[end + 1] ?? "") &&
    !/[〇○零一二三四五六七八九十年月日号]/.test(text[end + 1] ?? "")
  );
}

/** `□□.□`, `____.__.__`, of signs that mean other things beside a digit: nothing but signs and points between them. */
function readDecimal(text: string, run: Run, sign: string): Candidate | null {
  if (isMaskedItem(text, run, sign)) return null;
  let end = run.signs <= 3 ? endOfGroups(text, run, sign) : run.end;
  let signs = run.signs + 3 * ((end - run.end) / 4);
  for (let parts = 1; parts < MOST_PARTS && POINTS.has(text[end]) && signAt(text, end + 1) === sign; parts++) {
    const behind = readRun(text, end + 1, sign);
    end = behind.end;
    signs += behind.signs;
  }
  return end === run.end ? null : withPattern(text, { start: run.start, end, signs }, sign, "number");
}

/** Of a date. */
const MOST_PARTS = 3;

/** `甲○○`, a party to a lawsuit: its first character stands for a surname. */
function readParty(text: string, run: Run, sign: string, free: number): Candidate | null {
  if (run.signs !== 2 || run.start <= free) return null;
  if (sign !== "○" && !PARTY_BEFORE.test(text.slice(Math.max(0, run.start - 3), run.start - 1))) return null;
  const isStem = STEM.test(text[run.start - 1]) && !NAME_GOES_ON.test(text.slice(run.end, run.end + 1));
  return isStem ? { ...run, start: run.start - 1, shape: "run", sign, pattern: null } : null;
}

/** Before a party, where other signs hide the rest of the name. */
const PARTY_BEFORE = /(?:[被原]告|[路行]人|[上聲抗]訴人|[証证]人)$/;
const STEM = /[甲乙丙丁戊己庚辛壬癸]/;

/** What comes before a figure, and not before a name with a comma behind it. */
const BEFORE_FIGURE = /(?:[股共达约计额为币幣余超逾款资金￥¥$]|USD|EUR|GBP|CNY|RMB|增长|收入|产值|价值)[ \u3000]?$/;

/** What is counted, behind a figure: XX,XXX人; XXX,XXX tonnes. */
const BEHIND_GROUPS = new RegExp(`^(?:${oneOf("measures", "masked")}|[万亿元]| [a-z])`, "u");

/**
 * `持有A股X,XXX万股`, `*,***.**`, `XX,XXX人`: figures in groups of three. Answers where they end, which is at `end` for a
 * first group alone.
 */
function endOfGroups(text: string, { start, end }: Run, sign: string): number {
  if (text[end] !== ",") return end;
  let at = end;
  while (text[at] === "," && [1, 2, 3].every((by) => signAt(text, at + by) === sign)) {
    if (signAt(text, at + YEAR) === sign) break;
    at += YEAR;
  }
  const isFigure =
    BEFORE_FIGURE.test(text.slice(Math.max(0, start - 4), start)) ||
    BEHIND_GROUPS.test(text.slice(at, at + MEASURE)) ||
    fillsCell(text, start, at);
  return isFigure ? at : end;
}

/** A cell between tabs or wide spaces; a line of nothing else may be a row of two. */
function fillsCell(text: string, start: number, end: number): boolean {
  const [before, behind] = [text.slice(Math.max(0, start - 2), start), text.slice(end, end + 2)];
  return isInCell(text, start, end) && (WIDE.test(before) || WIDE.test(behind));
}

const WIDE = /\t| {2}|\u3000/;

/** Signs, digits and points in one: `*.*`, `201x`, `138****5678`. Null where it is signs alone. */
function readNumber(text: string, run: Run, sign: string, free: number): Candidate | null {
  if (isMaskedItem(text, run, sign)) return null;
  const digits = startOfNumber(text, run.start, Math.max(free, run.start - LONGEST_NUMBER));
  const start = isItem(text, digits, run) ? run.start : digits;
  const limit = Math.min(text.length, run.end + LONGEST_NUMBER);
  let end = run.signs <= 3 && start === run.start ? endOfGroups(text, run, sign) : run.end;
  let signs = run.signs + 3 * ((end - run.end) / 4);
  while (end < limit) {
    const isPoint = POINTS.has(text[end]);
    const at = isPoint ? end + 1 : end;
    const isSign = signAt(text, at) === sign;
    if (isSign && isTimesPowerOfTen(text, at)) break;
    if (!isSign && !isDigit(text.charCodeAt(at))) break;
    if (isSign) signs++;
    end = at + 1;
  }
  while (signAt(text, end) === sign && end < text.length && text[end - 1] !== "." && !isTimesPowerOfTen(text, end)) {
    signs++;
    end++;
  }
  const code = startOfCode(text, { start, end }, run, free);
  if (code < start) return withPattern(text, { start: code, end, signs }, sign, "number");
  if (isBeforeNumber(text, { start, end }, run)) return null;
  if (start === run.start && isBeforeCourt(run.signs, text.slice(run.end, run.end + CASE))) return null;
  if (start < run.start || end > run.end)
    return withPattern(text, { start, end: endOfCode(text, { start, end, signs }), signs }, sign, "number");
  return readChineseYear(text, run, sign, free);
}

/** ××.××10⁴: the last sign multiplies. */
const isTimesPowerOfTen = (text: string, at: number): boolean =>
  signAt(text, at) === "×" && POWER_OF_TEN.test(text.slice(at + 1, at + 4));

/** Characters of the number of a case that are looked at. */
const CASE = 16;

/** `2.XX镇` at the beginning of a line: the number of an item, and no part of what is masked. */
function isItem(text: string, start: number, run: Run): boolean {
  return (
    run.start - start <= 3 &&
    text[run.start - 1] === "." &&
    beginsLine(text, start) &&
    !FIGURE_BEHIND.test(text.slice(run.end, run.end + 2))
  );
}

/** `*.**镇` at the beginning of a line: the number of an item is masked, and what the item is about. */
function isMaskedItem(text: string, run: Run, sign: string): boolean {
  if (run.signs > 2 || text[run.end] !== "." || signAt(text, run.end + 1) !== sign) return false;
  if (!beginsLine(text, run.start)) return false;
  const { end } = readRun(text, run.end + 1, sign);
  return !POINTS.has(text[end]) && HAN.test(text[end] ?? "") && !MEASURED.test(text.slice(end, end + MEASURE));
}

const HAN = /\p{Script=Han}/u;
const MEASURED = new RegExp(`^(?:${oneOf("measures", "masked")}|个百)`, "u");
/** Characters that it looks at. */
const MEASURE = 8;

const FIGURE_BEHIND = /^(?:[%％‰]|[万亿]|个百|倍|元|美)/;

/** `二〇××年`. */
function readChineseYear(text: string, run: Run, sign: string, free: number): Candidate | null {
  const kept = 4 - run.signs;
  const start = run.start - kept;
  if (kept < 2 || kept > 3 || start < 0 || text[run.end] !== "年") return null;
  if (!/^(?:二[〇○零]|一九)/.test(text.slice(start, run.start)) || start < free) return null;
  return withPattern(text, { ...run, start }, sign, "number");
}
