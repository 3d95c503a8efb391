import { CHINESE_NUMERALS, FORMAL_NUMERALS } from "../lexicons/numerals.js";
import { isDigit, isHan, isPunctuation, isSentenceEnd, isStop } from "../text/characters.js";
import { HOLE, type NormalisedText } from "../text/normalise.js";
import { CharacterClass } from "../values/looks.js";
import { COMMA, commaRows } from "./comma-rows.js";
import { markMeasures } from "./mark-measures.js";

/** Words of one character that join the parts of a sentence, and seldom occur in a name. */
const PARTICLES: ReadonlySet<number> = new Set(
  Array.from("的在了是和与及把被对从让使将向我你他", (character) => character.charCodeAt(0)),
);

/** Below are no formal numerals. */
const LATIN = 0x2000;
/** A mark for the low bits of each formal numeral: quicker to ask at every unit than a set. */
const FORMAL_MARKS = new Uint8Array(0x10000);
for (const code of FORMAL_NUMERALS) FORMAL_MARKS[code & 0xffff] = 1;
/** What an amount in capitals has beside numerals: 贰佰叁拾元整. */
const MONEY: ReadonlySet<number> = new Set(Array.from("元圆角分整正", (character) => character.charCodeAt(0)));

/** 甲、乙: a list may have been masked as one. */
const ENUMERATION_COMMA = 0x3001;

/** The class of each character that has one of its own; 0, which is Han, for all others. */
const KNOWN = knownClasses();

function knownClasses(): Uint8Array {
  const known = new Uint8Array(0x10000);
  for (const code of PARTICLES) known[code] = CharacterClass.Particle;
  for (const code of CHINESE_NUMERALS) known[code] = CharacterClass.Numeral;
  return known;
}

/** The class of each unit of a text, from the unit itself and its neighbours. */
export function classify(text: NormalisedText): Uint8Array {
  const units = text.plain;
  const classes = new Uint8Array(units.length);
  const isInRow = commaRows(text);
  let isAmount = false;
  for (let i = 0; i < units.length; i++) {
    const code = units[i];
    if (code < SPECIAL.length && SPECIAL[code] === 0) {
      classes[i] = KNOWN[code];
      isAmount = false;
      continue;
    }
    const own = classOfSign(text, i, isInRow);
    isAmount =
      (code > LATIN && FORMAL_MARKS[code & 0xffff] === 1 && FORMAL_NUMERALS.has(code)) ||
      (isAmount && (own === CharacterClass.Numeral || MONEY.has(code)));
    classes[i] = isAmount ? CharacterClass.Numeral : own;
  }
  markMeasures(units, classes);
  return classes;
}

/** The class of a unit that may be part of a number. */
function classOfSign(text: NormalisedText, at: number, isInRow: (at: number) => boolean): CharacterClass {
  const { plain } = text;
  const code = plain[at];
  if (code === POINT || code === COMMA)
    return isDecimalMark(plain, at) && (code === POINT || !isInRow(at)) ? CharacterClass.Decimal : classOf(code);
  if (code === HOURS_END) return isClockMark(text, at) ? CharacterClass.Decimal : classOf(code);
  if (code === TENTHS || code === OFF || code === PARTS || code === OF)
    return isOfShare(plain, at) ? CharacterClass.Numeral : classOf(code);
  if (isApostrophe(code))
    return isLetter(plain[at - 1]) && isLetter(plain[at + 1]) ? CharacterClass.Letter : classOf(code);
  return isRomanSign(code) && isRoman(plain, at) ? CharacterClass.Digit : classOf(code);
}

export const POINT = 0x2e;

/** The point of 5.2 and the comma of 1,200; the commas of 第1，7家, which folds to the same, and of 33.05,940 are none. */
function isDecimalMark(units: Uint32Array, at: number): boolean {
  if (!isDigit(units[at - 1] ?? 0) || !isDigit(units[at + 1] ?? 0)) return false;
  if (units[at] === POINT) return true;
  if (isBehindMore(units, at)) return false;
  return isDigit(units[at + 2] ?? 0) && isDigit(units[at + 3] ?? 0) && !isDigit(units[at + 4] ?? 0);
}

/** Whether the digits before a comma are more than three, or follow a point: what is behind them is no group. */
function isBehindMore(units: Uint32Array, comma: number): boolean {
  let at = comma - 1;
  while (comma - at <= 3 && isDigit(units[at - 1] ?? 0)) at--;
  return comma - at > 3 || units[at - 1] === POINT;
}

