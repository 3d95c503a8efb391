import { HOLE } from "../text/normalise.js";
import { Buffers, NONE } from "./means.js";
import { hole, match, type Run } from "./run.js";
import {
  AT_LINE,
  BESIDE_GAP,
  EXTEND,
  isAtLineEdge,
  MISMATCH,
  MISMATCH_OF_KIND,
  OPEN,
  OTHER_SIGN,
  REACHED,
  SIGN,
  splitsQuantity,
  startsClause,
  TAKE,
  WORD,
} from "./scores.js";
import type { Region } from "./seeds.js";
import { hasHole, type Side } from "./side.js";
import { longestValue } from "./wildcard.js";

/**
 * Where the alignment of a gap is held fast: at both ends, at its start (it may end anywhere) or
 * at its end (it may begin anywhere).
 */
export type Anchoring = "both" | "start" | "end";

/** The states that a cell can end in, and the bits of the gaps that go on. */
const FROM_MATCH = 0;
const FROM_LEFT_ONLY = 1;
const FROM_RIGHT_ONLY = 2;
const FROM_START = 3;
const STATE = 3;
const GOES_ON_LEFT = 4;
const GOES_ON_RIGHT = 8;
/** The value of this cell follows what ended without a gap; and that was the start. */
const AFTER_CLEAN = 16;
const CLEAN_START = 32;

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
export function fillGap(
  left: Side,
  right: Side,
  region: Region,
  anchoring: Anchoring,
  buffers: Buffers = new Buffers(),
): Run[] {
  return new Gap(left, right, region, anchoring, buffers).fill();
}

/** The matrix of one region: rows are units of the left text, columns of the right. */
class Gap {
  readonly #left: Side;
  readonly #right: Side;
  readonly #region: Region;
  readonly #anchoring: Anchoring;
  readonly #rows: number;
  readonly #columns: number;
  readonly #width: number;
  readonly #best: Float32Array;
  readonly #clean: Float32Array;
  readonly #trace: Uint8Array;
  readonly #value: Uint8Array;
  readonly #leftOnly: Float32Array;
  readonly #costs: Float64Array;
  readonly #hasHoles: boolean;
  #end = { score: 0, row: 0, column: 0 };

