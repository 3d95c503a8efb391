import type { Kind } from "../answer/kind.js";

/** A stretch that may be a placeholder, before its neighbours have been asked. Offsets are UTF-16 code units. */
export interface Candidate {
  readonly start: number;
  readonly end: number;
  /** A run of one sign, one with a number behind (某甲), a number or a code with signs in it, or another written form. */
  readonly shape: "run" | "numbered" | "number" | "code" | "form";
  /** The sign of its alphabet, or the name of its form. */
  readonly sign: string;
  /** How many signs it has. */
  readonly signs: number;
  /** As `Placeholder.pattern`. */
  readonly pattern: readonly (string | null)[] | null;
}

/**
 * What speaks for a candidate. `doubtful` ones are placeholders only where the document's own
 * style says so, and `weak` ones, which look like bullets, boxes or parts of a word, where it says so without any doubt;
 * `never` is for signs that stand for themselves.
 */
export type Standing = "sure" | "likely" | "doubtful" | "weak" | "never";

export interface Judged extends Candidate {
  readonly standing: Standing;
  readonly kind: Kind;
  readonly certainty: number;
  /** How sure the kind is, where it is not unknown. */
  readonly kindCertainty: number;
}

/** The words around a stretch, white space and invisible characters left out. */
export interface Context {
  readonly left: string;
  readonly right: string;
}

const REACH = 16;
const UNSEEN = /[\s\u200b-\u200f\u2060\ufeff]|[\ufe00-\ufe0f]/;
const UNSEEN_ALL = /(?:[\s\u200b-\u200f\u2060\ufeff]|[\ufe00-\ufe0f])+/g;
const PARAGRAPH_BREAK = /\r?\n[ \t\u3000]*\r?\n/;

/** Up to 16 characters on either side, not across an empty line. */
export function contextOf(text: string, start: number, end: number): Context {
  return {
    left: tidy(text.slice(Math.max(0, start - REACH), start), -1),
    right: tidy(text.slice(end, end + REACH), 0),
  };
}

const LINE_BEGINS = /(?:^|\n)[ \t\u3000]*$/;
const INDENT = 8;

/** Whether nothing but a usual indentation is before it in its line. */
export function beginsLine(text: string, start: number): boolean {
  return LINE_BEGINS.test(text.slice(Math.max(0, start - INDENT), start));
}

/** ｍ, ｋｇ: letters of full width, but for X and O, which hide things. */
const WIDE_LETTERS = /[ａ-ｗｙｚＡ-ＮＰ-ＷＹＺ]/g;
const WIDER = 0xfee0;

function tidy(whole: string, side: -1 | 0): string {
  const slice = whole.replace(WIDE_LETTERS, (one) => String.fromCharCode(one.charCodeAt(0) - WIDER));
  if (!UNSEEN.test(slice)) return slice;
  return (slice.split(PARAGRAPH_BREAK).at(side) ?? "").replace(UNSEEN_ALL, "");
}
