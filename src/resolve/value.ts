import { oneOf } from "../lexicons/one-of.js";
import { NUMERAL } from "../lexicons/numerals.js";
import { holdsWord } from "../text/holds-word.js";
import { isInvisible } from "../text/characters.js";
import type { Placeholder } from "../placeholders/placeholder.js";
import { span, type Span } from "../text/span.js";
import { kindOfValue } from "../values/kind-of-value.js";

/**
 * What of the found text is the value: without the brackets that belong to the placeholder
 * (〔〕 | 〔2022〕 → 2022), and without a quotation mark or bracket whose partner is outside
 * (推动XX项目” | 推动“117项目” → 117), nor one that opens what follows it (开启XX十五五” | 开启江西“十五五” → 江西).
 */
export function innerOf(placeholder: Placeholder, found: Span<"text">, text: string): Span<"text"> {
  const isBracketed = PAIRS.get(placeholder.text.at(0) ?? "") === placeholder.text.at(-1);
  let { start, end } = found;
  if (isBracketed && end - start > 2 && PAIRS.get(text[start]) === text[end - 1]) return span(start + 1, end - 1);
  while (end - start > 1 && PAIRS.has(text[start]) && !text.slice(start, end).includes(PAIRS.get(text[start]) ?? ""))
    start++;
  while (
    end - start > 1 &&
    OPENERS.has(text[end - 1]) &&
    !text.slice(start, end).includes(OPENERS.get(text[end - 1]) ?? "")
  )
    end--;
  while (end - start > 1 && (STOPS.has(text[end - 1]) || PAIRS.has(text[end - 1]))) end--;
  while (end - start > 1 && (STOPS.has(text[start]) || OPENERS.has(text[start]))) start++;
  return span(start, end);
}

/** So sure a number is nothing but one. By hand. */
const SURE = 0.9;
/** One Chinese character before digits, and not 白山2: a name and a number may be hidden together. */
const BEFORE_DIGITS = /^(?!第)\p{Script=Han}(?=[0-9０-９][0-9０-９.．,，]*$)/u;

const ONLY_FIGURES = /^[0-9０-９.．,，]*$/u;

/** A number and what is counted, which its own text counts in another word: XX名 | 52位. */
const COUNTED = new RegExp(
  `^([0-9０-９][0-9０-９.．,，]*)(?![十百千万亿])(?=\\p{Script=Han})${oneOf("measures", "masked")}$`,
  "u",
);
const MEASURE = new RegExp(`^${oneOf("measures", "masked")}`, "u");
/** 120多毫米: how exact a number is, which its own text does not say. */
const ABOUT_SO_MANY = /^([0-9０-９][0-9０-９.．,，]*)[多余]$/u;

/** 近40, 超过300: what was put in before a number. */
const ABOUT_DIGITS = new RegExp(`^(?:${oneOf("number-leads", "value")}|将近|接近|超过|不足|不到)(?=[0-9０-９])`, "u");

/** 处XX元 | 处以二万元: how a sum is given. */
const GIVEN = new RegExp(`^以(?=${NUMERAL}+$)`, "u");

/** A number and the beginning of its unit, of which its own text has the rest: of X里 | 77公里, 77公. */
const CUT_UNIT = /^([0-9０-９][0-9０-９.．,，]*)(?![十百千万亿])(\p{Script=Han})$/u;
const LONGEST_UNIT = 4;

/** A share with how it is counted, in one way and in another: X% | 7.6个百分点. The last character may be outside. */
const SHARE = /^([0-9０-９][0-9０-９.．,，]*)(?:[%％‰]|个?百分点?|个点)$/u;
const SHARE_BEHIND = /^(?:[%％‰]|个?百分点|个点)/u;

/**
 * What of a value is a number, if the words around say surely that it is one: of 增长X% | 增长了5%, 5 and not 了5; of
 * XX名 | 52位, 52. \`behind\` is what follows the placeholder in its own text.
 */
