import { span } from "../text/span.js";
import type { Binding, Sentence } from "./binding.js";
import { MEASURE_REACH, MEASURES_OF_LISTS } from "./measures.js";
import type { Mark } from "./mark.js";
import { maskedTerm } from "./terms.js";

/** A list is seldom longer: beyond that it holds more than one. By hand. */
const LONGEST_LIST = 10;
/** That the items listed are all there are is likely and no more. By hand. */
const CONFIDENCE = 0.8;
/** How far before a count its list may begin, in UTF-16 code units. By hand. */
const REACH = 90;
/** A count of a list is written with one or two signs. */
const MOST_SIGNS = 2;

/** 以A、B、C为引领的*个; A、B、C等*个; A、B、C这*个: the list, and the words between it and the count. */
const LISTED_BEFORE = new RegExp(
  `(?:以|包括|和|将|把|对|，|。|；|：|^)([^，。；：、\\n和为的以]{2,14}(?:[、和][^，。；：、\\n和]{2,14}?){1,9}?)(等|为(?:引领|支柱|龙头|主导|重点|核心|主体|骨干|代表|支撑|依托|抓手|特色|基础)的|这)$`,
  "u",
);

/**
 * The items of a list are counted behind it.
 *
 *   以数字产业、绿色石化、高端装备为引领的*个万亿级产业集群   →   * is 3
 */
export function listsIn({ text, marks, first, last }: Sentence): Binding<"list">[] {
  const bindings: Binding<"list">[] = [];
  for (let id = first; id < last; id++) {
    const listed = listBefore(text, marks[id]);
    if (listed === null) continue;
    bindings.push({
      rule: "list",
      confidence: CONFIDENCE,
      terms: [maskedTerm(marks[id], id)],
      values: [String(listed.items)],
      evidence: [span(listed.start, listed.end)],
    });
  }
  return bindings;
}

interface List {
  readonly items: number;
  readonly start: number;
  readonly end: number;
}

function listBefore(text: string, { isNumber, span: { start, end } }: Mark): List | null {
  if (!isNumber || end - start > MOST_SIGNS || !MEASURES_OF_LISTS.test(text.slice(end, end + MEASURE_REACH)))
    return null;
  const from = Math.max(0, start - REACH);
  const match = LISTED_BEFORE.exec(text.slice(from, start));
  if (match === null) return null;
  const [whole, list, joint] = match;
  const items = list.split(/[、和]/u).length;
  // 等 leaves open whether there are more.
  if (joint === "等" || items < 2 || items > LONGEST_LIST) return null;
  const at = from + match.index + whole.indexOf(list);
  return { items, start: at, end: at + list.length };
}
