import {
  isClosing,
  isCombiningMark,
  isDash,
  isInvisible,
  isLineBreak,
  isOpening,
  isQuote,
  isSpace,
  isStop,
} from "./characters.js";
import { withoutRadical } from "./radicals.js";
import { span, type Span } from "./span.js";

/** What a code point is read as when variants of a character count as equal. */
export type VariantTable = ReadonlyMap<number, number>;

/** Codes from here up stand for holes: the one at `HOLE + n` is the nth. No character has such a code. */
export const HOLE = 0x110000;

/**
 * A text as the aligner reads it: one unit a code point, without white space and invisible
 * characters, with a placeholder as one unit that equals nothing.
 *
 * It is folded for comparison only. `plain` folds what no reader sees as a difference: the width
 * of a character and the spaces around it, and with `variants` the variants of a character. `key` folds
 * more, so that an edit of punctuation does not break a passage: quotes, brackets, dashes and stops of a
 * class are one, and so are cases.
 */
export interface NormalisedText {
  readonly key: Uint32Array;
  readonly plain: Uint32Array;
  /** Where each unit starts and ends in the extracted text. */
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  /** 1 where a line of the text begins with this unit. One entry more than there are units: the end begins a line. */
  readonly lineStarts: Uint8Array;
  /**
   * What white space says of the units before and behind: 2 where a line, a tab, a wide space or several spaces are
   * between them, 1 where one space is, 0 where none is. As many entries as `lineStarts`.
   */
  readonly spaces: Uint8Array;
  /** The unit of each hole, in the order that they were given. */
  readonly holes: readonly number[];
}

/** What any stop is in `key`: ，、。；. */
export const STOP = 0x2c;

const MAX_CLUSTER = 32;
const ELLIPSIS = 0x2026;
const TAB = 0x09;
const WIDE_SPACE = 0x3000;

/** How else to fold. */
export interface Folding {
  /** Variants that count as equal. */
  readonly variants?: VariantTable | undefined;
  /** Marks that no reader sees, in order, not overlapping: they make no unit. */
  readonly unseen?: readonly Span<"text">[];
}

/**
 * Folds a text for comparison, with `holes` (in order, not overlapping) as one unit each.
 *
 *   要打造 “XX”，\n\u200b与ＧＤＰ   →   要打造"□",与gdp
 */
export function normalise(
  text: string,
  holes: readonly Span<"text">[] = [],
  { variants, unseen = [] }: Folding = {},
): NormalisedText {
  const writer = new UnitWriter(text.length + holes.length);
  const compatibility = new Map<number, readonly number[]>();
  const holeUnits: number[] = [];
  let nextHole = 0;
  let nextUnseen = 0;
  let at = 0;

  while (at < text.length) {
    const hole = holes[nextHole];
    if (hole !== undefined && at >= hole.start) {
      holeUnits.push(writer.length);
      writer.write(HOLE + nextHole, HOLE + nextHole, hole.start, hole.end);
      at = Math.max(at, hole.end);
      nextHole++;
      continue;
    }
    while (nextUnseen < unseen.length && unseen[nextUnseen].end <= at) nextUnseen++;
    if (nextUnseen < unseen.length && at >= unseen[nextUnseen].start) {
      at = unseen[nextUnseen].end;
      continue;
    }
    const code = text.codePointAt(at) ?? 0;
    const start = at;
    at += code > 0xffff ? 2 : 1;
    if (code >= 0x4e00 && code <= 0x9fff) {
      const read = variants?.get(code) ?? code;
      writer.write(read, read, start, at);
      continue;
    }
    if (isSpace(code)) {
      if (isLineBreak(code)) writer.breakLine();
      else writer.space(code === TAB || code === WIDE_SPACE);
      continue;
    }
    if (isInvisible(code)) continue;
    const limit = Math.min(hole?.start ?? text.length, text.length, start + MAX_CLUSTER);
    while (at < limit && isCombiningMark(text.charCodeAt(at))) at++;
    const folded =
      at - start > 2 || (code <= 0xffff && at - start > 1)
        ? codesOf(text.slice(start, at).normalize("NFKC"))
        : compatibilityOf(code, compatibility);
    for (const unit of folded) {
      if (!isSpace(unit)) writer.write(keyOf(unit, variants), variants?.get(unit) ?? unit, start, at);
    }
  }
  return writer.finish(holeUnits);
}

