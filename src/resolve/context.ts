import { areBrackets } from "../text/brackets.js";
import type { Passage } from "../align/passages.js";
import { leftEnd, ofSide, rightEnd, type Run } from "../align/run.js";
import { HOLE, STOP, type NormalisedText } from "../text/normalise.js";
import { isWordCharacter } from "../text/characters.js";
import type { Span } from "../text/span.js";

/** How well the text on one side of a placeholder agrees with the text on that side of its value. */
export interface Support {
  /** Equal words' characters near it, at most `WINDOW`. */
  readonly words: number;
  /** Equal words' characters that touch it without a change between. */
  readonly flush: number;
  /** Nothing unpaired between the placeholder and the next run, in either text. */
  readonly touches: boolean;
  /** Both texts begin (or end) a line here. */
  readonly atLine: boolean;
}

const WINDOW = 24;
/** Unpaired text longer than this, in units, ends the context. */
const LONGEST_GAP = 10;

/** The support before (`-1`) or behind (`1`) the run at `index` of a passage. */
export function supportOf(
  passage: Passage,
  index: number,
  direction: -1 | 1,
  left: NormalisedText,
  right: NormalisedText,
): Support {
  const { runs } = passage;
  let inner = runs[index];
  const atLine = isAtLine(inner, direction, left, right);
  let words = 0;
  let flush = 0;
  let isFlush = true;
  let touches = true;
  for (let at = index + direction; at >= 0 && at < runs.length && words < WINDOW; at += direction) {
    const outer = runs[at];
    let [gapLeft, gapRight] =
      direction < 0
        ? [inner.left - leftEnd(outer), inner.right - rightEnd(outer)]
        : [outer.left - leftEnd(inner), outer.right - rightEnd(inner)];
    if (
      at === index + direction &&
      gapLeft + gapRight === 1 &&
      isBracketed(inner, gapLeft === 1 ? left : right, gapLeft === 1 ? "left" : "right")
    )
      [gapLeft, gapRight] = [0, 0];
    if (gapLeft > 0 || gapRight > 0) {
      isFlush = false;
      if (at === index + direction) touches = false;
    }
    if (gapLeft > LONGEST_GAP || gapRight > LONGEST_GAP) break;
    if (outer.kind === "match") {
      const count = wordsIn(outer, direction, left, WINDOW - words);
      words += count;
      if (isFlush) flush += count;
    }
    inner = outer;
  }
  return { words, flush, touches: touches && index + direction >= 0 && index + direction < runs.length, atLine };
}

/** Whether a text has brackets around its side of a run: 第（XX）批 | 第7批. */
function isBracketed(run: Run, text: NormalisedText, side: "left" | "right"): boolean {
  const { start, end } = ofSide(run, side);
  return areBrackets(text, start - 1, end);
}

/** Clauses of fewer words' characters say nothing of themselves. */
const LEAST_CLAUSE = 4;

/**
 * Answers, of a placeholder's run in a passage, which share of the words' characters of the placeholder's clause, on that
 * side, the passage pairs: of 固定资产投资增长X% beside 地区生产总值增长5% it is a quarter.
 *
 * If placeholders are asked about in order a clause is read once, and once more for each passage that pairs some of it.
 */
export function clauseShares(own: NormalisedText, side: "left" | "right"): (passage: Passage, index: number) => number {
  let clause: Clause = { from: 0, to: 0, words: 0 };
  let last: { readonly passage: Passage; readonly clause: Clause; readonly share: number } | null = null;
  return (passage, index) => {
    const units = ofSide(passage.runs[index], side);
    if (units.start < clause.from || units.end > clause.to) clause = clauseAround(units, own);
    if (last?.passage !== passage || last.clause !== clause) {
      const { words } = clause;
      const share = words < LEAST_CLAUSE ? 1 : pairedIn(clause, passage, { index, side, own }) / words;
      last = { passage, clause, share };
    }
    return last.share;
  };
}

/** In units; its words' characters. */
interface Clause {
  readonly from: number;
  readonly to: number;
  readonly words: number;
}

function clauseAround({ start, end }: Span<"folded">, own: NormalisedText): Clause {
  let from = start;
  while (from > 0 && own.key[from - 1] !== STOP && own.lineStarts[from] === 0) from--;
  let to = end;
  while (to < own.key.length && own.key[to] !== STOP && own.lineStarts[to] === 0) to++;
  return { from, to, words: wordsBetween(own, from, to) };
}

/** The words' characters of a clause that a passage pairs; the run at `index` is in the clause. */
function pairedIn(
  { from, to }: Clause,
  { runs }: Passage,
  { index, side, own }: { readonly index: number; readonly side: "left" | "right"; readonly own: NormalisedText },
): number {
  let paired = 0;
  for (const direction of [-1, 1] as const) {
    for (let at = index + direction; at >= 0 && at < runs.length; at += direction) {
      const units = ofSide(runs[at], side);
      if (units.end <= from || units.start >= to) break;
      if (runs[at].kind === "match") paired += wordsBetween(own, Math.max(from, units.start), Math.min(to, units.end));
    }
  }
  return paired;
}

function wordsBetween({ key }: NormalisedText, from: number, to: number): number {
  let words = 0;
  for (let at = from; at < to; at++) if (key[at] < HOLE && isWordCharacter(key[at])) words++;
  return words;
}

/** Whether a line begins before so many signs, or behind a full stop if there are any. */
function beginsAt({ plain, lineStarts }: NormalisedText, at: number, signs: number): boolean {
  return lineStarts[at - signs] === 1 || (signs > 0 && plain[at - signs - 1] === FULL_STOP);
}

const FULL_STOP = "。".charCodeAt(0);

function isAtLine(run: Run, direction: -1 | 1, left: NormalisedText, right: NormalisedText): boolean {
  // ［X］ at the head of a line is at its beginning too.
  const sign = left.key[run.left - 1];
  const signs = sign === right.key[run.right - 1] && sign < HOLE && !isWordCharacter(sign) ? 1 : 0;
  return direction < 0
    ? beginsAt(left, run.left, signs) && beginsAt(right, run.right, signs)
    : left.lineStarts[leftEnd(run)] === 1 && right.lineStarts[rightEnd(run)] === 1;
}

function wordsIn(run: Run, direction: -1 | 1, { key }: NormalisedText, most: number): number {
  let words = 0;
  for (let i = 0; i < run.leftLength && words < most; i++) {
    const unit = key[direction < 0 ? leftEnd(run) - 1 - i : run.left + i];
    if (unit < HOLE && isWordCharacter(unit)) words++;
  }
  return words;
}
