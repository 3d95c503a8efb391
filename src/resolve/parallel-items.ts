import type { Passage } from "../align/align.js";
import { endIn, ofSide, startIn } from "../align/run.js";
import { isDigit, isWordCharacter } from "../text/characters.js";
import { HOLE, STOP, type NormalisedText } from "../text/normalise.js";
import { span, type Span } from "../text/span.js";
import { beginsFrame, frameStart, headStart } from "./frames.js";
import { tellsApart } from "./tells-apart.js";

/** What tells items apart is no longer, in units. By hand. */
const LONGEST_LABEL = 12;
/** The words beside a label, in units, by which the items beside are known: those at the beginning of an item, and inside it. By hand. */
const BEHIND_HEAD = 4;
const LEAST_BEHIND_HEAD = 3;
const BESIDE = 4;
/** How far from an item those beside it are, in units. By hand. */
const NEARBY = 300;
/** No item has more units, or runs on either side of a placeholder. By hand. */
const LONGEST_ITEM = 120;
const MOST_RUNS = 16;

interface Texts {
  readonly own: NormalisedText;
  readonly other: NormalisedText;
  readonly side: "left" | "right";
}

/** Words of two items that are in the same place, and not the same. */
interface Difference {
  readonly own: Span<"folded">;
  readonly other: Span<"folded">;
  /** Both items begin with them. */
  readonly isHead: boolean;
}

/**
 * Answers, of a placeholder's run in a passage, whether its value is of a parallel item: the two items differ in words
 * in whose place the items beside them, in both texts, have others again.
 *
 *   西部新建□所。北部新建□所。 | 南部新建6所。东部新建8所。   →   yes
 *   全年新建□所。北部又有□所。 | 年内新建6所。北部又有8所。   →   no, it was reworded
 */
export function parallelItems(texts: Texts): (passage: Passage, index: number) => boolean {
  const known = new Map<number, boolean>();
  const isKnownApart = (one: Difference): boolean => {
    const found = known.get(one.own.start) ?? isLabel(one, texts);
    known.set(one.own.start, found);
    return found;
  };
  return (passage, index) =>
    differencesAround(passage, index, texts).some(isKnownApart) || isOfEarlierItem(passage, index, texts);
}

/**
 * Whether the item of the value begins as an earlier item of this text does, of which the placeholder's is a parallel one:
 *
 *   前进村收入□万元{，增收□元；向阳村收入□万元|}，增收[□|2162]元 | 前进村收入347万元，增收2162元   →   yes
 */
function isOfEarlierItem({ runs }: Passage, index: number, { own, other, side }: Texts): boolean {
  const otherSide = side === "left" ? "right" : "left";
  const start = frameStart(own, startIn(runs[index], side));
  const otherStart = frameStart(other, startIn(runs[index], otherSide));
  for (let at = index; at >= Math.max(0, index - MOST_RUNS); at--) {
    const inner = startIn(runs[at], side);
    const outer = startIn(runs[at], otherSide);
    if (inner <= start && endIn(runs[at], side) > start) return false;
    if (outer > otherStart) continue;
    const earlier = inner + otherStart - outer;
    return (
      endIn(runs[at], otherSide) > otherStart &&
      runs[at].kind === "match" &&
      earlier < start &&
      areParallel(own, earlier, start)
    );
  }
  return false;
}

/** Whether two items of a text begin with words that differ, and go on alike. */
function areParallel({ key }: NormalisedText, one: number, two: number): boolean {
  if (key[one] === key[two]) return false;
  for (let first = one + 1; first <= Math.min(one + LONGEST_LABEL, two - 1) && key[first] !== STOP; first++)
    for (let second = two + 1; second <= two + LONGEST_LABEL && key[second] !== STOP; second++)
      if (goOnAlike(key, first, second)) return true;
  return false;
}

function goOnAlike(key: Uint32Array, one: number, two: number): boolean {
  let same = 0;
  while (same < LEAST_BEHIND_HEAD && key[one + same] === key[two + same] && key[one + same] < HOLE) same++;
  return same === LEAST_BEHIND_HEAD || (same > 0 && key[one + same] >= HOLE && key[two + same] >= HOLE);
}