/** The stretch of the extracted text that a stretch of units came from, without white space around it. */
export function unitsToText(normalised: NormalisedText, range: Span<"folded">): Span<"text"> {
  const { starts, ends } = normalised;
  if (range.start >= range.end) {
    const at = range.start < starts.length ? starts[range.start] : (ends[ends.length - 1] ?? 0);
    return span(at, at);
  }
  return span(starts[range.start], ends[range.end - 1]);
}

/** The character that stands for its class in `key`. The point of 5.2 is no stop. */
function keyOf(unit: number, variants: VariantTable | undefined): number {
  if (isStop(unit)) return STOP;
  if (isQuote(unit)) return 0x22;
  if (isDash(unit)) return 0x2d;
  if (isOpening(unit)) return 0x28;
  if (isClosing(unit)) return 0x29;
  if (unit >= 0x41 && unit <= 0x5a) return unit + 0x20;
  const known = variants?.get(unit);
  if (known !== undefined) return known;
  if (unit < 0x80 || unit > 0xffff) return unit;
  const lower = String.fromCharCode(unit).toLowerCase();
  return lower.length === 1 ? lower.charCodeAt(0) : unit;
}

function compatibilityOf(code: number, known: Map<number, readonly number[]>): readonly number[] {
  const before = known.get(code);
  if (before !== undefined) return before;
  // An ellipsis is one sign to a reader; NFKC makes three full stops of it.
  const isKept = code < 0x80 || code === ELLIPSIS || (code >= 0xd800 && code <= 0xdfff);
  const folded = isKept ? [code] : codesOf(String.fromCodePoint(code).normalize("NFKC")).map(withoutRadical);
  known.set(code, folded);
  return folded;
}

function codesOf(text: string): number[] {
  return Array.from(text, (character) => character.codePointAt(0) ?? 0);
}

/** Grows with what is written: compatibility forms may be longer than what they came from. */
class UnitWriter {
  length = 0;
  #key: Uint32Array;
  #plain: Uint32Array;
  #starts: Uint32Array;
  #ends: Uint32Array;
  #lineStarts: Uint8Array;
  #spaces: Uint8Array;
  #lineBegins = true;
  #space = 2;

  constructor(capacity: number) {
    const size = capacity + 16;
    this.#key = new Uint32Array(size);
    this.#plain = new Uint32Array(size);
    this.#starts = new Uint32Array(size);
    this.#ends = new Uint32Array(size);
    this.#lineStarts = new Uint8Array(size);
    this.#spaces = new Uint8Array(size);
  }

  write(key: number, plain: number, start: number, end: number): void {
    if (this.length + 2 > this.#key.length) this.#grow();
    const at = this.length++;
    this.#key[at] = key;
    this.#plain[at] = plain;
    this.#starts[at] = start;
    this.#ends[at] = end;
    this.#spaces[at] = this.#space;
    this.#space = 0;
    if (this.#lineBegins) {
      this.#lineStarts[at] = 1;
      this.#lineBegins = false;
    }
  }

  breakLine(): void {
    this.#lineBegins = true;
    this.#space = 2;
  }

  space(isWide: boolean): void {
    this.#space = Math.min(2, this.#space + (isWide ? 2 : 1));
  }

  finish(holes: readonly number[]): NormalisedText {
    const { length } = this;
    this.#lineStarts[length] = 1;
    this.#spaces[length] = 2;
    return {
      key: this.#key.subarray(0, length),
      plain: this.#plain.subarray(0, length),
      starts: this.#starts.subarray(0, length),
      ends: this.#ends.subarray(0, length),
      lineStarts: this.#lineStarts.subarray(0, length + 1),
      spaces: this.#spaces.subarray(0, length + 1),
      holes,
    };
  }

  #grow(): void {
    const size = this.#key.length * 2;
    const wider = (from: Uint32Array): Uint32Array => {
      const to = new Uint32Array(size);
      to.set(from);
      return to;
    };
    this.#key = wider(this.#key);
    this.#plain = wider(this.#plain);
    this.#starts = wider(this.#starts);
    this.#ends = wider(this.#ends);
    const widerBytes = (from: Uint8Array): Uint8Array => {
      const to = new Uint8Array(size);
      to.set(from);
      return to;
    };
    this.#lineStarts = widerBytes(this.#lineStarts);
    this.#spaces = widerBytes(this.#spaces);
  }
}
