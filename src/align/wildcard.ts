import type { Kind } from "../answer/kind.js";
import type { Placeholder } from "../placeholders/placeholder.js";
import { isApart } from "../text/is-apart.js";
import type { NormalisedText } from "../text/normalise.js";
import { LONGEST_VALUE, withField, withQuoted } from "./fields.js";
import { BORDER, type OwnPlace, type Place } from "./own-place.js";
import { isCutNumber, isJoiner, numeralNamesIn } from "./numeral-names.js";
import { CharacterClass, LOOKS, NEVER } from "../values/looks.js";
import { markDates } from "./mark-dates.js";
import { classify, isSignOfNumber } from "./unit-classes.js";

/** What a placeholder may stand for, as the aligner needs it. */
export interface Wildcard {
  readonly kind: Kind;
  readonly keepsLength: boolean;
  /** Characters written. */
  readonly length: number;
  readonly pattern: readonly (number | null)[] | null;
  /** Whether it is a pair of brackets, whatever is in it: 【…】. The value may have its own. */
  readonly isBracketed: boolean;
  /** What a value of words alone, of figures alone or for a label costs at most, however little it looks like the kind. */
  readonly mostOfOneSort: number;
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
/** A name that begins with a numeral, or a date, whatever the kind. By hand. */
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

const IN_BRACKETS = /^(?:（.*）|\(.*\)|【.*】|〔.*〕|［.*］|\[.*\]|「.*」|\{.*\}|｛.*｝|<.*>|＜.*＞|«.*»)$/su;

/** The more a kind weighs, the more a value of another one costs. */
function mostOf(certainty: number): number {
  const logOdds = Math.log(certainty / (1 - certainty));
  return Math.min(MOST_FOR_KIND, Math.max(LEAST_FOR_KIND, BESIDE_LOG_ODDS + logOdds));
}

/** The longest value that is tried for a placeholder, in units; of letters more. */
export function longestValue(wildcard: Wildcard): number {
  return Math.min(LONGEST_VALUE, Math.max(LOOKS[wildcard.kind].most, wildcard.length));
}

/** A letter is so much of a Chinese character's length. By hand. */
const LETTER = 0.4;

const NOT_READ = new Uint8Array(0);

/** Answers in constant time how ill a stretch of one text suits a placeholder of the other. */
export class ValueCosts {
  readonly #text: NormalisedText;
  #classes: Uint8Array = NOT_READ;
  /** Whether a number or a Latin word goes on with a unit. */
  #goesOn: Uint8Array = NOT_READ;
  #names: Uint8Array = NOT_READ;
  #dateEnds: Uint8Array = NOT_READ;

  constructor(text: NormalisedText) {
    this.#text = text;
  }

