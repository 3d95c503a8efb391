import { MASK_SIGNS } from "../lexicons/mask-signs.js";
import { NUMERAL } from "../lexicons/numerals.js";
import { isDigit } from "../text/characters.js";
import type { Candidate } from "./candidate.js";
import { isInCell } from "./in-cell.js";
import { endOfLetters, mayBeLettered } from "./joint-codes.js";
import { PROVINCE_SIGNS } from "./kinds/shapes.js";
import { readRun, signAt, withPattern, type Run } from "./read-run.js";

/** `*+*` for 8+4, `*+*+*`: signs that stand for digits, a sum that is a name; of letters, one that its text unfolds. */
export function readSum(text: string, run: Run, sign: string): Candidate | null {
  if (/[A-Za-z0-9+＋]/.test(text[run.start - 1] ?? "")) return null;
  let { end, signs } = run;
  let terms = 1;
  for (; terms < MOST_TERMS && /[+＋]/.test(text[end] ?? "") && signAt(text, end + 1) === sign; terms++) {
    const next = readRun(text, end + 1, sign);
    end = next.end;
    signs += next.signs;
  }
  if (end === run.end) return null;
  if (SUM_GOES_ON.test(text.slice(end, end + 2))) end += 2;
  if (/[A-Za-z0-9+＋]/.test(text[end] ?? "")) return null;
  const quoted = text.slice(run.start - 1, end + 1);
  if (sign !== "*" && !(terms > 2 && IN_QUOTES.test(quoted)) && !isUnfolded(text, quoted, run.start)) return null;
  return withPattern(text, { start: run.start, end, signs }, sign, "code");
}

/** X+X+N: any number of others, which nobody hides. */
const SUM_GOES_ON = /^[+＋][NnMm]$/;
const IN_QUOTES = /^[“"「『].*[”"」』]$/;
const COUNTED = "[个名家支所条类张大步位项套]";
/** “X+X”模式，即X个中心、X个站点；“X+X”机制，由X个支部带动; “○+○”点检制，即一名钳工加三名巡检. */
const COUNT = `(?:[${MASK_SIGNS}■█〓]|${NUMERAL}|[0-9])${COUNTED}`;
const UNFOLDS = new RegExp(
  `^[^。；]{0,16}(?:(?:即|就是|是指|指的是|包括)[^。；]{0,4}(?:[${MASK_SIGNS}■█〓]|(?:${NUMERAL}|[0-9])${COUNTED})|(?:[：:—（(]|，(?:由|以|依托|设立?|建立?|其中))${COUNT}|，${COUNT}[^。；]{1,12}[，、和及]${COUNT})`,
  "u",
);
/** Characters in which a sum is named again, and those in which it is unfolded. */
const NEAR = 4000;
const UNFOLDED = 36;

/** Whether a sum in quotation marks is unfolded where it is first named: one name, and not two numbers or two letters. */
function isUnfolded(text: string, quoted: string, start: number): boolean {
  if (!IN_QUOTES.test(quoted)) return false;
  const from = Math.max(0, start - NEAR);
  const first = text.slice(from, start + quoted.length).indexOf(quoted) + from + quoted.length;
  return UNFOLDS.test(text.slice(first, first + UNFOLDED));
}

const MOST_TERMS = 12;

/** `X·XX`, a day of the year that an accident is called by: “7·23”. */
export function readDay(text: string, run: Run, sign: string): Candidate | null {
  if (!/[·・•]/.test(text[run.end] ?? "") || signAt(text, run.end + 1) !== sign || run.signs > 2) return null;
  const behind = readRun(text, run.end + 1, sign);
  if (behind.signs > 2 || !/[“"「『]/.test(text[run.start - 1] ?? "") || !/[”"」』]/.test(text[behind.end] ?? ""))
    return null;
  return withPattern(text, { start: run.start, end: behind.end, signs: run.signs + behind.signs }, sign, "number");
}

