import type { Passage } from "../align/align.js";
import { endIn, ofSide, type Run, startIn } from "../align/run.js";
import { span, type Span } from "../text/span.js";
import { bareLeadInOf } from "./lead-in.js";
import type { ReadTexts } from "./read-text.js";
import { holdsHole, readUnits } from "./units.js";

/** A separator of so few units is between the items of a list. */
const LONGEST_SEPARATOR = 2;

/** In units. */
const LONGEST_LIST = 160;
/** Longer lists, in runs to either side, are not read. */
const FARTHEST = 40;

/**
 * The value of a placeholder in a list of them, where what is between its neighbours was paired with another stop: with
 * the comma of a reporter's lead-in, or one inside an item.
 *
 *   XX、XX等地 | 会议强调，武鸣、横州等地   →   武鸣 and 横州
 *   XX；XX。 | 健全制度，严格考核；压实责任。   →   健全制度，严格考核 and 压实责任
 *
 * Null where all is paired as it is, or the items are not as many.
 */
export function itemOf(
  passage: Passage,
  index: number,
  side: "left" | "right",
  texts: ReadTexts,
): Span<"folded"> | null {
  const { own, other } = texts;
  const { runs } = passage;
  const otherSide = side === "left" ? "right" : "left";
  const [first, last] = listAround(runs, index, side);
  if (first === last) return null;
  const start = startOf(runs, first, side);
  const end = endOf(runs, last, side);
  if (end - start > LONGEST_LIST || holdsHole(other.normalised, start, end)) return null;
  const text = readUnits(other.normalised, start, end);
  const isBegun = start === 0 || BEGINS_CLAUSE.test(readUnits(other.normalised, start - 1, start));
  const lead = isBegun ? bareLeadInOf(text) : 0;
  const separators: string[] = [];
  let isPairedOtherwise = lead > 0;
  for (let at = first + 1; at < last; at += 2) {
    const [from, to] = [ofSide(runs[at], side), ofSide(runs[at], otherSide)];
    const separator = readUnits(own.normalised, from.start, from.end);
    separators.push(separator);
    isPairedOtherwise ||= separator !== readUnits(other.normalised, to.start, to.end);
  }
  return isPairedOtherwise ? itemBetween(text, lead, separators, (index - first) / 2, start) : null;
}

/** The first and the last placeholder of those that separators alone are between. */
function listAround(runs: readonly Run[], index: number, side: "left" | "right"): readonly [number, number] {
  const isItem = (at: number): boolean =>
    runs[at]?.kind === "hole" && (side === "left" ? runs[at].leftLength : runs[at].rightLength) === 1;
  const isSeparator = (at: number): boolean =>
    isItem(at - 1) &&
    isItem(at + 1) &&
    runs[at].kind === "match" &&
    runs[at].leftLength <= LONGEST_SEPARATOR &&
    endIn(runs[at - 1], side) === startIn(runs[at], side) &&
    endIn(runs[at], side) === startIn(runs[at + 1], side);
  let [first, last] = [index, index];
  while (index - first < FARTHEST && isSeparator(first - 1)) first -= 2;
  while (last - index < FARTHEST && isSeparator(last + 1)) last += 2;
  return isSeparator(first - 1) || isSeparator(last + 1) ? [index, index] : [first, last];
}

/** Where what is paired before a placeholder ends, if that touches it in its own text. */
function startOf(runs: readonly Run[], at: number, side: "left" | "right"): number {
  const otherSide = side === "left" ? "right" : "left";
  const before = runs[at - 1];
  const isBeside = before?.kind === "match" && endIn(before, side) === startIn(runs[at], side);
  return isBeside ? endIn(before, otherSide) : startIn(runs[at], otherSide);
}

function endOf(runs: readonly Run[], at: number, side: "left" | "right"): number {
  const otherSide = side === "left" ? "right" : "left";
  const behind = runs[at + 1];
  const isBeside = behind?.kind === "match" && startIn(behind, side) === endIn(runs[at], side);
  return isBeside ? startIn(behind, otherSide) : endIn(runs[at], otherSide);
}

/** In the stretch behind the lead-in, the item at `place`, if there is one for each placeholder. */
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
  const isOne = separators.every((separator) => separator === ";") ? ONE_CLAUSE : ONE_ITEM;
  if (!starts.every((start, at) => isOne.test(text.slice(start, ends[at])))) return null;
  return span(offset + starts[place], offset + ends[place]);
}

/** Neither a stop nor another separator is in it. */
const ONE_ITEM = /^[^，。；：！？、,;:!?]+$/u;
const ONE_CLAUSE = /^[^。；！？;!?]+$/u;
const BEGINS_CLAUSE = /[，。；：！？,;:!?“”]/u;
