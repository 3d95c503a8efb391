import { isDigit, isHan, isLetter } from "../../text/characters.js";
import { lastAtMost } from "../../text/locator.js";
import { sentencesOf } from "../../text/sentences.js";
import type { Cut } from "./cut-extract.js";
import type { TextLine } from "./text-lines.js";

const CIRCLED = /[①-⑳]/g;
const BRACKETED = /[[［【〔](?:注|注释)?\s?(\d{1,3})[\]］】〕]/g;
/** Numbers in brackets mean other things as well, and may be labels of people: each has its note. */
const NOTE = new RegExp(`^${BRACKETED.source}`);

interface Mark {
  readonly start: number;
  readonly end: number;
  readonly number: number;
}

/**
 * The marks of notes in a text: `永康①体育公园`, `39[2]%`. They are behind a word, one in a sentence, and count
 * on from 1; signs that open items are behind a stop, or several in one sentence.
 */
export function noteMarksOf(
  text: string,
  lines: readonly TextLine[],
  dropped: ReadonlySet<number>,
): { readonly cuts: readonly Cut[]; readonly characters: number } {
  const circled = marksIn(text, CIRCLED, (sign) => sign.charCodeAt(0) - ONE);
  const bracketed = marksIn(text, BRACKETED, (_, digits) => Number(digits));
  const notes = new Set(lines.flatMap((line) => NOTE.exec(line.text)?.[0] ?? []));
  const marks = [
    ...(countsOn(circled, 1) ? circled : []),
    ...(countsOn(bracketed, 1) && bracketed.every(({ start, end }) => notes.has(text.slice(start, end)))
      ? bracketed
      : []),
  ].toSorted((one, other) => one.start - other.start);
  if (marks.length === 0 || severalInASentence(text, marks)) return { cuts: [], characters: 0 };
  const cuts = marks
    .filter(({ start }) => !dropped.has(lastAtMost(lines.length, (at) => lines[at].from, start)))
    .map(({ start, end }): Cut => ({ start, end, put: "" }));
  return { cuts, characters: cuts.reduce((sum, { start, end }) => sum + end - start, 0) };
}

/** The code before that of ①. */
const ONE = 0x245f;

function marksIn(text: string, form: RegExp, numberOf: (sign: string, digits: string) => number): Mark[] {
  return Array.from(text.matchAll(form), ({ 0: sign, 1: digits = "", index }) => ({
    start: index,
    end: index + sign.length,
    number: numberOf(sign, digits),
  })).filter(({ start }) => isWordEnd(text, start));
}

function isWordEnd(text: string, at: number): boolean {
  const code = at === 0 ? 0 : text.charCodeAt(at - 1);
  return isHan(code) || isDigit(code) || isLetter(code) || CLOSING.test(text[at - 1] ?? "");
}

const CLOSING = /[”’》）)%％]/;

function countsOn(marks: readonly Mark[], fewest: number): boolean {
  return marks.length >= fewest && marks.every(({ number }, at) => number === at + 1);
}

function severalInASentence(text: string, marks: readonly Mark[]): boolean {
  let at = 0;
  return sentencesOf(text).some(({ end }) => {
    const first = at;
    while (at < marks.length && marks[at].start < end) at++;
    return at - first > 1;
  });
}
