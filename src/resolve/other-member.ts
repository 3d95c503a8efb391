import type { Passage } from "../align/align.js";
import { endIn, startIn } from "../align/run.js";
import { isWordCharacter } from "../text/characters.js";
import { HOLE, STOP, type NormalisedText } from "../text/normalise.js";
import { lengthOf, span, type Span } from "../text/span.js";
import { isEnd } from "./frames.js";
import { UnitIndex } from "./unit-index.js";

/** A clause of fewer units, up to a placeholder, is in many sentences: 加快建设. By hand. */
const LEAST_FRAME = 6;

/** A replaced word of more units is another clause. */
const LONGEST_KEY = 12;

/** A sentence is not read further than so many runs from a placeholder. */
const FARTHEST = 24;

type Gap = Pick<Replaced, "own" | "other">;

/** A clause with words that were replaced, in both texts. */
interface Replaced {
  readonly own: Span<"folded">;
  readonly other: Span<"folded">;
  /** What is behind it in its clause, up to a placeholder. */
  readonly frame: Span<"folded">;
}

/**
 * Answers, of a placeholder's run in a passage, whether it was paired with an *other* clause of its frame: what tells the
 * clauses apart differs, and one of the texts has the very clause of the other elsewhere.
 *
 *   前进村收入XX万元 | 向阳村收入1300万元；…；前进村收入115万元   →   yes
 *   全年收入XX万元 | 年度收入1300万元                             →   no, it was reworded
 */
export function otherMembers(
  own: NormalisedText,
  other: NormalisedText,
  side: "left" | "right",
): (passage: Passage, index: number) => "other" | "replaced" | null {
  let ownIndex: UnitIndex | null = null;
  let otherIndex: UnitIndex | null = null;
  const countInOwn = ({ start, end }: Span<"folded">): number =>
    (ownIndex ??= new UnitIndex(own.key)).count(other.key, start, end, 1);
  const countInOther = ({ start, end }: Span<"folded">, most: number): number =>
    (otherIndex ??= new UnitIndex(other.key)).count(own.key, start, end, most);
  const isElsewhere = (replaced: Replaced): boolean => {
    const { start, end } = replaced.other;
    if (end - start < LEAST_FRAME && !beginsLine(own, replaced.own.start)) return false;
    if (countInOwn(replaced.other) > 0) return true;
    const isWhole = sentenceStart(own, replaced.own.start) === replaced.own.start;
    return isWhole && countInOther(replaced.own, 1) > 0;
  };
  const isOnly = (clause: Span<"folded">): boolean => countInOther(clause, 2) === 1;
  const texts: Texts = { own, other, side };
  const isRepeated = ({ frame }: Replaced): boolean => countInOther(frame, 2) > 1;
  return (passage, index) => {
    const before = replacedBefore(passage, index, texts, isOnly);
    if (before.some(isElsewhere) || replacedBehind(passage, index, texts).some(isElsewhere)) return "other";
    return before.some(isRepeated) ? "replaced" : null;
  };
}

interface Texts {
  readonly own: NormalisedText;
  readonly other: NormalisedText;
  readonly side: "left" | "right";
}

/** The words replaced before a placeholder in its sentence, unless its clause up to it is only once in the other text. */
function replacedBefore(
  { runs }: Passage,
  index: number,
  texts: Texts,
  isOnly: (clause: Span<"folded">) => boolean,
): Replaced[] {
  const { own, other, side } = texts;
  const otherSide = side === "left" ? "right" : "left";
  const found: Replaced[] = [];
  const hole = startIn(runs[index], side);
  const start = sentenceStart(own, hole);
  const clause = span<"folded">(clauseStart(own, hole), hole);
  let isBeyondClause = false;
  for (let at = index; at >= Math.max(0, index - FARTHEST); at--) {
    const inner = startIn(runs[at], side);
    const innerOther = startIn(runs[at], otherSide);
    if (inner <= start) break;
    const outer = runs[at - 1];
    const from = outer === undefined ? start : Math.max(start, endIn(outer, side));
    const otherFrom = outer === undefined ? sentenceStart(other, innerOther) : endIn(outer, otherSide);
    // Nearly all runs touch the one before.
    if (from < inner && otherFrom < innerOther) {
      const gap = { own: span<"folded">(from, inner), other: span<"folded">(otherFrom, innerOther) };
      if (isReplaced(gap, texts) && isOfFrame(own, gap.own)) {
        // Asked no sooner than it matters: most clauses have nothing that was replaced before them.
        if (isBeyondClause && found.length === 0 && isOnly(clause)) break;
        found.push(withClause(gap, own));
      }
    }
    if (outer === undefined) break;
    isBeyondClause ||= inner <= clause.start && lengthOf(clause) > LEAST_CLAUSE;
  }
  return found;
}

