import { isHan, isDigit, isLetter } from "../text/characters.js";
import { HOLE, type NormalisedText } from "../text/normalise.js";
import { hole, match, type Run } from "./run.js";
import type { Region } from "./seeds.js";
import { LONGEST_VALUE, longestValue, type ValueCosts, type Wildcard } from "./wildcard.js";

/** One of the two texts as a gap is filled: its units, its placeholders, and what values taken from it cost. */
export interface Side {
  readonly text: NormalisedText;
  /** By the number of the hole. */
  readonly wildcards: readonly Wildcard[];
  readonly values: ValueCosts;
}

/**
 * Where the alignment of a gap is held fast: at both ends, at its start (it may end anywhere) or
 * at its end (it may begin anywhere).
 */
export type Anchoring = "both" | "start" | "end";

const WORD = 2;
const SIGN = 0.7;
const MISMATCH = -2.5;
const MISMATCH_OF_KIND = -4;
const OPEN = 4;
const EXTEND = 0.12;
/** What a value costs in itself: a placeholder does not take text for nothing. */
const TAKE = 0.5;
/** A value with unpaired text beside it: who says where it ends? */
const BESIDE_GAP = 0.4;
/** A placeholder that begins or ends a line where its value does. */
const AT_LINE = 1.5;
const NONE = -1e9;

/** Traceback: three bits for each of the states a cell can end in. */
const FROM_MATCH = 0;
const FROM_LEFT_ONLY = 1;
const FROM_RIGHT_ONLY = 2;
const FROM_START = 3;

/** The cells that filling a region takes, to be budgeted. */
export function cellsOf(region: Region): number {
  return (region.leftEnd - region.leftStart + 1) * (region.rightEnd - region.rightStart + 1);
}

/**
 * Fills a region by dynamic programming with affine gaps (Gotoh 1982), in which a placeholder of
 * either text is a wildcard: it takes a stretch of the other text at a cost that its kind, notation
 * and length decide, or it has no counterpart.
 *
 *   高企数量达□家左右 | 高企数量要达3400家左右   →   高企数量{|要}达[□|3400]家左右
 */