  constructor(left: Side, right: Side, region: Region, anchoring: Anchoring, buffers: Buffers) {
    this.#left = left;
    this.#right = right;
    this.#region = region;
    this.#anchoring = anchoring;
    this.#rows = region.leftEnd - region.leftStart;
    this.#columns = region.rightEnd - region.rightStart;
    this.#width = this.#columns + 1;
    const { best, clean, trace, value, leftOnly, costs } = buffers.cleared(cellsOf(region), this.#width);
    this.#best = best;
    this.#clean = clean;
    this.#trace = trace;
    this.#value = value;
    this.#leftOnly = leftOnly;
    this.#costs = costs;
    this.#hasHoles =
      hasHole(left, region.leftStart, region.leftEnd) || hasHole(right, region.rightStart, region.rightEnd);
  }

  fill(): Run[] {
    for (let row = 0; row <= this.#rows; row++) {
      const unit = row > 0 ? this.#left.text.key[this.#region.leftStart + row - 1] : HOLE;
      if (row > 0 && unit >= HOLE) this.#takeValues(row, unit);
      this.#fillRow(row, unit);
    }
    return this.#anchoring === "start"
      ? this.#walkBack(this.#end.row, this.#end.column)
      : this.#walkBack(this.#rows, this.#columns);
  }

  /** Most of the work is here: one loop over local names, which the engine keeps in registers. */
  #fillRow(row: number, unit: number): void {
    const [best, clean, trace] = [this.#best, this.#clean, this.#trace];
    const [value, leftOnly, hasHoles] = [this.#value, this.#leftOnly, this.#hasHoles];
    const { leftStart, rightStart } = this.#region;
    const [left, right] = [this.#left, this.#right];
    const [rightKey, rightPlain, rightWords] = [right.text.key, right.text.plain, right.words];
    const isWord = row > 0 ? left.words[leftStart + row - 1] : 0;
    const plain = row > 0 ? left.text.plain[leftStart + row - 1] : 0;
    const weight = isWord === 1 ? WORD : SIGN;
    const beginning = left.beginnings[leftStart + row];
    const mayBegin = this.#anchoring === "end";
    const first = row * this.#width;
    let rightOnly = NONE;
    for (let column = 0; column <= this.#columns; column++) {
      const cell = first + column;
      const reached = REACHED[Math.min(beginning, right.beginnings[rightStart + column])];
      if (cell === 0 || (mayBegin && best[cell] < reached)) {
        best[cell] = mayBegin ? reached : 0;
        trace[cell] = FROM_START | CLEAN_START;
        value[cell] = 0;
      }
      if (unit < HOLE && column > 0) {
        const at = rightStart + column - 1;
        const other = rightKey[at];
        if (other < HOLE) {
          const equal = plain === rightPlain[at] ? weight : weight - OTHER_SIGN;
          const step = unit === other ? equal : isWord === rightWords[at] ? MISMATCH : MISMATCH_OF_KIND;
          const score = best[cell - this.#width - 1] + step;
          if (score > best[cell]) {
            best[cell] = score;
            trace[cell] = FROM_MATCH;
            value[cell] = 0;
          }
        } else this.#takeValueOnLeft(row, column, cell, other);
      }
      if (hasHoles) clean[cell] = best[cell];
      let goesOn = trace[cell] & ~STATE;
      if (column > 0) {
        const open = best[cell - 1] - OPEN - (value[cell - 1] === 0 ? 0 : this.#besideValue(row, column - 1));
        if (rightOnly >= open) goesOn |= GOES_ON_RIGHT;
        rightOnly = Math.max(open, rightOnly) - EXTEND;
      }
      if (row > 0) {
        const above = cell - this.#width;
        const open = best[above] - OPEN - (value[above] === 0 ? 0 : this.#besideValue(row - 1, column));
        if (leftOnly[column] >= open) goesOn |= GOES_ON_LEFT;
        leftOnly[column] = Math.max(open, leftOnly[column]) - EXTEND;
      }
      if (leftOnly[column] > best[cell]) {
        best[cell] = leftOnly[column];
        trace[cell] = FROM_LEFT_ONLY;
      }
      if (rightOnly > best[cell]) {
        best[cell] = rightOnly;
        trace[cell] = FROM_RIGHT_ONLY;
      }
      if ((trace[cell] & STATE) === FROM_MATCH && best[cell] + reached > this.#end.score)
        this.#end = { score: best[cell] + reached, row, column };
      trace[cell] |= goesOn;
    }
  }

  #set(cell: number, score: number, value: number, isAfterClean: boolean): void {
    this.#best[cell] = score;
    this.#trace[cell] = FROM_MATCH | (isAfterClean ? AFTER_CLEAN : 0);
    this.#value[cell] = value;
  }

  /** The price of a gap behind a value, unless that ends its line in both texts. */
  #besideValue(row: number, column: number): number {
    const cell = row * this.#width + column;
    if (this.#value[cell] === 0 || (this.#trace[cell] & STATE) !== FROM_MATCH) return 0;
    return this.#startsLine(this.#region.leftStart + row, this.#region.rightStart + column) > 0 ? 0 : BESIDE_GAP;
  }

  /** The price of the gap before a value, or of doing without one; nothing where a clause begins. */
  #beforeValue(cell: number, isClear: boolean): number {
    const state = this.#trace[cell] & STATE;
    if (isClear || (state !== FROM_LEFT_ONLY && state !== FROM_RIGHT_ONLY)) return 0;
    return Math.min(BESIDE_GAP, this.#best[cell] - this.#clean[cell]);
  }

  /** Lets the placeholder of a row take every stretch of the right text that may be its value. */
  #takeValues(row: number, unit: number): void {
    const { leftStart, rightStart, rightEnd } = this.#region;
    const at = leftStart + row - 1;
    const wildcard = this.#left.wildcards[unit - HOLE];
    const atLineEdge = isAtLineEdge(this.#left.text, at);
    for (let from = 0; from < this.#columns; from++) {
      const before = (row - 1) * this.#width + from;
      if (this.#best[before] <= NONE / 2) continue;
      const start = rightStart + from;
      const place = { start, limit: rightEnd, backwards: false, atLineEdge };
      const lengths = this.#right.values.costs(wildcard, place, this.#costs);
      const atLine = this.#startsLine(at, start);
      const isClear = atLine > 0 || startsClause(this.#left.text, at, this.#right.text, start);
      const price = this.#beforeValue(before, isClear);
      const score =
        this.#best[before] - TAKE - price - splitsQuantity(this.#left.text, at, this.#right.text, start) + atLine;
      for (let length = 1; length <= lengths; length++) {
        const cell = row * this.#width + from + length;
        const total = score + this.#startsLine(at + 1, start + length) - this.#costs[length];
        if (total > this.#best[cell]) this.#set(cell, total, length, followsClean(price));
      }
    }
  }

  /** Lets the placeholder of a column take the best stretch of the left text that ends with the row. */
  #takeValueOnLeft(row: number, column: number, cell: number, unit: number): void {
    const wildcard = this.#right.wildcards[unit - HOLE];
    const end = this.#region.leftStart + row;
    const at = this.#region.rightStart + column - 1;
    const room = Math.min(row, longestValue(wildcard));
    const place = { start: end, limit: end - room, backwards: true, atLineEdge: isAtLineEdge(this.#right.text, at) };
    const lengths = this.#left.values.costs(wildcard, place, this.#costs);
    const endsLine = this.#startsLine(end, at + 1);
    for (let length = 1; length <= lengths; length++) {
      const before = (row - length) * this.#width + column - 1;
      const atLine = this.#startsLine(end - length, at);
      const isClear = atLine > 0 || startsClause(this.#left.text, end - length, this.#right.text, at);
      const price = this.#beforeValue(before, isClear);
      const score = this.#best[before] - TAKE - price - this.#costs[length];
      const quantity = splitsQuantity(this.#right.text, at, this.#left.text, end - length);
      const total = score + endsLine + atLine - quantity;
      if (total > this.#best[cell]) this.#set(cell, total, length, followsClean(price));
    }
  }

  /** What it is worth that both texts begin a line with these units. */
  #startsLine(left: number, right: number): number {
    return this.#left.text.lineStarts[left] === 1 && this.#right.text.lineStarts[right] === 1 ? AT_LINE : 0;
  }

  #walkBack(lastRow: number, lastColumn: number): Run[] {
    const { leftStart, rightStart } = this.#region;
    const runs: Run[] = [];
    let row = lastRow;
    let column = lastColumn;
    let state = this.#trace[row * this.#width + column] & STATE;
    while ((row > 0 || column > 0) && state !== FROM_START) {
      const cell = row * this.#width + column;
      let goesOn = false;
      let isClean = false;
      if (state === FROM_LEFT_ONLY) {
        goesOn = (this.#trace[cell] & GOES_ON_LEFT) !== 0;
        row--;
      } else if (state === FROM_RIGHT_ONLY) {
        goesOn = (this.#trace[cell] & GOES_ON_RIGHT) !== 0;
        column--;
      } else {
        const value = this.#value[cell];
        isClean = value > 0 && (this.#trace[cell] & AFTER_CLEAN) !== 0;
        const isLeftHole = this.#left.text.key[leftStart + row - 1] >= HOLE;
        const leftLength = value > 0 && !isLeftHole ? value : 1;
        const rightLength = value > 0 && isLeftHole ? value : 1;
        row -= leftLength;
        column -= rightLength;
        const [left, right] = [leftStart + row, rightStart + column];
        if (value > 0) runs.push(hole(left, right, leftLength, rightLength));
        else if (this.#left.text.key[left] === this.#right.text.key[right]) prependMatch(runs, left, right);
      }
      if (!goesOn) state = this.#stateAt(row * this.#width + column, isClean);
    }
    return runs.reverse();
  }

  /** How a cell was reached; if `isClean`, without a gap, though one may have scored better. */
  #stateAt(cell: number, isClean: boolean): number {
    const trace = this.#trace[cell];
    if (!isClean) return trace & STATE;
    return (trace & CLEAN_START) === 0 ? FROM_MATCH : FROM_START;
  }
}

/** Whether a value at that price follows what ended without a gap: it was cheaper than the gap beside it. */
function followsClean(price: number): boolean {
  return price > 0 && price < BESIDE_GAP;
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