/** A clause of no more units is in many places. By hand. */
const LEAST_CLAUSE = 4;

/** The words replaced behind a placeholder in its clause. */
function replacedBehind({ runs }: Passage, index: number, texts: Texts): Replaced[] {
  const { own, side } = texts;
  const otherSide = side === "left" ? "right" : "left";
  const found: Replaced[] = [];
  const hole = endIn(runs[index], side);
  let read = hole;
  for (let at = index; at < Math.min(runs.length - 1, index + FARTHEST); at++) {
    const outer = startIn(runs[at + 1], side);
    if (outer - hole > LONGEST_SENTENCE || beginsSentence(own, read, outer)) break;
    read = outer;
    const [from, otherFrom] = [endIn(runs[at], side), endIn(runs[at], otherSide)];
    const otherOuter = startIn(runs[at + 1], otherSide);
    if (from >= outer || otherFrom >= otherOuter) continue;
    const gap = { own: span<"folded">(from, outer), other: span<"folded">(otherFrom, otherOuter) };
    if (!isReplaced(gap, texts)) continue;
    if (clauseStart(own, gap.own.start) > hole) break;
    found.push(withClause(gap, own));
  }
  return found;
}

/**
 * Whether a clause is filled in, or a condition of what is: 拒绝检查的，处XX元. What reporters put before a sentence, and
 * what papers begin one with, tells no clause from another.
 */
function isOfFrame(text: NormalisedText, { start, end }: Span<"folded">): boolean {
  const [first, last] = [clauseStart(text, start), clauseEnd(text, end)];
  return hasHole(text, first, last) || text.plain[last - 1] === OF;
}

const OF = "的".charCodeAt(0);

function isReplaced(gap: Gap, { own, other }: Texts): boolean {
  if (isSame(gap, own, other) || hasStop(own, gap.own)) return false;
  return [[own, gap.own] as const, [other, gap.other] as const].every(
    ([text, { start, end }]) => end - start <= LONGEST_KEY && !hasHole(text, start, end) && hasWord(text, start, end),
  );
}

function hasStop({ key }: NormalisedText, { start, end }: Span<"folded">): boolean {
  return key.subarray(start, end).includes(STOP);
}

/** Where a passage begins, what is before it may be equal. */
function isSame(gap: Gap, { key }: NormalisedText, { key: otherKey }: NormalisedText): boolean {
  const length = gap.own.end - gap.own.start;
  if (length !== gap.other.end - gap.other.start) return false;
  for (let i = 0; i < length; i++) if (key[gap.own.start + i] !== otherKey[gap.other.start + i]) return false;
  return true;
}

function hasWord({ key }: NormalisedText, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (isWordCharacter(key[at])) return true;
  return false;
}

function hasHole({ key }: NormalisedText, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (key[at] >= HOLE) return true;
  return false;
}

/** Replaced text with all that is beside it in its clause, up to placeholders. */
function withClause({ own, other }: Gap, { key, lineStarts }: NormalisedText): Replaced {
  let start = own.start;
  while (start > 0 && key[start - 1] < HOLE && key[start - 1] !== STOP && lineStarts[start] === 0) start--;
  let end = own.end;
  while (end < key.length && key[end] < HOLE && key[end] !== STOP && (end === start || lineStarts[end] === 0)) end++;
  const [before, behind] = [own.start - start, end - own.end];
  return {
    own: span(start, end),
    other: span(Math.max(0, other.start - before), other.end + behind),
    frame: span(own.end, end),
  };
}

function beginsLine({ lineStarts }: NormalisedText, at: number): boolean {
  return lineStarts[at] === 1;
}

/** No sentence is longer, in units. */
const LONGEST_SENTENCE = 160;

/** Whether a sentence begins behind one place and up to another. */
function beginsSentence({ plain, lineStarts }: NormalisedText, from: number, to: number): boolean {
  for (let at = from + 1; at <= to; at++) if (lineStarts[at] !== 0 || isEnd(plain[at - 1])) return true;
  return false;
}

function sentenceStart({ plain, lineStarts }: NormalisedText, from: number): number {
  let at = from;
  while (at > 0 && from - at < LONGEST_SENTENCE && lineStarts[at] === 0 && !isEnd(plain[at - 1])) at--;
  return at;
}

function clauseStart({ key, lineStarts }: NormalisedText, from: number): number {
  let at = from;
  while (at > 0 && from - at < LONGEST_SENTENCE && lineStarts[at] === 0 && key[at - 1] !== STOP) at--;
  return at;
}

function clauseEnd({ key, lineStarts }: NormalisedText, from: number): number {
  let at = from;
  while (at < key.length && at - from < LONGEST_SENTENCE && lineStarts[at] === 0 && key[at] !== STOP) at++;
  return at;
}