export function fillGap(left: Side, right: Side, region: Region, anchoring: Anchoring): Run[] {
  const rows = region.leftEnd - region.leftStart;
  const columns = region.rightEnd - region.rightStart;
  const width = columns + 1;
  const leftKey = left.text.key;
  const rightKey = right.text.key;
  const weights = weightsOf(left.text, region.leftStart, rows);

  const best = new Float32Array((rows + 1) * width).fill(NONE);
  const trace = new Uint8Array((rows + 1) * width);
  const taken = new Uint8Array((rows + 1) * width);
  const leftOnly = new Float32Array(width).fill(NONE);
  const costs = new Float64Array(LONGEST_VALUE + 1);
  const freeStart = anchoring === "end";

  let endScore = anchoring === "start" ? 0 : NONE;
  let endRow = 0;
  let endColumn = 0;

  for (let i = 0; i <= rows; i++) {
    let rightOnly = NONE;
    const unit = i > 0 ? leftKey[region.leftStart + i - 1] : 0;
    if (i > 0 && unit >= HOLE) {
      takeValues(i, unit);
    }
    for (let j = 0; j <= columns; j++) {
      const cell = i * width + j;
      let matched = best[cell];
      let matchedFrom = trace[cell] & 3;
      if (i === 0 && j === 0) {
        matched = 0;
        matchedFrom = FROM_START;
      } else if (freeStart && matched < 0) {
        matched = 0;
        matchedFrom = FROM_START;
        taken[cell] = 0;
      }
      if (i > 0 && j > 0) {
        const other = rightKey[region.rightStart + j - 1];
        if (other >= HOLE && unit < HOLE) {
          const [score, length] = valueOnLeft(i, j, other);
          if (score > matched) {
            matched = score;
            matchedFrom = FROM_MATCH;
            taken[cell] = length;
          }
        } else if (unit < HOLE && other < HOLE) {
          const step = unit === other ? weights[i - 1] : mismatch(unit, other);
          const score = best[cell - width - 1] + step;
          if (score > matched) {
            matched = score;
            matchedFrom = FROM_MATCH;
            taken[cell] = 0;
          }
        }
      }
      // Open a gap, or make it longer.
      let extended = 0;
      if (i > 0) {
        const open = best[cell - width] - OPEN - besideValue(cell - width);
        const longer = leftOnly[j];
        if (longer >= open) extended |= 4;
        leftOnly[j] = Math.max(open, longer) - EXTEND;
      }
      if (j > 0) {
        const open = best[cell - 1] - OPEN - besideValue(cell - 1);
        if (rightOnly >= open) extended |= 8;
        rightOnly = Math.max(open, rightOnly) - EXTEND;
      }
      let state = matchedFrom;
      let score = matched;
      if (leftOnly[j] > score) {
        score = leftOnly[j];
        state = FROM_LEFT_ONLY;
      }
      if (rightOnly > score) {
        score = rightOnly;
        state = FROM_RIGHT_ONLY;
      }
      best[cell] = score;
      trace[cell] = state | extended;
      if (anchoring === "start" && state === FROM_MATCH && score > endScore) {
        endScore = score;
        endRow = i;
        endColumn = j;
      }
    }
  }
  if (anchoring !== "start") {
    endRow = rows;
    endColumn = columns;
  }
  return walkBack(endRow, endColumn);

  function besideValue(cell: number): number {
    return taken[cell] > 0 && (trace[cell] & 3) === FROM_MATCH ? BESIDE_GAP : 0;
  }

  function besideGap(cell: number): number {
    const state = trace[cell] & 3;
    return state === FROM_LEFT_ONLY || state === FROM_RIGHT_ONLY ? BESIDE_GAP : 0;
  }

  /** Lets the placeholder of row `i` take every stretch of the right text that may be its value. */
  function takeValues(i: number, unit: number): void {
    const number = unit - HOLE;
    const at = region.leftStart + i - 1;
    for (let from = 0; from < columns; from++) {
      const cellBefore = (i - 1) * width + from;
      const before = best[cellBefore] - TAKE - besideGap(cellBefore);
      if (before <= NONE / 2) continue;
      const start = region.rightStart + from;
      const lengths = right.values.costs(left.wildcards[number], start, region.rightEnd, costs);
      const starts = left.text.lineStarts[at] === 1 && right.text.lineStarts[start] === 1 ? AT_LINE : 0;
      for (let length = 1; length <= lengths; length++) {
        const cell = i * width + from + length;
        const ends = left.text.lineStarts[at + 1] === 1 && right.text.lineStarts[start + length] === 1 ? AT_LINE : 0;
        const score = before + starts + ends - costs[length];
        if (score > best[cell]) {
          best[cell] = score;
          taken[cell] = length;
          trace[cell] = FROM_MATCH;
        }
      }
    }
  }

  /** The best stretch of the left text for a placeholder of the right: its score and its length. */
  function valueOnLeft(i: number, j: number, unit: number): [number, number] {
    const wildcard = right.wildcards[unit - HOLE];
    const end = region.leftStart + i;
    const at = region.rightStart + j - 1;
    const room = Math.min(i, longestValue(wildcard));
    const lengths = left.values.costs(wildcard, end, end - room, costs, true);
    const ends = left.text.lineStarts[end] === 1 && right.text.lineStarts[at + 1] === 1 ? AT_LINE : 0;
    let bestScore = NONE;
    let bestLength = 0;
    for (let length = 1; length <= lengths; length++) {
      const starts = left.text.lineStarts[end - length] === 1 && right.text.lineStarts[at] === 1 ? AT_LINE : 0;
      const cellBefore = (i - length) * width + j - 1;
      const score = best[cellBefore] - TAKE - besideGap(cellBefore) + starts + ends - costs[length];
      if (score > bestScore) {
        bestScore = score;
        bestLength = length;
      }
    }
    return [bestScore, bestLength];
  }

  function walkBack(row: number, column: number): Run[] {
    const runs: Run[] = [];
    let i = row;
    let j = column;
    let state = trace[i * width + j] & 3;
    while (i > 0 || j > 0) {
      const cell = i * width + j;
      if (state === FROM_START) break;
      if (state === FROM_LEFT_ONLY) {
        const longer = (trace[cell] & 4) !== 0;
        i--;
        if (!longer) state = trace[i * width + j] & 3;
        continue;
      }
      if (state === FROM_RIGHT_ONLY) {
        const longer = (trace[cell] & 8) !== 0;
        j--;
        if (!longer) state = trace[i * width + j] & 3;
        continue;
      }
      const leftUnit = leftKey[region.leftStart + i - 1];
      const length = taken[cell];
      if (length > 0 && leftUnit >= HOLE) {
        j -= length;
        i--;
        runs.push(hole(region.leftStart + i, region.rightStart + j, 1, length));
      } else if (length > 0) {
        i -= length;
        j--;
        runs.push(hole(region.leftStart + i, region.rightStart + j, length, 1));
      } else {
        i--;
        j--;
        if (leftUnit === rightKey[region.rightStart + j])
          prependMatch(runs, region.leftStart + i, region.rightStart + j);
      }
      state = trace[i * width + j] & 3;
    }
    return runs.reverse();
  }
}

/** Runs are collected from the end: one more equal unit before the last run makes it longer. */
function prependMatch(runs: Run[], left: number, right: number): void {
  const last = runs.at(-1);
  if (last?.kind === "match" && last.left === left + 1 && last.right === right + 1) {
    runs[runs.length - 1] = match(left, right, last.leftLength + 1);
  } else {
    runs.push(match(left, right, 1));
  }
}

function weightsOf({ key }: NormalisedText, start: number, count: number): Float32Array {
  const weights = new Float32Array(count);
  for (let i = 0; i < count; i++) weights[i] = weightOf(key[start + i]);
  return weights;
}

/** What one equal unit is worth. */
export function weightOf(unit: number): number {
  return isWordUnit(unit) ? WORD : SIGN;
}

function mismatch(one: number, other: number): number {
  return isWordUnit(one) === isWordUnit(other) ? MISMATCH : MISMATCH_OF_KIND;
}

function isWordUnit(unit: number): boolean {
  return isHan(unit) || isDigit(unit) || isLetter(unit);
}
