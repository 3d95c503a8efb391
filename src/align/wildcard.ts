import type { Kind } from "../answer/kind.js";
import type { Placeholder } from "../placeholders/placeholder.js";
import { CHINESE_NUMERALS, FORMAL_NUMERALS } from "../lexicons/numerals.js";
import { isDigit, isHan, isPunctuation, isSentenceEnd, isStop } from "../text/characters.js";
import { isApart } from "../text/is-apart.js";
import { HOLE, type NormalisedText } from "../text/normalise.js";
import { LONGEST_VALUE, withField } from "./fields.js";
import type { OwnPlace, Place } from "./own-place.js";
import { markMeasures } from "./mark-measures.js";
import { isCutNumber, numeralNamesIn } from "./numeral-names.js";
import { CharacterClass, LOOKS, NEVER } from "../values/looks.js";

/** What a placeholder may stand for, as the aligner needs it. */
export interface Wildcard {
  readonly kind: Kind;
  readonly keepsLength: boolean;
  /** Characters written. */
  readonly length: number;
  readonly pattern: readonly (number | null)[] | null;
  /** Whether it is a pair of brackets, whatever is in it: 【…】. The value may have its own. */
  readonly isBracketed: boolean;
  /** What a value of words alone or of figures alone costs at most, however little it looks like the kind. */
  readonly mostOfOneSort: number;
}

/** Words of one character that join the parts of a sentence, and seldom occur in a name. */
const PARTICLES: ReadonlySet<number> = new Set(
  Array.from("的在了是和与及把被对从让使将向我你他", (character) => character.charCodeAt(0)),
);

/** What an amount in capitals has beside numerals: 贰佰叁拾元整. */
/** Below are no formal numerals. */
const LATIN = 0x2000;
/** A mark for the low bits of each formal numeral: quicker to ask at every unit than a set. */
const FORMAL_MARKS = new Uint8Array(0x10000);
for (const code of FORMAL_NUMERALS) FORMAL_MARKS[code & 0xffff] = 1;
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

/**
 * However little the words of a value look like its kind, they cost no more: less than leaving the
 * placeholder and the value unpaired, for the words around may have been misread.
 */
const MOST_FOR_KIND = 6.5;
/** A value of words alone where figures were guessed, or the reverse, costs so much and the log-odds of the guess. By hand. */
const BESIDE_LOG_ODDS = 1.5;
/** By hand. */
const LEAST_FOR_KIND = 2;
const PER_UNIT_OVER_TYPICAL = 0.35;
const PER_UNIT_OFF_LENGTH = 0.8;
/** The style may have been misread, or not been kept to. */
const MOST_OFF_LENGTH = 3;
const AGAINST_PATTERN = 6;
/** A line break in a value: of a wrapped line, or if the placeholder itself is at the edge of its line. */
const ACROSS_LINES = 3;
const ACROSS_OWN_LINE = 8;
const MASKED_IN_BOTH = 0.5;
/** A cell of a table, or a name between spaces, for a placeholder that is one, whatever the kind. By hand. */
const OF_CELL = 1;
/** A value of more than one cell for a placeholder that is one. By hand. */
const ACROSS_CELLS = 3;
/** A name that begins with a numeral, whatever the kind. By hand. */
const OF_NAME = 1;
/** A number that is the beginning of a name. By hand. */
const CUT_NUMBER = 5;
/** A value that begins or ends inside a number or a Latin word of its text. */
const INSIDE_WORD = 5;

export function wildcardOf(placeholder: Placeholder): Wildcard {
  const length = Array.from(placeholder.text).length;
  const pattern =
    placeholder.pattern?.map((literal) => (literal === null ? null : (literal.codePointAt(0) ?? 0))) ?? null;
  const { kind, keepsLength, kindCertainty } = placeholder;
  const isBracketed = IN_BRACKETS.test(placeholder.text);
  return { kind, keepsLength, length, pattern, isBracketed, mostOfOneSort: mostOf(kindCertainty) };
}

const IN_BRACKETS = /^(?:（.*）|\(.*\)|【.*】|〔.*〕|［.*］|\[.*\]|「.*」)$/su;