const [ROMAN_I, ROMAN_V, ROMAN_X] = Array.from("IVX", (letter) => letter.charCodeAt(0));
const isRomanSign = (code: number): boolean => code === ROMAN_I || code === ROMAN_V || code === ROMAN_X;
const isLatinLetter = (code: number): boolean => (code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a && code < 0x80;

/** A Roman numeral in a Chinese text: Ⅲ类水质, which folds to III. */
function isRoman(units: Uint32Array, at: number): boolean {
  let [start, end] = [at, at + 1];
  while (at - start <= LONGEST_ROMAN && isLatinLetter(units[start - 1] ?? 0)) start--;
  while (end - start <= LONGEST_ROMAN && isLatinLetter(units[end] ?? 0)) end++;
  if (end - start > LONGEST_ROMAN || !isHan(units[end] ?? 0)) return false;
  return units.subarray(start, end).every(isRomanSign);
}

const LONGEST_ROMAN = 4;

/** O'Brien, St Bride's. */
const isApostrophe = (code: number): boolean => code === 0x27 || code === 0x2019;
const isLetter = (code = 0): boolean => isLatinLetter(code) || (code >= 0xc0 && code < 0x250);

/** The colon of 18:30, and of no ratio: one or two digits before it, and two behind it, up to 59. */
function isClockMark({ plain, starts, ends }: NormalisedText, at: number): boolean {
  const isDigitAt = (unit: number, from: number, to: number): boolean => {
    for (let i = from; i < to; i++) if (i < 0 || ends[i] < (starts[i + 1] ?? 0)) return false;
    return isDigit(plain[unit] ?? 0);
  };
  const hour = isDigitAt(at - 1, at - 1, at) && !isDigitAt(at - 3, at - 3, at);
  const isMinute = isDigitAt(at + 1, at, at + 1) && plain[at + 1] < ZERO + 6 && isDigitAt(at + 2, at, at + 2);
  const isOneOfMore = [at - 2, at - 3, at + 3].some((unit) => plain[unit] === HOURS_END);
  return hour && isMinute && !isOneOfMore && !isDigitAt(at + 3, at, at + 3);
}

const HOURS_END = 0x3a;
const ZERO = 0x30;

const [TENTHS, OFF, PARTS, OF] = Array.from("成折分之", (character) => character.charCodeAt(0));

/** Marks all units but the Chinese characters that no number has: those have the same class everywhere. */
const SPECIAL = new Uint8Array(0x10000).fill(1).fill(0, 0x4e00, 0xa000);
for (const code of [...CHINESE_NUMERALS, ...FORMAL_NUMERALS, ...MONEY, TENTHS, OFF, PARTS, OF]) SPECIAL[code] = 1;

/** The characters of 六成, 八折 and 三分之一 that are no numerals elsewhere. */
function isOfShare(units: Uint32Array, at: number): boolean {
  const isNumeral = (i: number): boolean => CHINESE_NUMERALS.has(units[i] ?? 0) || isDigit(units[i] ?? 0);
  if (units[at] === TENTHS || units[at] === OFF) return isNumeral(at - 1);
  if (units[at] === PARTS) return isNumeral(at - 1) && units[at + 1] === OF;
  return units[at] === OF && units[at - 1] === PARTS && isNumeral(at - 2) && isNumeral(at + 1);
}

function classOf(code: number): CharacterClass {
  if (code >= HOLE) return CharacterClass.Hole;
  const known = code < KNOWN.length ? KNOWN[code] : 0;
  if (known > 0) return known;
  if (isHan(code)) return CharacterClass.Han;
  if (isDigit(code)) return CharacterClass.Digit;
  if (isSentenceEnd(code)) return CharacterClass.SentenceEnd;
  if (code === ENUMERATION_COMMA) return CharacterClass.List;
  if (isStop(code)) return CharacterClass.Stop;
  if (isPunctuation(code)) return CharacterClass.Mark;
  return CharacterClass.Letter;
}

/** Whether a colon or a point is on either side of an edge. */
export function isSignOfNumber(units: Uint32Array, at: number): boolean {
  return [units[at - 1], units[at]].some((unit) => unit === HOURS_END || unit === POINT);
}
