import { DIGIT_VALUES } from "../lexicons/numerals.js";
import { isDigit } from "../text/characters.js";
import type { Span } from "../text/span.js";
import type { Mark } from "./mark.js";

/** A number of a text, written out or masked. */
export interface Term {
  /** UTF-16 code units of the text. */
  readonly start: number;
  readonly end: number;
  /** The placeholder's place in the list; null for a plain number. */
  readonly id: number | null;
  /** The number, as it is written; null where it is unknown. */
  readonly known: string | null;
  /** The same in digits, or null. */
  readonly digits: string | null;
  /** How sure the number is, 0 to 1: 1 for a plain number, 0 where it is unknown. */
  readonly certainty: number;
  /** One digit, or a sign that may stand for one. */
  readonly isSmall: boolean;
  readonly decimals: number;
}

const NUMERALS = "一二两三四五六七八九十";
const NUMBERS = new RegExp(`[0-9]+(?:\\.[0-9]+)?|[${NUMERALS}]+`, "g");

/** The numbers of a stretch of text, in order: those written out and the placeholders that may be one. */
export function termsIn(text: string, range: Span<"text">, marks: readonly Mark[]): Term[] {
  return Array.from(eachTerm(text, range, marks));
}

/** The same one by one: what is behind the last that was asked for is not read. */
export function* eachTerm(text: string, range: Span<"text">, marks: readonly Mark[]): Generator<Term> {
  let at = range.start;
  for (let id = firstFrom(marks, range.start); id < marks.length; id++) {
    const { start, end } = marks[id].span;
    if (end > range.end) break;
    yield* written(text, at, start);
    yield maskedTerm(marks[id], id);
    at = Math.max(at, end);
  }
  yield* written(text, at, range.end);
}

/** A placeholder as a term; `id` is its place in the list. */
export function maskedTerm({ span: { start, end }, known, certainty }: Mark, id: number): Term {
  return { start, end, id, certainty, ...termOf(known), ...(known === null ? { isSmall: end - start === 1 } : {}) };
}

function* written(text: string, start: number, end: number): Generator<Term> {
  // Between two placeholders there mostly is none.
  if (!holdsNumber(text, start, end)) return;
  for (const { 0: number, index } of text.slice(start, end).matchAll(NUMBERS))
    yield {
      start: start + index,
      end: start + index + number.length,
      id: null,
      certainty: 1,
      ...termOf(number),
    };
}

function holdsNumber(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (isDigit(text.charCodeAt(at)) || NUMERALS.includes(text[at])) return true;
  return false;
}

function termOf(known: string | null): Pick<Term, "known" | "digits" | "isSmall" | "decimals"> {
  if (known === null) return { known, digits: null, isSmall: false, decimals: 0 };
  const plain = known.normalize("NFKC");
  const digits = /^[0-9]+(?:\.[0-9]+)?$/.test(plain) ? String(Number(plain)) : (DIGIT_VALUES.get(plain) ?? null);
  const decimals = /\.([0-9]+)$/.exec(plain)?.[1].length ?? 0;
  return { known, digits, isSmall: digits?.length === 1 && isDigit(digits.charCodeAt(0)), decimals };
}

/** The first placeholder that begins at an offset or behind it. */
function firstFrom(marks: readonly Mark[], offset: number): number {
  let low = 0;
  let high = marks.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (marks[middle].span.start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
