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
    const read: Run = { ...run, sign, length: signs.length, masks: masksOf(text, run, sign) };
    if (isNewLine || lines.length === 0) lines.push([read]);
    else lines.at(-1)?.push(read);
  }
  return lines;
}

/** What stands beside four in five masks, and one mark in seven. */
const TELLS = 1.7;
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

/** Whether something else hides things at an offset. */
export function isMask(text: string, at: number): boolean {
  return MASK.test(text[at] ?? "");
}

/** Other signs that hide things. */
const MASK = /[XＸ×某○△●□]/;
