import { NUMERAL } from "../lexicons/numerals.js";
import { oneOf, wordsOf } from "../lexicons/one-of.js";
import { once } from "../text/once.js";
import { span, type Span } from "../text/span.js";

/** What is counted: the words of a measure, and of a date, that its own text has behind the placeholder. */
const MEASURE = new RegExp(`^(?:${oneOf("measures", "masked")}|[年月日时度届][^\\p{Script=Han}]|[年月日时])`, "u");
/** By what a place is called, not how many there are: 甲3号, 东5路. */
const CALLED = /^[号號楼栋幢室路线座组班级门厂车]/u;
const BEHIND_DIGITS = /^([0-9０-９][0-9０-９.．,，]*)(\p{Script=Han})$/u;
const BEFORE_DIGITS = /^(\p{Script=Han})(?=[0-9０-９][0-9０-９.．,，]*$)/u;

/** What may be right behind a number and belong to it: numerals and powers, measures, and how exact it is. By hand, the last ones. */
const ofNumber = once(
  (): ReadonlySet<string> =>
    new Set([
      ...wordsOf("measures").map(({ word }) => Array.from(word)[0]),
      ...wordsOf("numerals").map(({ word }) => word),
      ...Array.from(
        "年月日号时点度届期周岁季级楼层室栋幢座路线组班段街巷弄多余来几左右上下以内外中前后初底末东西南北萬億餘個號樓層兩",
      ),
    ]),
);
const BEFORE_NUMBER = new RegExp(`^(?:${NUMERAL}|[第零负正近约逾超达每共降增升跌亏前后首末再])$`, "u");

/**
 * Of digits the one character beside them that neither a number nor what is counted has, where its own text counts
 * something: a misread or doubled sign is no part of a figure.
 *
 *   贷款□□亿元 | 贷款4875巳亿元   →   4875        XX号 | 甲3号   →   甲3
 */
export function withoutStray(
  found: Span<"text">,
  { text, behind }: { readonly text: string; readonly behind: string },
): Span<"text"> {
  const value = text.slice(found.start, found.end);
  const [, digits, last = ""] = BEHIND_DIGITS.exec(value) ?? [];
  if (digits === undefined && !BEFORE_DIGITS.test(value)) return found;
  if (!MEASURE.test(behind) || CALLED.test(behind)) return found;
  if (digits !== undefined) return ofNumber().has(last) ? found : span(found.start, found.start + digits.length);
  const [first = ""] = BEFORE_DIGITS.exec(value) ?? [];
  return first === "" || BEFORE_NUMBER.test(first) ? found : span(found.start + first.length, found.end);
}