/** Where the item of a placeholder differs from that of its value. */
function differencesAround({ runs }: Passage, index: number, { own, other, side }: Texts): Difference[] {
  const otherSide = side === "left" ? "right" : "left";
  const { start: hole, end: holeEnd } = ofSide(runs[index], side);
  const { start: value, end: valueEnd } = ofSide(runs[index], otherSide);
  const [start, otherStart] = [headStart(own, frameStart(own, hole)), headStart(other, frameStart(other, value))];
  const [end, otherEnd] = [frameEnd(own, holeEnd), frameEnd(other, valueEnd)];
  const found: Difference[] = [];
  for (let at = index; at >= Math.max(0, index - MOST_RUNS); at--) {
    const [from, otherFrom] = [startIn(runs[at], side), startIn(runs[at], otherSide)];
    if (from <= start || otherFrom <= otherStart) break;
    const before = runs[at - 1];
    const ownGap = Math.max(start, before === undefined ? 0 : endIn(before, side));
    const otherGap = Math.max(otherStart, before === undefined ? 0 : endIn(before, otherSide));
    const isHead = ownGap === start && otherGap === otherStart;
    if (from > ownGap && otherFrom > otherGap)
      found.push({ own: span(ownGap, from), other: span(otherGap, otherFrom), isHead });
  }
  for (let at = index + 1; at < Math.min(runs.length, index + MOST_RUNS); at++) {
    const [ownGap, otherGap] = [endIn(runs[at - 1], side), endIn(runs[at - 1], otherSide)];
    const [to, otherTo] = [startIn(runs[at], side), startIn(runs[at], otherSide)];
    if (to >= end || otherTo >= otherEnd) break;
    if (to > ownGap && otherTo > otherGap)
      found.push({ own: span(ownGap, to), other: span(otherGap, otherTo), isHead: false });
  }
  return found;
}

/** Whether words tell items apart: those beside have others there. */
function isLabel(difference: Difference, { own, other }: Texts): boolean {
  if (!areApart(difference, own, other)) return false;
  const { own: mine, other: theirs, isHead } = difference;
  return isHead ? isLabelOfHead(mine, theirs, own, other) : isLabelInside(mine, theirs, own, other);
}

function isLabelOfHead(
  mine: Span<"folded">,
  theirs: Span<"folded">,
  own: NormalisedText,
  other: NormalisedText,
): boolean {
  const isNumber = isDigit(own.plain[mine.end - 1]) && isDigit(other.plain[theirs.end - 1]);
  const words = lengthBehind(own, mine.end, BEHIND_HEAD);
  const isBeforeColon = own.plain[mine.end + words] === COLON && own.key[mine.end + words] === STOP;
  const length = isBeforeColon ? words + 1 : words;
  const endsCell = isBeforeColon || (length > 0 && !isWordCharacter(own.key[mine.end + length - 1]));
  if (length < (isNumber || endsCell ? 1 : LEAST_BEHIND_HEAD)) return false;
  const behind = { key: own.key.subarray(mine.end, mine.end + length), isBeforeColon };
  return hasItemLike(own, mine, behind, isNumber) && hasItemLike(other, theirs, behind, isNumber);
}

/** 清溪河：, 胜利河：. */
const COLON = ":".charCodeAt(0);

/** Inside items that begin with a placeholder, and then alike. */
function isLabelInside(
  mine: Span<"folded">,
  theirs: Span<"folded">,
  own: NormalisedText,
  other: NormalisedText,
): boolean {
  const start = frameStart(own, mine.start);
  const first = [start, start + 1].find((at) => own.key[at] >= HOLE);
  if (first === undefined || isDigit(own.plain[mine.start])) return false;
  const like = (words: Uint32Array, before: boolean): boolean =>
    recurs(own, mine, words, before, own.key[first + 1]) && recurs(other, theirs, words, before, own.key[first + 1]);
  return (
    (lengthBefore(own, mine.start, BESIDE) === BESIDE &&
      like(own.key.subarray(mine.start - BESIDE, mine.start), true)) ||
    (lengthBehind(own, mine.end, BESIDE) === BESIDE && like(own.key.subarray(mine.end, mine.end + BESIDE), false))
  );
}