export function numberOf(
  placeholder: Placeholder,
  found: Span<"text">,
  around: { readonly text: string; readonly behind: string },
): Span<"text"> {
  const { kind, kindCertainty } = placeholder;
  const { text, behind } = around;
  if (kind !== "number" || kindCertainty < SURE) return found;
  const value = text.slice(found.start, found.end);
  if (ONLY_FIGURES.test(value)) return found;
  const [, number] = COUNTED.exec(value) ?? [];
  if (number !== undefined && MEASURE.test(behind)) return span(found.start, found.start + number.length);
  const [, exact] = ABOUT_SO_MANY.exec(value) ?? [];
  if (exact !== undefined && MEASURE.test(behind)) return span(found.start, found.start + exact.length);
  const [, share] = SHARE.exec(value) ?? [];
  if (share !== undefined && SHARE_BEHIND.test(behind)) return span(found.start, found.start + share.length);
  const [, whole, unit = ""] = CUT_UNIT.exec(value) ?? [];
  const goesOn = MEASURE.exec(unit + text.slice(found.end, found.end + LONGEST_UNIT))?.[0] ?? "";
  if (whole !== undefined && goesOn.length > 1) return span(found.start, found.start + whole.length);
  const about = (ABOUT_DIGITS.exec(value) ?? GIVEN.exec(value))?.[0] ?? "";
  if (about !== "") return numberOf(placeholder, span(found.start + about.length, found.end), around);
  const before = BEFORE_DIGITS.exec(value)?.[0] ?? "";
  return before === "" || kindOfValue(value) !== "unknown" ? found : span(found.start + before.length, found.end);
}

/** A field is taken to the end of its line. */
const STOPS: ReadonlySet<string> = new Set("。；，、！？");

const PAIRS: ReadonlyMap<string, string> = new Map(
  ["（）", "()", "〔〕", "【】", "[]", "［］", "{}", "“”", "‘’", "「」", "『』", "《》", "〈〉"].map(
    ([open, close]) => [open, close],
  ),
);
const OPENERS: ReadonlyMap<string, string> = new Map([...PAIRS].map(([open, close]) => [close, open]));

/**
 * A value as one word, without what belongs to the page: invisible characters, soft hyphens, line breaks and the
 * spaces around them. Only where Latin words stand on both sides is a line break a space.
 */
export function valueIn(text: string, found: Span<"text">): string {
  const visible = Array.from(text.slice(found.start, found.end)).filter((one) => !isInvisible(one.codePointAt(0) ?? 0));
  return visible.join("").replaceAll(BETWEEN_WORDS, " ").replaceAll(LINE_BREAK, "").trim();
}

const BREAK = "[^\\S\\n\\r\\u2028\\u2029]*[\\n\\r\\u0085\\u2028\\u2029][\\s\\u0085]*";
const LINE_BREAK = new RegExp(`(?<!\\s)${BREAK}`, "gu");
const LETTER = "\\p{Script=Latin}";
const BETWEEN_WORDS = new RegExp(
  `(?<=${LETTER}[,.;:'’"”)]?)${BREAK}(?=[${LETTER}\\d])|(?<=\\d[,;:)]?)${BREAK}(?=${LETTER})`,
  "gu",
);

/** Whether a text can be what a placeholder stood for: it has a word in it, and is not the placeholder itself. */
export function isValue(value: string, placeholder: Placeholder): boolean {
  if (!holdsWord(value) || value === placeholder.text || ONLY_SIGNS.test(value)) return false;
  // Of ×A, A alone is what was kept.
  if (placeholder.pattern?.filter((kept) => kept !== null).join("") === value) return false;
  return NAMED.has(placeholder.kind) || !ABOUT.test(value);
}

/** Kinds of names, of which 安达 and 华超 keep one character. */
const NAMED: ReadonlySet<Placeholder["kind"]> = new Set<Placeholder["kind"]>([
  "organisation",
  "person",
  "place",
  "name",
]);
/** What is put before a number is none. */
const ABOUT = /^(?:约|近|将近|接近|超|超过|逾|共|共计|达|达到|不到|不足)$/u;

/** A value that is itself a row of placeholder signs says nothing. */
const ONLY_SIGNS = /^[Xx×Ｘｘ*＊□○〇◯■█_＿某]+$/;

const ANY_BRACKET = /[（）()〔〕【】[\]［］{}“”‘’「」『』《》〈〉]/;

/** 6. or .8: a number is cut at its point. */
const CUT_AT_POINT = /^[.．][0-9０-９]|[0-9０-９][.．]$/;

/** Whether a bracket or quotation mark inside a value has its partner outside, or a number ends at its point: its edge is in doubt. */
export function isTorn(value: string): boolean {
  return (
    CUT_AT_POINT.test(value) ||
    (ANY_BRACKET.test(value) &&
      [...PAIRS].some(([open, close]) => open !== close && count(value, open) !== count(value, close)))
  );
}

function count(text: string, character: string): number {
  return text.split(character).length - 1;
}
