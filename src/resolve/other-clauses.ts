import type { Passage } from "../align/align.js";
import { startIn } from "../align/run.js";
import { isDigit, isSentenceEnd, isStop } from "../text/characters.js";
import { HOLE, type NormalisedText } from "../text/normalise.js";
import { tellsApart } from "../text/tells-apart.js";
import { occurrencesOf } from "./occurrences.js";
import { readUnits } from "./units.js";

/** In units: the longest beginning of a clause that is read; and how many clauses are looked back over. By hand. */
const LONGEST_HEAD = 24;
const CLAUSES_BACK = 3;
/** A beginning that occurs more often is the genre's: 同比增长. By hand. */
const MOST_USES = 2;
/** So many items of one frame differ by their labels alone. By hand. */
const LEAST_ITEMS = 3;
/** A shorter end, in units, is no frame. By hand. */
const SHORTEST_FRAME = 4;

/** How the clauses before a placeholder and before its value begin, where they differ. */
interface Difference {
  readonly own: string;
  readonly other: string;
  /** Beginnings of the clauses behind it, which are the same: 、改造□ */
  readonly between: readonly string[];
  /** Only one character differs, and may have been misread. */
  readonly isNear: boolean;
  /** They end alike, and differ from their beginning on. */
  readonly isFrame: boolean;
  /** What they end with, where they differ from their first character on and a placeholder follows. */
  readonly frame: string;
}

/**
 * Answers, of a placeholder's run, whether its clause, or the one that its item begins with, has its counterpart
 * elsewhere in the other text, or the value's clause in this one:
 *
 * What an echo repeats is paired already: there it is enough that this text has the value's clause.
 *
 *   城关镇受理□件 | 梨园镇受理27件, and elsewhere 城关镇受理42件
 */
export function otherClauses(
  passages: readonly Passage[],
  side: "left" | "right",
  own: NormalisedText,
  other: NormalisedText,
): (passage: Passage, index: number, isEcho: boolean) => boolean {
  const differences = new Map<number, Difference>();
  for (const { runs } of passages) {
    for (const run of runs) {
      if (run.kind !== "hole") continue;
      const at = startIn(run, side);
      const found = own.key[at] < HOLE ? null : differenceBefore(own, at, other, startIn(run, inverse(side)));
      if (found !== null) differences.set(keyOf(at, startIn(run, inverse(side))), found);
    }
  }
  if (differences.size === 0) return () => false;
  const all = [...differences.values()];
  const patterns = all.flatMap((one) => [one.own, one.other, one.frame, ...one.between]);
  const [inOwn, inOther] = [occurrencesOf(own, patterns), occurrencesOf(other, patterns)];
  const count = (counts: ReadonlyMap<string, number>, pattern: string): number => counts.get(pattern) ?? 0;
  return (passage, index, isEcho) => {
    const run = passage.runs[index];
    const found = differences.get(keyOf(startIn(run, side), startIn(run, inverse(side))));
    if (found === undefined || found.between.some((clause) => clause.length > 1 && count(inOwn, clause) < 2))
      return false;
    const isUsed = (counts: ReadonlyMap<string, number>, clause: string): boolean =>
      count(counts, clause) > 0 && count(counts, clause) <= MOST_USES;
    const isElsewhere = isUsed(inOwn, found.own) && isUsed(inOther, found.own);
    const hasOwnMask = isUsed(inOwn, found.other) && count(inOther, found.other) > 0;
    if (isEcho) return hasOwnMask;
    if (!found.isFrame) return false;
    if (count(inOwn, found.frame) >= LEAST_ITEMS) return true;
    return found.isNear ? isElsewhere && hasOwnMask : isElsewhere || hasOwnMask;
  };
}

const inverse = (side: "left" | "right"): "left" | "right" => (side === "left" ? "right" : "left");

/** No text has so many units. */
const MANY = 2 ** 26;
const keyOf = (own: number, other: number): number => own * MANY + other;

function differenceBefore(own: NormalisedText, at: number, other: NormalisedText, otherAt: number): Difference | null {
  const ownPiece = pieceBefore(own, at);
  const otherPiece = pieceBefore(other, otherAt);
  const isBehindHole = ownPiece > 0 && own.key[ownPiece - 1] >= HOLE;
  const length = at - ownPiece;
  if (
    isBehindHole ? !endsAlike(own, at, other, otherAt, length) : !isSame(own, ownPiece, at, other, otherPiece, otherAt)
  )
    return isBehindHole ? null : differenceOf(own, [ownPiece, at], other, [otherPiece, otherAt], []);
  const between = [readUnits(own, ownPiece, at)];
  let [ownStart, otherStart] = [clauseStart(own, at), clauseStart(other, otherAt)];
  for (let back = isBehindHole ? 0 : 1; back <= CLAUSES_BACK; back++) {
    if (back > 0) {
      if (endsItem(own, ownStart) || endsItem(other, otherStart)) return null;
      [ownStart, otherStart] = [clauseStart(own, ownStart - 1), clauseStart(other, otherStart - 1)];
    }
    // Where a clause is longer than is read, what was reached says nothing of how it begins.
    if (!isBeginning(own, ownStart) || !isBeginning(other, otherStart)) return null;
    const [ownEnd, otherEnd] = [headEnd(own, ownStart), headEnd(other, otherStart)];
    if (ownEnd === ownStart) return null;
    const isAlike = isSame(own, ownStart, ownEnd, other, otherStart, otherStart + ownEnd - ownStart);
    if (!isAlike) return differenceOf(own, [ownStart, ownEnd], other, [otherStart, otherEnd], between);
    between.push(readUnits(own, ownStart, ownEnd));
  }
  return null;
}

