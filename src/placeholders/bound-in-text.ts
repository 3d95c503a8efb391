import { oneOf } from "../lexicons/one-of.js";
import { sentencesOf } from "../text/sentences.js";
import { span, type Span } from "../text/span.js";
import type { Placeholder } from "./placeholder.js";

/** What a text itself says that a placeholder has to be. UTF-16 code units of the text. */
export interface BoundInText {
  /** `list`: the items counted are listed; `counts`: a code name spells the counts that follow. */
  readonly rule: "list" | "counts";
  /** Null where the text binds it to other placeholders alone. */
  readonly value: string | null;
  readonly confidence: number;
  readonly evidence: readonly Span<"text">[];
  /** The places in the list of those it is bound to. */
  readonly to: readonly number[];
}

/** A list is seldom longer: beyond that it holds more than one. */
const LONGEST_LIST = 10;
/** That the items listed are all there are is likely and no more. */
const LIST_CONFIDENCE = 0.8;
const COUNTS_CONFIDENCE = 0.7;
/** What is counted. */
const COUNTED = oneOf("measures", "listed");

/** 以A、B、C为引领的*个; A、B、C等*个; A、B、C*个区: the list, the words between, and the count. */
const LISTED_BEFORE = new RegExp(
  `(?:以|包括|和|将|把|对|，|。|；|：|^)([^，。；：、\\n和为的以]{2,14}(?:[、和][^，。；：、\\n和]{2,14}?){1,9}?)(等|为(?:引领|支柱|龙头|主导|重点|核心|主体|骨干|代表|支撑|依托|抓手|特色|基础)的|这)$`,
  "u",
);

/**
 * What the text binds by itself, by placeholder.
 *
 *   以数字产业、绿色石化、高端装备为引领的*个万亿级产业集群   →   * is 3
 *   打造“***”产业集群，即…*个万亿级…*个千亿级…和一批…          →   *** is spelt by those counts
 */
export function boundInText(text: string, placeholders: readonly Placeholder[]): Map<number, BoundInText> {
  const bound = new Map<number, BoundInText>();
  for (const [index, placeholder] of placeholders.entries()) {
    const listed = listLength(text, placeholder);
    if (listed !== null) bound.set(index, listed);
  }
  let next = 0;
  for (const sentence of sentencesOf(text)) {
    for (; next < placeholders.length && placeholders[next].span.start < sentence.end; next++) {
      const spelt = speltByCounts(text, placeholders, next, sentence.end, bound);
      if (spelt === null) continue;
      bound.set(next, spelt);
      for (const to of spelt.to) if (!bound.has(to)) bound.set(to, { ...spelt, value: null, to: [next] });
    }
  }
  return bound;
}

/** How far before a count its list may begin, in UTF-16 code units. */
const REACH = 90;
const ONE_SIGN = 2;

function listLength(text: string, { kind, span: { start, end } }: Placeholder): BoundInText | null {
  if (kind !== "number" || end - start > ONE_SIGN || !new RegExp(`^${COUNTED}`, "u").test(text.slice(end, end + 2)))
    return null;
  const from = Math.max(0, start - REACH);
  const match = LISTED_BEFORE.exec(text.slice(from, start));
  if (match === null) return null;
  const [whole, list, joint] = match;
  const items = list.split(/[、和]/u);
  // 等 leaves open whether there are more.
  if (joint === "等" || items.length < 2 || items.length > LONGEST_LIST) return null;
  const at = from + match.index + whole.indexOf(list);
  return {
    rule: "list",
    value: String(items.length),
    confidence: LIST_CONFIDENCE,
    evidence: [span(at, at + list.length)],
    to: [],
  };
}

const EXPLAINED_WITHIN = 250;
const COUNT_BEHIND = /^(?:个|大|批|项|类|条|区|园|张|链|化)/u;
const ONE_OF_THEM = /[一二三四五六七八九](?=(?:个|大|批|项|类|条|区|园|张|链))/gu;
const QUOTES = /[“”"‘’「」]/u;

interface Count {
  readonly start: number;
  readonly end: number;
  /** The place in the list of one that is masked. */
  readonly to: number | null;
  readonly digit: string | null;
}

/** A code name of so many signs in quotation marks, and behind it as many counts, masked or written out. */
function speltByCounts(
  text: string,
  placeholders: readonly Placeholder[],
  index: number,
  sentenceEnd: number,
  bound: ReadonlyMap<number, BoundInText>,
): BoundInText | null {
  const { kind, span: at, text: written } = placeholders[index];
  const length = at.end - at.start;
  if (kind !== "code" || length < 2 || length > 6 || new Set(written).size > 1) return null;
  if (!QUOTES.test(text[at.start - 1] ?? "") || !QUOTES.test(text[at.end] ?? "")) return null;
  const reach = Math.min(2 * EXPLAINED_WITHIN, Math.max(sentenceEnd - at.end, EXPLAINED_WITHIN));
  const [explained] = text.slice(at.end, at.end + reach).split("\n", 1);
  const until = at.end + explained.length;
  const masked: Count[] = [];
  for (let to = index + 1; to < placeholders.length && placeholders[to].span.end <= until; to++) {
    const { start, end } = placeholders[to].span;
    if (COUNT_BEHIND.test(text.slice(end, end + 1)))
      masked.push({ start, end, to, digit: bound.get(to)?.value ?? null });
  }
  const writtenOut = Array.from(text.slice(at.end, until).matchAll(ONE_OF_THEM), ({ index: place, 0: numeral }) => ({
    start: at.end + place,
    end: at.end + place + 1,
    to: null,
    digit: String("一二三四五六七八九".indexOf(numeral) + 1),
  }));
  const counts = [...masked, ...writtenOut].toSorted((one, other) => one.start - other.start);
  const [first] = masked;
  if (first === undefined || masked.length < 2) return null;
  const spelling = counts.filter(({ start }) => start >= first.start).slice(0, length);
  if (spelling.length !== length) return null;
  const digits = spelling.map(({ digit }) => digit);
  return {
    rule: "counts",
    value: digits.every((digit) => digit !== null && digit.length === 1) ? digits.join("") : null,
    confidence: COUNTS_CONFIDENCE,
    evidence: spelling.map(({ start, end }) => span(start, end)),
    to: spelling.flatMap(({ to }) => to ?? []),
  };
}