/** `XXX-XXXXXXXX`: the number of a telephone, behind that of its town. */
function readTelephone(text: string, run: Run, sign: string): Candidate | null {
  if (run.signs < 3 || run.signs > 4 || text[run.end] !== "-" || signAt(text, run.end + 1) !== sign) return null;
  const behind = readRun(text, run.end + 1, sign);
  if (behind.signs < 7 || behind.signs > 8) return null;
  return withPattern(text, { start: run.start, end: behind.end, signs: run.signs + behind.signs }, sign, "code");
}

/** `*G` for 5G: a letter was kept; `*+*`; a telephone's. */
export function readCode(text: string, run: Run, sign: string): Candidate | null {
  const telephone = readTelephone(text, run, sign);
  if (telephone !== null) return telephone;
  const sum = readSum(text, run, sign);
  if (sum !== null) return sum;
  const end = endOfKept(text, run, sign);
  if (end === null) return null;
  // **L/s: a unit.
  if (/[A-Za-z0-9/]/.test(text[end] ?? "") || /[A-Za-z0-9.]/.test(text[run.start - 1] ?? "")) return null;
  return withPattern(text, { ...run, end }, sign, "code");
}

/** Where the letters end that a code keeps behind its signs, or null. */
function endOfKept(text: string, run: Run, sign: string): number | null {
  if (sign === "*") {
    const kept = run.signs === 1 ? /[A-Z]/ : /[B-IK-TX-Z]|A(?=级)/;
    return run.signs <= 2 && kept.test(text.slice(run.end, run.end + 2)) ? run.end + 1 : null;
  }
  if (run.signs !== 1) return null;
  return endOfLetters(text, run) ?? (mayBeLettered(text, run, sign) ? run.end + 1 : null);
}

/**
 * `JD7730****`, `SF1234××××5678`: letters and digits of a number, of which some are hidden. Fewer than three signs, or no
 * digit before them, want a word that says that it is a number: 护照E12****78.
 */
export function readLettered(text: string, run: Run, sign: string, free: number): Candidate | null {
  const digits = /[0-9]{0,18}$/.exec(text.slice(Math.max(free, run.start - LONGEST_CODE), run.start))?.[0] ?? "";
  const before = text.slice(Math.max(free, run.start - LONGEST_CODE), run.start - digits.length);
  const letters = /(?<![A-Za-z0-9.\-/_@])[A-Za-z]{1,6}$/.exec(before)?.[0] ?? "";
  if (letters === "" || signAt(letters, 0) === sign) return null;
  const start = run.start - digits.length - letters.length;
  let [end, signs] = [run.end, run.signs];
  while (end - start <= LONGEST_LETTERED && (signAt(text, end) === sign || isDigit(text.charCodeAt(end)))) {
    if (signAt(text, end) === sign) signs++;
    end++;
  }
  if (/[A-Za-z0-9@._*-]/.test(text[end] ?? "")) return null;
  if (isInColumn(text, start, end, letters, signs)) return withPattern(text, { start, end, signs }, sign, "code");
  if (end - start < SHORTEST_LETTERED) return null;
  const isNamed = CALLED_NUMBER.test(text.slice(Math.max(0, start - LABEL), start));
  const isClear =
    signs >= FEWEST_CLEAR &&
    (digits.length >= 2 ||
      (digits !== "" && BETWEEN_WORDS.test(`${before.at(-letters.length - 1) ?? ""} ${text[end] ?? ""}`)));
  if (signs < 2 || !(isNamed ? signs >= FEWEST_CLEAR || digits !== "" : isClear)) return null;
  return withPattern(text, { start, end, signs }, sign, "code");
}

/** MU5XXX从: a word or a stop on both sides. */
const BETWEEN_WORDS = /^[\p{Script=Han}（“：，、]? [\p{Script=Han}，。、；：）”]?$/u;

/** `K4***` or `L***` alone in a cell: the number of a train, a room, a part. */
function isInColumn(text: string, start: number, end: number, letters: string, signs: number): boolean {
  return signs >= 2 && letters.length <= 3 && letters === letters.toUpperCase() && isInCell(text, start, end);
}

