import { append } from "../text/append.js";
import { HOLE, STOP, type NormalisedText } from "../text/normalise.js";
import { isBehindStop } from "./clauses.js";
import type { Pair } from "./pair.js";
import { hole, leftEnd, match, ofSide, rightEnd, type Run } from "./run.js";
import type { Side } from "./side.js";

/** Farther than this, in units, no gap is slid. By hand: 40 or 80 changes no answer of `npm run eval`. */
const FARTHEST_SLIDE = 60;

const SEMICOLON = 0x3b;

/**
 * Slides unpaired text of one side along the equal text beside it, so that it is whole sentences or
 * clauses, or as near to that as may be. What is paired stays as much as it was.
 *
 *   核心技术攻关[|。持续实施十大项目]。   →   核心技术攻关。[|持续实施十大项目。]
 */
export function slideGaps(pair: Pair): Pair {
  const { anchors } = pair;
  let nextAnchor = 0;
  const runs: Run[] = [];
  let filled: Run[] = [];
  for (const run of pair.runs) {
    if (run !== anchors[nextAnchor]) {
      filled.push(run);
      continue;
    }
    nextAnchor++;
    append(runs, slid(filled, pair.left, pair.right));
    runs.push(run);
    filled = [];
  }
  append(runs, slid(filled, pair.left, pair.right));
  return { ...pair, runs };
}

/** The runs between two anchors, which stay in their places. */
function slid(filled: readonly Run[], left: Side, right: Side): Run[] {
  const runs = [...filled];
  for (let at = 1; at < runs.length; at++) {
    const [before, behind] = [runs[at - 1], runs[at]];
    const [gapLeft, gapRight] = [behind.left - leftEnd(before), behind.right - rightEnd(before)];
    if (gapLeft === 0 && gapRight > 0) slideOne(runs, at, { text: right, side: "right", length: gapRight });
    if (gapRight === 0 && gapLeft > 0) slideOne(runs, at, { text: left, side: "left", length: gapLeft });
  }
  return runs;
}

/** Unpaired text of one side. */
export interface OneSided {
  readonly text: Side;
  readonly side: "left" | "right";
  readonly length: number;
}

/** Slides the gap before the run at `at` back, over what is the same at its end, to the best place. */
export function slideOne(runs: Run[], at: number, gap: OneSided): void {
  const start = ofSide(runs[at - 1], gap.side).end;
  let best = start;
  let bestWorth = worthOfGap(gap.text, start);
  for (let unit = start; unit > start - FARTHEST_SLIDE; unit--) {
    if (unit > 0 && worthOfGap(gap.text, unit) > bestWorth && isBetween(runs, at, unit, gap.side)) {
      best = unit;
      bestWorth = worthOfGap(gap.text, unit);
    }
    if (!isPaired(runs, at, unit - 1, gap.side) || !isSame(gap.text.text, unit - 1, unit - 1 + gap.length)) break;
  }
  if (best < start) moveBehind(runs, at, best, gap);
  else slideOn(runs, at, gap);
}

/** Slides the gap on, over what is the same at its beginning, placeholders included. */
function slideOn(runs: Run[], at: number, gap: OneSided): void {
  const { text, side, length } = gap;
  const { start } = ofSide(runs[at], side);
  let best = 0;
  let bestWorth = worthOfGap(text, start - length);
  let index = at;
  for (let by = 1; by < FARTHEST_SLIDE; by++) {
    if (ofSide(runs[index], side).end < start + by) {
      const [run, next] = [runs[index], runs[index + 1]];
      if (next === undefined || leftEnd(run) !== next.left || rightEnd(run) !== next.right) break;
      index++;
    }
    if (!isSame(text.text, start - length + by - 1, start + by - 1)) break;
    const isEdge = runs[index].kind === "match" || ofSide(runs[index], side).end === start + by;
    const worth = worthOfGap(text, start - length + by);
    if (!isEdge || worth <= bestWorth || endsAll(runs, index, start + by, side)) continue;
    best = by;
    bestWorth = worth;
  }
  if (best > 0) moveBefore(runs, at, start + best, gap);
}