function differenceOf(
  own: NormalisedText,
  [ownFrom, ownTo]: readonly [number, number],
  other: NormalisedText,
  [otherFrom, otherTo]: readonly [number, number],
  between: readonly string[],
): Difference | null {
  const [ownHead, otherHead] = [readUnits(own, ownFrom, ownTo), readUnits(other, otherFrom, otherTo)];
  // What is only longer at one end is the same clause, with more before or behind it; so is what another word joins.
  if (ownHead.includes(otherHead) || otherHead.includes(ownHead)) return null;
  if (ownHead.replace(JOINING, "") === otherHead.replace(JOINING, "")) return null;
  return {
    own: ownHead,
    other: otherHead,
    between,
    isNear: differInOne(ownHead, otherHead),
    isFrame: areOfOneFrame(ownHead, otherHead),
    frame: own.key[ownTo] >= HOLE ? frameOf(ownHead, otherHead) : "",
  };
}

const JOINING = /^(?:以及|及|和|与|同|并|或者?)/u;

/** Whether two texts differ in single characters put in, left out or changed, unless it is one that tells items apart. */
function differInOne(one: string, two: string): boolean {
  const shorter = Math.min(one.length, two.length);
  let start = 0;
  while (start < shorter && one[start] === two[start]) start++;
  let end = 0;
  while (end < shorter - start && one.at(-1 - end) === two.at(-1 - end)) end++;
  const changed = [one, two].map((text) => text.slice(start, text.length - end));
  if (sharesSome(changed[0], changed[1])) return true;
  return changed.every((part) => part.length < 2) && !changed.every((part) => tellsApart(part.charCodeAt(0)));
}

/** Whether two characters of one text follow each other in the other: what differs is spread, as where letters were misread. */
function sharesSome(one: string, two: string): boolean {
  for (let at = 0; at + 1 < one.length; at++) if (two.includes(one.slice(at, at + 2))) return true;
  return false;
}

function frameOf(one: string, two: string): string {
  let end = 0;
  while (end < Math.min(one.length, two.length) && one.at(-1 - end) === two.at(-1 - end)) end++;
  return one[0] === two[0] || end < SHORTEST_FRAME || end === one.length ? "" : one.slice(-end);
}

/** Whether two beginnings end alike, and differ from their beginning on or in what tells items apart: 2021年, 2022年. */
function areOfOneFrame(one: string, two: string): boolean {
  const shorter = Math.min(one.length, two.length);
  let start = 0;
  while (start < shorter && one[start] === two[start]) start++;
  const isLabel = start === 0 || (tellsApart(one.charCodeAt(start)) && tellsApart(two.charCodeAt(start)));
  return isLabel && one.at(-1) === two.at(-1);
}

function isSame(
  own: NormalisedText,
  from: number,
  to: number,
  other: NormalisedText,
  otherFrom: number,
  otherTo: number,
): boolean {
  return to - from === otherTo - otherFrom && endsAlike(own, to, other, otherTo, to - from);
}

function endsAlike(own: NormalisedText, at: number, other: NormalisedText, otherAt: number, length: number): boolean {
  for (let back = 1; back <= length; back++) if (own.key[at - back] !== other.key[otherAt - back]) return false;
  return true;
}

/** Where the words right before a unit begin: behind a stop, a placeholder, or with the line. */
function pieceBefore(text: NormalisedText, at: number): number {
  let start = at;
  while (start > 0 && at - start < LONGEST_HEAD && !beginsClause(text, start) && text.key[start - 1] < HOLE) start--;
  return start;
}

function clauseStart(text: NormalisedText, at: number): number {
  let start = at;
  while (start > 0 && at - start < 2 * LONGEST_HEAD && !beginsClause(text, start)) start--;
  return start;
}

const isBeginning = (text: NormalisedText, at: number): boolean => at === 0 || beginsClause(text, at);

/** Where the beginning of a clause ends: with a placeholder, a number or a stop. */
function headEnd({ plain, key }: NormalisedText, start: number): number {
  let end = start;
  const isYear = isDigit(plain[start]);
  while (
    end < plain.length &&
    end - start < LONGEST_HEAD &&
    key[end] < HOLE &&
    !isStop(plain[end]) &&
    (isYear ? end - start < 8 : !isDigit(plain[end]))
  )
    end++;
  return end;
}

/** Whether a clause or a line begins with this unit: not behind the colon of 18:30. */
export function beginsClause({ plain, lineStarts }: NormalisedText, at: number): boolean {
  if (lineStarts[at] === 1) return true;
  if (plain[at - 1] === COLON) return !(isDigit(plain[at] ?? 0) && isDigit(plain[at - 2] ?? 0));
  return isStop(plain[at - 1]);
}

const COLON = ":".charCodeAt(0);
const SEMICOLON = ";".charCodeAt(0);

function endsItem({ plain, lineStarts }: NormalisedText, start: number): boolean {
  return (
    start <= 0 ||
    lineStarts[start] === 1 ||
    isSentenceEnd(plain[start - 1]) ||
    plain[start - 1] === SEMICOLON ||
    plain[start - 1] === 0xff1b
  );
}
