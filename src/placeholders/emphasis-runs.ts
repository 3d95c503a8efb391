import { isPlainSurname } from "../lexicons/surnames.js";
import { span, type Span } from "../text/span.js";
import { contextOf } from "./candidate.js";
import { isBulletOrRule } from "./is-bullet-or-rule.js";
import { kindFromContext } from "./kinds/kind-from-context.js";

/** A run of stars or of low lines. */
export interface Run extends Span<"text"> {
  readonly sign: "*" | "_";
  readonly length: number;
  /** How much speaks for its hiding something, and against its being a mark: natural log-odds. */
  readonly masks: number;
}

/** The runs of each line that has more than bullets, and adds the bullets. */
export function linesOfRuns(text: string, bullets: Span<"text">[]): Run[][] {
  const lines: Run[][] = [];
  let lineEnd = -1;
  let lineStart = 0;
  for (const { index: start, 0: signs } of text.matchAll(/\*+|_+/g)) {
    const isNewLine = start > lineEnd;
    if (isNewLine) {
      lineStart = text.lastIndexOf("\n", start) + 1;
      const found = text.indexOf("\n", start);
      lineEnd = found === -1 ? text.length : found;
    }
    const run = span<"text">(start, start + signs.length);
    if (signs.startsWith("*") && isBulletOrRule(text, run, span(lineStart, lineEnd))) {
      bullets.push(run);
      continue;
    }
    const sign = signs.startsWith("*") ? "*" : "_";
    const read = readRuns(text, run, sign, span(lineStart, lineEnd));
    if (isNewLine || lines.length === 0) lines.push(read);
    else lines.at(-1)?.push(...read);
  }
  return lines;
}

/** A run of signs; two where it opens words in bold that begin with what hides something: `- ****镇**：新建`. */
function readRuns(text: string, run: Span<"text">, sign: Run["sign"], line: Span<"text">): Run[] {
  const length = run.end - run.start;
  const middle = run.start + MARK;
  const isLabel =
    sign === "*" &&
    length >= 2 * MARK &&
    length <= 2 * MARK + 2 &&
    LEADS.test(text.slice(Math.max(line.start - 1, run.start - LEAD, 0), run.start)) &&
    REST_OF_LABEL.test(text.slice(run.end, Math.min(line.end, run.end + LABEL))) &&
    kindFromContext(contextOf(text, middle, run.end)).tells;
  const { start, end } = run;
  if (!isLabel) return [{ start, end, sign, length, masks: masksOf(text, run, sign) }];
  const open: Run = { start, end: middle, sign, length: MARK, masks: TELLS_NOT };
  return [open, { start: middle, end, sign, length: 0, masks: ALONE }];
}

/** Signs of a mark of bold. */
const MARK = 2;
/** What is left of words in bold at the head of a line. */
const REST_OF_LABEL = /^[^*\n]{1,20}\*\*(?!\*)(?:[：:]|[ \t]*$)/u;
const LABEL = 26;

/** What stands beside four in five masks, and one mark in seven. */
export const TELLS = 1.7;
const TELLS_NOT = -1.4;
const BEHIND_SURNAME = 0.5;
/** XX**个**: no one hides a thing with two signs. */
const BESIDE_MASK = -3;
/** A run that is no pair's: `****`, one of `*.*`. */
export const ALONE = 3;

function masksOf(text: string, run: Span<"text">, sign: Run["sign"]): number {
  const { start, end } = run;
  if (end - start > LONGEST_MARK || isPartOfNumber(text, run, sign)) return ALONE;
  if (isMask(text, start - 1) || isMask(text, end)) return BESIDE_MASK;
  if (kindFromContext(contextOf(text, start, end)).tells) return TELLS;
  return isPlainSurname(text[start - 1] ?? "") && !/[\p{Script=Han}]/u.test(text[start - 2] ?? "")
    ? BEHIND_SURNAME
    : TELLS_NOT;
}

export const LONGEST_MARK = 3;

/** `*.*`, `*+*`. */
function isPartOfNumber(text: string, { start, end }: Span<"text">, sign: string): boolean {
  return (
    (/[.．+＋]/.test(text[end] ?? "") && text[end + 1] === sign) ||
    (/[.．+＋]/.test(text[start - 1] ?? "") && text[start - 2] === sign)
  );
}

/** Nothing before it in its line but what opens a line. */
export const LEADS =
  /(?:^|\n)[ \t\u3000]*(?:#{1,6} |> ?|[-*+•●·] ?|\d{1,3}[.．、)） ] ?|[（(]?[一二三四五六七八九十]{1,3}[）)、] ?)?$/u;
/** Characters that it looks at. */
export const LEAD = 12;
/** Whether another sign that hides things is there. */
export function isMask(text: string, at: number): boolean {
  return MASK.test(text[at] ?? "");
}

const MASK = /[XＸ×某○△●□]/;