/** Whether what differs are words, and other ones: not one in the other, and not misread. */
function areApart({ own: mine, other: theirs }: Difference, own: NormalisedText, other: NormalisedText): boolean {
  const [one, two] = [own.key.subarray(mine.start, mine.end), other.key.subarray(theirs.start, theirs.end)];
  if (one.length > LONGEST_LABEL || two.length > LONGEST_LABEL) return false;
  if (![one, two].every((label) => label.every((unit) => unit < HOLE && unit !== STOP))) return false;
  if (!one.some(isWordCharacter) || !two.some(isWordCharacter)) return false;
  if (one.length === 1 && two.length === 1) return tellsApart(one[0]) && tellsApart(two[0]);
  if (isDigit(one[0]) && isDigit(two[0])) return true;
  return !one.some(
    (unit, at) => (one.length === 1 || at > 0) && two.includes(unit) && (at === 0 || follows(two, one[at - 1], unit)),
  );
}

function follows(units: Uint32Array, before: number, unit: number): boolean {
  for (let at = 1; at < units.length; at++) if (units[at] === unit && units[at - 1] === before) return true;
  return false;
}

/** The words that follow a label, and whether a colon is the last of them. */
interface Behind {
  readonly key: Uint32Array;
  readonly isBeforeColon: boolean;
}

/** Whether an item near this one begins with another label, and then with the same words. */
function hasItemLike(
  text: NormalisedText,
  label: Span<"folded">,
  { key, isBeforeColon }: Behind,
  isNumber: boolean,
): boolean {
  const isThere = (at: number): boolean =>
    isAt(text.key, at, key) && (!isBeforeColon || text.plain[at + key.length - 1] === COLON);
  const stop = Math.min(text.key.length, label.start + NEARBY);
  for (let line = Math.max(0, label.start - NEARBY); line < stop; line++) {
    if (!beginsFrame(text, line)) continue;
    const start = headStart(text, line);
    if (start === label.start) continue;
    for (let at = start; at < start + LONGEST_LABEL && (at === start || text.key[at - 1] !== STOP); at++) {
      if (isNumber && at > start && !isDigit(text.plain[at - 1]) && text.key[at - 1] < HOLE) break;
      if (at > start && isThere(at) && !isSame(text.key, start, at, label)) return true;
    }
  }
  return false;
}

/** Whether an item near this one has the same words beside another label, and behind its own first value. */
function recurs(
  text: NormalisedText,
  label: Span<"folded">,
  words: Uint32Array,
  isBefore: boolean,
  unit: number,
): boolean {
  const { key } = text;
  const start = frameStart(text, label.start);
  const stop = Math.min(key.length - words.length, label.end + NEARBY);
  for (let at = Math.max(0, label.start - NEARBY); at < stop; at++) {
    if (!isAt(key, at, words)) continue;
    const place = isBefore ? at + words.length : at - (label.end - label.start);
    const itemStart = frameStart(text, at);
    if (itemStart === start || place < 0 || isSame(key, place, place + label.end - label.start, label)) continue;
    if (key.subarray(itemStart + 1, Math.min(at, itemStart + LONGEST_LABEL)).includes(unit)) return true;
  }
  return false;
}

function isAt(key: Uint32Array, at: number, words: Uint32Array): boolean {
  for (let i = 0; i < words.length; i++) if (key[at + i] !== words[i]) return false;
  return true;
}

function isSame(key: Uint32Array, start: number, end: number, label: Span<"folded">): boolean {
  if (end - start !== label.end - label.start) return false;
  for (let i = 0; i < end - start; i++) if (key[start + i] !== key[label.start + i]) return false;
  return true;
}

/** How many units of words, and a sign that ends a cell, are behind a place, up to a placeholder. */
function lengthBehind({ key }: NormalisedText, at: number, most: number): number {
  let length = 0;
  while (length < most && at + length < key.length && key[at + length] < HOLE && key[at + length] !== STOP) {
    length++;
    if (!isWordCharacter(key[at + length - 1])) break;
  }
  return length;
}

function lengthBefore({ key }: NormalisedText, at: number, most: number): number {
  let length = 0;
  while (length < most && at > length && key[at - length - 1] < HOLE) length++;
  return length;
}

function frameEnd(text: NormalisedText, at: number): number {
  let end = at;
  while (end < text.key.length && end - at < LONGEST_ITEM && !beginsFrame(text, end)) end++;
  return end;
}