  /**
   * The cost of each length of value from `start` on (or, going back, up to `start`), by length;
   * stops before the first length that can't be a value.
   */
  costs(wildcard: Wildcard, place: Place, into: Float64Array): number {
    if (this.#classes === NOT_READ) this.#read();
    const lengths = this.#costsOfUnits(wildcard, place, into);
    if (place.own.isField) return withField(this.#text, place, lengths, into);
    return place.own.isQuoted ? withQuoted(this.#text, place, lengths, into) : lengths;
  }

  /** When first asked: no value is taken from a text if the other one has no placeholder. */
  #read(): void {
    this.#classes = classify(this.#text);
    this.#goesOn = goingOn(this.#classes);
    this.#names = numeralNamesIn(this.#text.plain);
    this.#dateEnds = markDates(this.#text.plain, this.#names);
  }

  /** Asked for each unit that the value of a placeholder may begin with: of local names, what ends most questions first. */
  #costsOfUnits(wildcard: Wildcard, { start, limit, backwards, own }: Place, into: Float64Array): number {
    const { costs, typical } = LOOKS[wildcard.kind];
    const [classes, names, goesOn] = [this.#classes, this.#names, this.#goesOn];
    const { lineStarts, key } = this.#text;
    const { isCell, isAtBorder, before, behind } = own;
    const { keepsLength, isBracketed, pattern, mostOfOneSort } = wildcard;
    const hasShape = keepsLength || isBracketed || pattern !== null;
    const lineBreak = own.atLineEdge || isAtBorder ? ACROSS_OWN_LINE : ACROSS_LINES;
    const date = backwards ? this.#dateEnds[start] : names[start];
    const longest = Math.max(longestValue(wildcard), date);
    const room = Math.min(LONGEST_VALUE, backwards ? start - limit : limit - start);
    const atStart = this.#isInsideWord(start, backwards ? behind : before) ? INSIDE_WORD : 0;
    let ofWords = 0;
    let ofCommas = 0;
    let ofSigns = 0;
    let across = 0;
    let isNumber = true;
    let figures = 0;
    let written = 0;
    for (let length = 1; length <= room; length++) {
      const at = backwards ? start - length : start + length - 1;
      const unitClass: CharacterClass = classes[at];
      if (unitClass === CharacterClass.Hole) {
        if (length > 1) return length - 1;
        into[1] = MASKED_IN_BOTH;
        return 1;
      }
      const ofUnit = costs[unitClass];
      written += unitClass === CharacterClass.Letter ? LETTER : 1;
      if (ofUnit >= NEVER || written > longest) return length - 1;
      isNumber &&= unitClass === CharacterClass.Numeral;
      if (isFigure(unitClass)) figures++;
      if (unitClass < CharacterClass.Mark) ofWords += ofUnit;
      else if (unitClass === CharacterClass.List) ofCommas += ofUnit;
      else ofSigns += ofUnit;
      const innerBreak = backwards ? at + 1 : at;
      if (length > 1 && lineStarts[innerBreak] === 1) across += lineBreak;
      else if (length > 1 && (isCell || isAtBorder) && this.#isAcrossCells(innerBreak, own)) across += ACROSS_CELLS;
      const from = backwards ? at : start;
      const edge = backwards ? at : at + 1;
      const isName = names[from] === length;
      const fillsCell = isCell && across === 0 && isApart(this.#text, from) && isApart(this.#text, from + length);
      // As numbers of their own: see `fillRow`.
      const most = isName
        ? Number(OF_NAME)
        : fillsCell
          ? Number(OF_CELL)
          : figures === 0 || figures === length || isBracketed
            ? mostOfOneSort
            : Math.min(MOST_FOR_KIND, mostOfOneSort + 2);
      let cost = figures === 0 ? Math.min(ofWords + ofCommas, most) : Math.min(ofWords, most) + ofCommas;
      if (isNumber && !isName && (this.#isCut(from, from + length, own) || this.#isPart(from, length)))
        cost += CUT_NUMBER;
      cost = cost + ofSigns + across + atStart;
      if (edge < goesOn.length && goesOn[edge] === 1 && this.#isInsideWord(edge, backwards ? before : behind))
        cost += INSIDE_WORD;
      const last = backwards ? start - 1 : at;
      // Of □万元 247, and not 247万: it ends with the power that follows the placeholder itself.
      if (key[last] === behind && key[last + 1] !== behind && classes[last] === CharacterClass.Numeral)
        cost += CUT_NUMBER;
      if (written > typical) cost += PER_UNIT_OVER_TYPICAL * (written - typical);
      if (hasShape) {
        if (keepsLength && !fillsCell)
          cost += Math.min(MOST_OFF_LENGTH, PER_UNIT_OFF_LENGTH * Math.abs(length - wildcard.length));
        if (isBracketed && this.#isBracketed(from, length)) cost -= 2 * costs[CharacterClass.Mark];
        if (pattern !== null && !this.#suits(pattern, from, length)) cost += AGAINST_PATTERN;
      }
      into[length] = cost;
    }
    return Math.max(0, room);
  }

  #isAcrossCells(at: number, { isCell, isAtBorder }: OwnPlace): boolean {
    return (isCell && isApart(this.#text, at)) || (isAtBorder && this.#text.spaces[at] === BORDER);
  }

  #isBracketed(start: number, length: number): boolean {
    const classes = this.#classes;
    return length > 2 && classes[start] === CharacterClass.Mark && classes[start + length - 1] === CharacterClass.Mark;
  }

  /** Whether a value that looks like a number is the beginning of a name or of another word. */
  #isCut(start: number, end: number, { behind }: OwnPlace): boolean {
    const { plain, key } = this.#text;
    if (key[end] === behind) return false;
    return (
      this.#names[start] > end - start || isCutNumber(plain, end) || (key[end + 1] === behind && isJoiner(plain[end]))
    );
  }

  /** 万 and 点 alone are no numbers. */
  #isPart(at: number, length: number): boolean {
    return length === 1 && LONE_PARTS.has(this.#text.plain[at]);
  }

  /** Not where the placeholder has the same sign beside it: of X:X | 14:35 each hides a part. */
  #isInsideWord(at: number, beside: number): boolean {
    const { starts, ends, key } = this.#text;
    // Nearly all units end here.
    if (at >= this.#goesOn.length || this.#goesOn[at] === 0 || ends[at - 1] < starts[at]) return false;
    const isBeside = beside !== 0 && (key[at] === beside || key[at - 1] === beside);
    if (isBeside && isSignOfNumber(this.#text.plain, at)) return false;
    return this.#classes[at] === CharacterClass.Numeral ? key[at - 1] !== beside && key[at] !== beside : true;
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

const LONE_PARTS: ReadonlySet<number> = new Set(Array.from("万亿萬億点點余餘", (power) => power.charCodeAt(0)));

function isFigure(unitClass: CharacterClass): boolean {
  return (
    unitClass === CharacterClass.Numeral ||
    unitClass === CharacterClass.Digit ||
    unitClass === CharacterClass.Decimal ||
    unitClass === CharacterClass.Measure
  );
}

/** By unit, whether it and the one before are both of a numeral in words, of a number or of a Latin word. */
function goingOn(classes: Uint8Array): Uint8Array {
  const goesOn = new Uint8Array(classes.length);
  for (let at = 1; at < classes.length; at++) {
    const before: CharacterClass = classes[at - 1];
    const behind: CharacterClass = classes[at];
    if (
      (before === behind && (behind === CharacterClass.Numeral || behind === CharacterClass.Letter)) ||
      (isOfNumber(before) && isOfNumber(behind))
    )
      goesOn[at] = 1;
  }
  return goesOn;
}

function isOfNumber(unitClass: CharacterClass): boolean {
  return unitClass === CharacterClass.Digit || unitClass === CharacterClass.Decimal;
}