/** Something has to be left behind the gap. */
function endsAll(runs: readonly Run[], index: number, unit: number, side: "left" | "right"): boolean {
  return index === runs.length - 1 && ofSide(runs[index], side).end === unit;
}

/** What was paired from the gap to `to` is paired with what is the same before it. */
function moveBefore(runs: Run[], at: number, to: number, { side, length }: OneSided): void {
  for (let index = at; index < runs.length; index++) {
    const run = runs[index];
    const { start, end } = ofSide(run, side);
    if (start >= to) return;
    if (end <= to) {
      runs[index] = beginningAt(run, side, start - length);
      continue;
    }
    const moved = match(run.left, run.right, to - start);
    const kept = match(run.left + to - start, run.right + to - start, run.leftLength - (to - start));
    runs[index] = beginningAt(moved, side, start - length);
    runs.splice(index + 1, 0, kept);
    return;
  }
}

/** What was paired from `from` to the gap is paired with what is the same behind it. */
function moveBehind(runs: Run[], at: number, from: number, { side, length }: OneSided): void {
  for (let index = at - 1; index >= 0; index--) {
    const run = runs[index];
    const { start, end } = ofSide(run, side);
    if (end <= from) return;
    if (start >= from) {
      runs[index] = beginningAt(run, side, start + length);
      continue;
    }
    const kept = from - start;
    runs[index] = match(run.left, run.right, kept);
    const moved = match(run.left + kept, run.right + kept, run.leftLength - kept);
    runs.splice(index + 1, 0, { ...moved, [side]: from + length });
    return;
  }
}

/** The run before the gap that contains a unit, if all from there to the gap is paired without a break. */
function runAt(runs: readonly Run[], at: number, unit: number, side: "left" | "right"): Run | null {
  for (let index = at - 1; index >= 0; index--) {
    if (index < at - 1) {
      const next = runs[index + 1];
      if (leftEnd(runs[index]) !== next.left || rightEnd(runs[index]) !== next.right) return null;
    }
    const { start, end } = ofSide(runs[index], side);
    if (unit >= end) return null;
    if (unit >= start) return runs[index];
  }
  return null;
}

function isPaired(runs: readonly Run[], at: number, unit: number, side: "left" | "right"): boolean {
  return runAt(runs, at, unit, side) !== null;
}

/** A placeholder and its value are not taken apart, and something has to be left before the gap. */
function isBetween(runs: readonly Run[], at: number, unit: number, side: "left" | "right"): boolean {
  const run = runAt(runs, at, unit - 1, side);
  return run !== null && (run.kind === "match" || ofSide(run, side).end === unit);
}

/** What leaves the gap on the one side has to be what comes in on the other; one placeholder is as good as another. */
function isSame({ plain }: NormalisedText, one: number, other: number): boolean {
  return plain[one] === plain[other] || (plain[one] >= HOLE && plain[other] >= HOLE);
}

/** How good a place a gap has to begin at, a whole number; where it ends is as good. */
export function worthOfGap({ text, beginnings }: Side, at: number): number {
  if (beginnings[at] > 0) return 2 + beginnings[at];
  if (!isBehindStop(text, at) || text.key[at] === STOP) return 0;
  return text.plain[at - 1] === SEMICOLON ? 2 : 1;
}

/**
 * A run that begins elsewhere in one of the texts. Made as all others are: objects of another shape make every
 * loop over runs slower.
 */
function beginningAt({ kind, left, right, leftLength, rightLength }: Run, side: "left" | "right", at: number): Run {
  const [ownLeft, ownRight] = side === "left" ? [at, right] : [left, at];
  return kind === "match" ? match(ownLeft, ownRight, leftLength) : hole(ownLeft, ownRight, leftLength, rightLength);
}
