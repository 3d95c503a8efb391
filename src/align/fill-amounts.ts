import { isDigit, isLetter } from "../text/characters.js";
import { HOLE, STOP } from "../text/normalise.js";
import { POINT } from "./unit-classes.js";
import type { Pair } from "./pair.js";
import { followingRuns } from "./passages.js";
import { regionBetween, type Region } from "./region.js";
import { hole, inOrder, match, turned, type Run } from "./run.js";
import type { Side } from "./side.js";

/** A gap of more units, in either text, is no place of one number. By hand. */
const LONGEST_GAP = 8;

/**
 * Fills a gap in which one text has a placeholder for a number and the other text one number, though the words beside
 * it were changed in both:
 *
 *   服务{□余|近87}人次   →   服务{|近}[□|87]{余|}人次
 *   推进“{□+□|1+9”}国家级   →   推进“[□|1]+[□|9]{|”}国家级
 */
export function fillAmounts(pair: Pair): Pair {
  if (!pair.isCounterpart || pair.runs.length === 0) return pair;
  const { left, right } = pair;
  const filled = followingRuns(pair.runs).flatMap((runs) =>
    runs.slice(1).flatMap((next, at): Run[] => {
      const gap = regionBetween(runs[at], next);
      const { leftStart, leftEnd, rightStart, rightEnd } = gap;
      if (leftEnd === leftStart || rightEnd === rightStart) return [];
      if (!isShort(left, leftStart, leftEnd) || !isShort(right, rightStart, rightEnd)) return [];
      const own = filledFrom(left, right, gap);
      if (own.length > 0) return own;
      const swapped = { leftStart: rightStart, leftEnd: rightEnd, rightStart: leftStart, rightEnd: leftEnd };
      return filledFrom(right, left, swapped).map(turned);
    }),
  );
  return filled.length === 0 ? pair : { ...pair, runs: inOrder([...pair.runs, ...filled]) };
}

/** Whether no more is there than beside one number; a letter counts a third, for words of letters are longer. */
function isShort({ text: { plain } }: Side, from: number, to: number): boolean {
  if (to - from > LETTERS * LONGEST_GAP) return false;
  let length = 0;
  for (let at = from; at < to; at++) length += isLetter(plain[at]) ? 1 : LETTERS;
  return length <= LETTERS * LONGEST_GAP;
}

/** Letters that count as a unit. By hand. */
const LETTERS = 3;

/** The own text is the left one of the region. */
function filledFrom(own: Side, other: Side, gap: Region): Run[] {
  const amount = amountIn(own, other, gap);
  return amount === null ? sumIn(own, other, gap) : [amount];
}

/** Two placeholders that a sign joins, where the other text has two numbers that it joins, and nothing but signs beside them. */
function sumIn(own: Side, other: Side, { leftStart, leftEnd, rightStart, rightEnd }: Region): Run[] {
  const [first, last] = wordsAt(leftStart, leftEnd, (at) => own.words[at] === 1 || own.text.key[at] >= HOLE);
  const { key } = own.text;
  if (last - first !== SUM || key[first] < HOLE || key[last - 1] < HOLE || !JOINS.has(own.text.plain[first + 1]))
    return [];
  const [from, to] = wordsAt(rightStart, rightEnd, (at) => other.words[at] === 1);
  const { plain } = other.text;
  let sign = from;
  while (sign < to && isDigit(plain[sign])) sign++;
  const isSum = sign > from && sign + 1 < to && plain[sign] === own.text.plain[first + 1];
  for (let at = sign + 1; at < to; at++) if (!isDigit(plain[at])) return [];
  if (!isSum || isDigit(plain[from - 1] ?? 0) || isDigit(plain[to] ?? 0)) return [];
  return [hole(first, from, 1, sign - from), match(first + 1, sign, 1), hole(first + 2, sign + 1, 1, to - sign - 1)];
}

/** □+□. */
const SUM = 3;
const JOINS: ReadonlySet<number> = new Set(Array.from("+＋", (sign) => sign.charCodeAt(0)));

/** From the first unit that is more than a sign to the last. */
function wordsAt(start: number, end: number, isWord: (at: number) => boolean): readonly [number, number] {
  let [from, to] = [start, end];
  while (from < to && !isWord(from)) from++;
  while (to > from && !isWord(to - 1)) to--;
  return [from, to];
}

/** The own text is the left one of the region. */
function amountIn(own: Side, other: Side, { leftStart, leftEnd, rightStart, rightEnd }: Region): Run | null {
  const { key, lineStarts } = own.text;
  let at = -1;
  for (let unit = leftStart; unit < leftEnd; unit++) {
    if (key[unit] === STOP || (unit > leftStart && lineStarts[unit] === 1) || isDigit(key[unit])) return null;
    if (key[unit] < HOLE) continue;
    if (at >= 0) return null;
    at = unit;
  }
  if (at < 0 || own.wildcards[key[at] - HOLE].kind !== "number") return null;
  const number = oneNumber(other, rightStart, rightEnd);
  return number === null ? null : hole(at, number.start, 1, number.length);
}

/** The number among some units, if it is the only one, no stop is among them, and no line begins. */
function oneNumber(
  { text: { plain, key, lineStarts } }: Side,
  from: number,
  to: number,
): { readonly start: number; readonly length: number } | null {
  let [start, end] = [-1, -1];
  for (let at = from; at < to; at++) {
    if (key[at] >= HOLE || (at > from && lineStarts[at] === 1)) return null;
    const isOfNumber = isDigit(plain[at]) || (plain[at] === POINT && isDigit(plain[at - 1]) && isDigit(plain[at + 1]));
    if (!isOfNumber && key[at] === STOP) return null;
    if (!isOfNumber) continue;
    if (start >= 0 && end !== at) return null;
    if (start < 0) start = at;
    end = at + 1;
  }
  return start < 0 || isDigit(plain[from - 1] ?? 0) || isDigit(plain[to] ?? 0) ? null : { start, length: end - start };
}