/** In characters. */
const SHORTEST_LETTERED = 6;
const LONGEST_LETTERED = 24;
const FEWEST_CLEAR = 3;
const LABEL = 8;
/** What a number is called by: 订单号, 护照. By hand. */
const CALLED_NUMBER =
  /(?:(?<!型|型\p{Script=Han}|(?<!微)信|符)[号號]|码|碼|单|證|证|护照|執照|执照|账户|帐户|账号|微信|车牌|牌照|ID|id)(?:[码碼]?[为是：:“"]{0,2}| )$/u;

/** `1137***********45X`: a number of 15 to 18 characters whose last ones may be letters. */
export function endOfCode(text: string, { start, end, signs }: Run): number {
  if (signs < FEWEST_IN_CODE || !isDigit(text.charCodeAt(start))) return end;
  let to = end;
  while (to < text.length && to - start < LONGEST_CODE && /[0-9A-Z]/.test(text[to])) to++;
  return to > end && to - start >= SHORTEST_CODE && !/[0-9A-Za-z]/.test(text[to] ?? "") ? to : end;
}

/** `91422802MA49×××××`: the number of a firm or of a car, whose first part has letters too. Answers where it begins, or the start that was given. */
export function startOfCode(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
  run: Run,
  free: number,
): number {
  if (run.signs < FEWEST_IN_CODE || !/[A-Z]/.test(text[start - 1] ?? "")) return start;
  let from = start;
  while (from > free && end - from <= LONGEST_CODE && /[0-9A-Z]/.test(text[from - 1])) from--;
  const isWhole = end - from >= SHORTEST_CODE && end - from <= LONGEST_CODE;
  return isWhole && !/[0-9A-Za-z]/.test(text[from - 1] ?? "") ? from : start;
}

const FEWEST_IN_CODE = 4;
const SHORTEST_CODE = 15;
const LONGEST_CODE = 18;

/** `鲁Q73**M`, `湘A×8××6`: a plate of which some is kept; of one with nothing kept the run is the placeholder. */
export function readPlate(text: string, run: Run, sign: string, free: number): Candidate | null {
  const before = PLATE_BEGUN.exec(text.slice(Math.max(free, run.start - LONGEST_PLATE), run.start));
  if (before === null) return null;
  const start = run.start - before[1].length;
  let [end, signs] = [start, 0];
  while (end - start < LONGEST_PLATE && (signAt(text, end) === sign || /[0-9A-Z]/.test(text[end] ?? ""))) {
    if (signAt(text, end) === sign) signs++;
    end++;
  }
  const length = end - start;
  if (length < SHORTEST_PLATE || length > SHORTEST_PLATE + 1 || signs === length || /[0-9A-Za-z]/.test(text[end] ?? ""))
    return null;
  return withPattern(text, { start, end, signs }, sign, "code");
}

/** The sign of a province, a letter, and what is kept. */
const PLATE_BEGUN = new RegExp(`${PROVINCE_SIGNS}[A-Z]·?([0-9A-Z]{0,5})$`);
/** In characters, behind the letter. */
const SHORTEST_PLATE = 5;
const LONGEST_PLATE = 9;

/** `6222 ×××× 0917`: a group of four of the number of an account. */
export function isGroupOfDigits(text: string, { signs, start, end }: Run): boolean {
  if (signs !== GROUP) return false;
  const before = text.slice(Math.max(0, start - GROUP - 2), start);
  const behind = text.slice(end, end + GROUP + 2);
  return (
    (GROUP_BEFORE.test(before) && GROUP_BEHIND.test(behind)) || MASKED_GROUP.test(before) || MASKED_GROUP.test(behind)
  );
}

const GROUP = 4;
const GROUP_BEFORE = /(?:^|[^0-9])[0-9]{4} $/;
const GROUP_BEHIND = /^ [0-9]{3,4}(?:[^0-9]|$)/;
/** Another one, between which and this one is one space. */
const MASKED_GROUP = /^ (?:([×*X＊])\1{3}) [0-9]|[0-9] ([×*X＊])\2{3} $/;