/** The more a kind weighs, the more a value of another one costs. */
function mostOf(certainty: number): number {
  const logOdds = Math.log(certainty / (1 - certainty));
  return Math.min(MOST_FOR_KIND, Math.max(LEAST_FOR_KIND, BESIDE_LOG_ODDS + logOdds));
}

/** The longest value that is tried for a placeholder, in units. */
export function longestValue(wildcard: Wildcard): number {
  return Math.min(LONGEST_VALUE, Math.max(LOOKS[wildcard.kind].most, wildcard.length));
}

/** Answers in constant time how ill a stretch of one text suits a placeholder of the other. */
export class ValueCosts {
  readonly #text: NormalisedText;
  readonly #classes: Uint8Array;
  readonly #names: Uint8Array;

  constructor(text: NormalisedText) {
    this.#text = text;
    this.#classes = classify(text);
    this.#names = numeralNamesIn(text.plain);
  }

  /**
   * The cost of each length of value from `start` on (or, going back, up to `start`), by length;
   * stops before the first length that can't be a value.
   */
  costs(wildcard: Wildcard, place: Place, into: Float64Array): number {
    const lengths = this.#costsOfUnits(wildcard, place, into);
    return place.own.isField ? withField(this.#text, place, lengths, into) : lengths;
  }

  #costsOfUnits(wildcard: Wildcard, { start, limit, backwards, own }: Place, into: Float64Array): number {
    const { costs, typical } = LOOKS[wildcard.kind];
    const lineBreak = own.atLineEdge ? ACROSS_OWN_LINE : ACROSS_LINES;
    const room = Math.min(longestValue(wildcard), backwards ? start - limit : limit - start);
    const { lineStarts } = this.#text;
    const atStart = this.#isInsideWord(start) ? INSIDE_WORD : 0;
    let ofWords = 0;
    let ofCommas = 0;
    let ofSigns = 0;
    let across = 0;
    let isNumber = true;
    let figures = 0;
    for (let length = 1; length <= room; length++) {
      const at = backwards ? start - length : start + length - 1;
      const unitClass: CharacterClass = this.#classes[at];
      if (unitClass === CharacterClass.Hole) {
        if (length > 1) return length - 1;
        into[1] = MASKED_IN_BOTH;
        return 1;
      }
      if (costs[unitClass] >= NEVER) return length - 1;
      isNumber &&= unitClass === CharacterClass.Numeral;
      if (isFigure(unitClass)) figures++;
      if (unitClass < CharacterClass.Mark) ofWords += costs[unitClass];
      else if (unitClass === CharacterClass.List) ofCommas += costs[unitClass];
      else ofSigns += costs[unitClass];
      const innerBreak = backwards ? at + 1 : at;
      if (length > 1 && lineStarts[innerBreak] === 1) across += lineBreak;
      else if (length > 1 && own.isCell && isApart(this.#text, innerBreak)) across += ACROSS_CELLS;
      const from = backwards ? at : start;
      const isName = this.#names[from] === length;
      const isCell = own.isCell && across === 0 && isApart(this.#text, from) && isApart(this.#text, from + length);
      const most = isName
        ? OF_NAME
        : isCell
          ? OF_CELL
          : figures === 0 || figures === length
            ? wildcard.mostOfOneSort
            : MOST_FOR_KIND;
      into[length] =
        (figures === 0 ? Math.min(ofWords + ofCommas, most) : Math.min(ofWords, most) + ofCommas) +
        (isNumber && !isName && this.#isCut(from, from + length, own) ? CUT_NUMBER : 0) +
        ofSigns +
        across +
        atStart +
        (this.#isInsideWord(backwards ? at : at + 1) ? INSIDE_WORD : 0) +
        PER_UNIT_OVER_TYPICAL * Math.max(0, length - typical) +
        (wildcard.keepsLength && !isCell
          ? Math.min(MOST_OFF_LENGTH, PER_UNIT_OFF_LENGTH * Math.abs(length - wildcard.length))
          : 0) +
        (wildcard.isBracketed && this.#isBracketed(from, length) ? -2 * costs[CharacterClass.Mark] : 0) +
        (wildcard.pattern === null || this.#suits(wildcard.pattern, backwards ? at : start, length)
          ? 0
          : AGAINST_PATTERN);
    }
    return Math.max(0, room);
  }

  #isBracketed(start: number, length: number): boolean {
    const classes = this.#classes;
    return length > 2 && classes[start] === CharacterClass.Mark && classes[start + length - 1] === CharacterClass.Mark;
  }

  /** Whether a value that looks like a number is the beginning of a name or of another word. */
  #isCut(start: number, end: number, { behind }: OwnPlace): boolean {
    const { plain, key } = this.#text;
    if (key[end] === behind) return false;
    return this.#names[start] > end - start || isCutNumber(plain, end);
  }

  #isInsideWord(at: number): boolean {
    const { starts, ends } = this.#text;
    if (at <= 0 || at >= this.#classes.length || ends[at - 1] < starts[at]) return false;
    const before: CharacterClass = this.#classes[at - 1];
    const behind: CharacterClass = this.#classes[at];
    return (
      (isOfNumber(before) && isOfNumber(behind)) ||
      (before === CharacterClass.Letter && behind === CharacterClass.Letter)
    );
  }

  /** Kept characters have to be in the value: at its edges if they were at the edges, in order elsewhere. */
  #suits(pattern: readonly (number | null)[], start: number, length: number): boolean {
    const { plain } = this.#text;
    const first = pattern.findIndex((literal) => literal === null);
    for (let i = 0; i < first; i++) if (plain[start + i] !== pattern[i]) return false;
    let fromEnd = 0;
    while (fromEnd < pattern.length && pattern[pattern.length - 1 - fromEnd] !== null) fromEnd++;
    if (first + fromEnd > length) return false;
    for (let i = 1; i <= fromEnd; i++) if (plain[start + length - i] !== pattern[pattern.length - i]) return false;
    let at = start + first;
    for (let i = first; i < pattern.length - fromEnd; i++) {
      const literal = pattern[i];
      if (literal === null) continue;
      while (at < start + length && plain[at] !== literal) at++;
      if (at++ >= start + length) return false;
    }
    return true;
  }
}

function isFigure(unitClass: CharacterClass): boolean {
  return (
    unitClass === CharacterClass.Numeral ||
    unitClass === CharacterClass.Digit ||
    unitClass === CharacterClass.Decimal ||
    unitClass === CharacterClass.Measure
  );
}

function isOfNumber(unitClass: CharacterClass): boolean {
  return unitClass === CharacterClass.Digit || unitClass === CharacterClass.Decimal;
}

function classify(text: NormalisedText): Uint8Array {
  const units = text.plain;
  const classes = new Uint8Array(units.length);
  let isAmount = false;
  for (let i = 0; i < units.length; i++) {
    const code = units[i];
    if (code < SPECIAL.length && SPECIAL[code] === 0) {
      classes[i] = KNOWN[code];
      isAmount = false;
      continue;
    }
    const own = classOfSign(text, i);
    isAmount =
      (code > LATIN && FORMAL_MARKS[code & 0xffff] === 1 && FORMAL_NUMERALS.has(code)) ||
      (isAmount && (own === CharacterClass.Numeral || MONEY.has(code)));
    classes[i] = isAmount ? CharacterClass.Numeral : own;
  }
  markMeasures(units, classes);
  return classes;
}

/** The class of a unit that may be part of a number. */
function classOfSign(text: NormalisedText, at: number): CharacterClass {
  const { plain } = text;
  const code = plain[at];
  if (code === POINT || code === COMMA) return isDecimalMark(plain, at) ? CharacterClass.Decimal : classOf(code);
  if (code === HOURS_END) return isClockMark(text, at) ? CharacterClass.Decimal : classOf(code);
  if (code === TENTHS || code === OFF || code === PARTS || code === OF)
    return isOfShare(plain, at) ? CharacterClass.Numeral : classOf(code);
  return isRomanSign(code) && isRoman(plain, at) ? CharacterClass.Digit : classOf(code);
}

const POINT = 0x2e;
const COMMA = 0x2c;

/** The point of 5.2 and the comma of 1,200; the comma of 第1，7家, which folds to the same, is none. */
function isDecimalMark(units: Uint32Array, at: number): boolean {
  if (!isDigit(units[at - 1] ?? 0) || !isDigit(units[at + 1] ?? 0)) return false;
  if (units[at] === POINT) return true;
  return isDigit(units[at + 2] ?? 0) && isDigit(units[at + 3] ?? 0) && !isDigit(units[at + 4] ?? 0);
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
