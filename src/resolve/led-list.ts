import type { Passage } from "../align/align.js";
import { leftEnd, ofSide, rightEnd, type Run } from "../align/run.js";
import { span, type Span } from "../text/span.js";
import { leadInOf } from "./lead-in.js";
import type { ReadTexts } from "./read-text.js";
import { readUnits } from "./units.js";

/** A separator of so few units is between the items of a list. */
const LONGEST_SEPARATOR = 2;

/**
 * The value of a placeholder in a list of them, where a reporter's lead-in came before the list: its comma was paired
 * with a separator.
 *
 *   XX、XX等地 | 会议强调，武鸣、横州等地   →   武鸣 and 横州
 *
 * Null where no lead-in is there, or the items are not as many.
 */
export function ledItem(
  { runs }: Passage,
  index: number,
  side: "left" | "right",
  { own, other }: ReadTexts,
): Span<"folded"> | null {
  const otherSide = side === "left" ? "right" : "left";
  const isItem = (at: number): boolean =>
    runs[at]?.kind === "hole" && (side === "left" ? runs[at].leftLength : runs[at].rightLength) === 1;
  const isSeparator = (at: number): boolean =>
    isItem(at - 1) && isItem(at + 1) && runs[at].leftLength <= LONGEST_SEPARATOR && areFlush(runs, at);
  let first = index;
  while (isSeparator(first - 1)) first -= 2;
  let last = index;
  while (isSeparator(last + 1)) last += 2;
  if (first === last) return null;
  const { start } = ofSide(runs[first], otherSide);
  const { end } = ofSide(runs[last], otherSide);
  const text = readUnits(other.normalised, start, end);
  const lead = leadInOf(text);
  if (lead === 0 || !beginsClause(readUnits(other.normalised, Math.max(0, start - 1), start))) return null;
  const separators: string[] = [];
  for (let at = first + 1; at < last; at += 2) {
    const { start: from, end: to } = ofSide(runs[at], side);
    separators.push(readUnits(own.normalised, from, to));
  }
  return itemBetween(text, lead, separators, (index - first) / 2, start);
}

function itemBetween(
  text: string,
  lead: number,
  separators: readonly string[],
  place: number,
  offset: number,
): Span<"folded"> | null {
  const ends: number[] = [];
  const starts = [lead];
  for (const separator of separators) {
    const at = text.indexOf(separator, starts[starts.length - 1] + 1);
    if (at < 0) return null;
    ends.push(at);
    starts.push(at + separator.length);
  }
  ends.push(text.length);
  const items = starts.map((start, at) => text.slice(start, ends[at]));
  if (!items.every((item) => ONE_ITEM.test(item))) return null;
  return span(offset + starts[place], offset + ends[place]);
}

/** Neither a stop nor another separator is in it. */
const ONE_ITEM = /^[^，。；：！？、,;:!?]+$/u;

const beginsClause = (before: string): boolean => before === "" || /[，。；：！？,;:!?“”]/u.test(before);

function areFlush(runs: readonly Run[], at: number): boolean {
  return [at, at + 1].every((one) => {
    const [before, behind] = [runs[one - 1], runs[one]];
    return leftEnd(before) === behind.left && rightEnd(before) === behind.right;
  });
}
