import { HOLE, type NormalisedText } from "../text/normalise.js";
import { hole, match, type Run } from "./run.js";
import {
  AT_LINE,
  BESIDE_GAP,
  EXTEND,
  isAtLineEdge,
  mismatch,
  OPEN,
  OTHER_SIGN,
  splitsQuantity,
  startsClause,
  TAKE,
  REACHED,
  weightOf,
} from "./scores.js";
import type { Region } from "./seeds.js";
import { beginningsIn } from "./unit-sentences.js";
import { LONGEST_VALUE, longestValue, ValueCosts, type Wildcard } from "./wildcard.js";

/** One of the two texts as a gap is filled: its units, its placeholders, and what values taken from it cost. */
export interface Side {
  readonly text: NormalisedText;
  /** By the number of the hole. */
  readonly wildcards: readonly Wildcard[];
  readonly values: ValueCosts;
  /** Of each unit, and of the end, whether a line or a sentence begins there. */
  readonly beginnings: Uint8Array;
}

export function sideOf(text: NormalisedText, wildcards: readonly Wildcard[]): Side {
  return { text, wildcards, values: new ValueCosts(text), beginnings: beginningsIn(text) };
}

/**
 * Where the alignment of a gap is held fast: at both ends, at its start (it may end anywhere) or
 * at its end (it may begin anywhere).
 */
export type Anchoring = "both" | "start" | "end";

const NONE = -1e9;

/** The states that a cell can end in, and the bits of the gaps that go on. */
const FROM_MATCH = 0;
const FROM_LEFT_ONLY = 1;
const FROM_RIGHT_ONLY = 2;
const FROM_START = 3;
const STATE = 3;
const GOES_ON_LEFT = 4;
const GOES_ON_RIGHT = 8;

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
  return new Gap(left, right, region, anchoring).fill();
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
  /** The best score that ends in each cell, whatever the state. */
  readonly #best: Float32Array;
  /** The state of the best score, and by bits 4 and 8 whether a gap on the left and on the right goes on. */
  readonly #trace: Uint8Array;
  /** Units of the other text that a placeholder takes; 0 where a unit is matched with a unit. */
  readonly #value: Uint8Array;
  /** By column, the best score that ends in a gap on the left. */
  readonly #leftOnly: Float32Array;
  readonly #costs = new Float64Array(LONGEST_VALUE + 1);
  #end = { score: 0, row: 0, column: 0 };

  constructor(left: Side, right: Side, region: Region, anchoring: Anchoring) {
    this.#left = left;
    this.#right = right;
    this.#region = region;
    this.#anchoring = anchoring;
    this.#rows = region.leftEnd - region.leftStart;
    this.#columns = region.rightEnd - region.rightStart;
    this.#width = this.#columns + 1;
    const cells = cellsOf(region);
    this.#best = new Float32Array(cells).fill(NONE);
    this.#trace = new Uint8Array(cells);
    this.#value = new Uint8Array(cells);
    this.#leftOnly = new Float32Array(this.#width).fill(NONE);
  }

  fill(): Run[] {
    for (let row = 0; row <= this.#rows; row++) this.#fillRow(row);
    return this.#anchoring === "start"
      ? this.#walkBack(this.#end.row, this.#end.column)
      : this.#walkBack(this.#rows, this.#columns);
  }

  #fillRow(row: number): void {
    const unit = row > 0 ? this.#left.text.key[this.#region.leftStart + row - 1] : 0;
    if (row > 0 && unit >= HOLE) this.#takeValues(row, unit);
    let rightOnly = NONE;
    for (let column = 0; column <= this.#columns; column++) {
      const cell = row * this.#width + column;
      this.#begin(row, column, cell);
      if (row > 0 && column > 0) this.#match(row, column, cell, unit);
      if (column > 0) rightOnly = this.#goOnRight(row, column, cell, rightOnly);
      if (row > 0) this.#goOnLeft(row, column, cell);
      this.#settle(row, column, cell, rightOnly);
    }
  }

  /** Where an alignment may begin: at the corner, or anywhere if it is held at its end alone. */
  #begin(row: number, column: number, cell: number): void {
    const isCorner = row === 0 && column === 0;
    const { leftStart, rightStart } = this.#region;
    const score = this.#anchoring === "end" ? this.#reached(leftStart + row, rightStart + column) : 0;
    if (!isCorner && (this.#anchoring !== "end" || this.#best[cell] >= score)) return;
    this.#best[cell] = score;
    this.#trace[cell] = FROM_START;
    this.#value[cell] = 0;
  }

  #match(row: number, column: number, cell: number, unit: number): void {
    const other = this.#right.text.key[this.#region.rightStart + column - 1];
    if (unit >= HOLE) return;
    if (other >= HOLE) {
      this.#takeValueOnLeft(row, column, cell, other);
      return;
    }
    const step = unit === other ? this.#worth(row, column, unit) : mismatch(unit, other);
    const score = this.#best[cell - this.#width - 1] + step;
    if (score > this.#best[cell]) this.#set(cell, score, 0);
  }

  /** Signs that are equal only by their class are worth less than the same sign. */
  #worth(row: number, column: number, unit: number): number {
    const { leftStart, rightStart } = this.#region;
    const isSame = this.#left.text.plain[leftStart + row - 1] === this.#right.text.plain[rightStart + column - 1];
    return isSame ? weightOf(unit) : weightOf(unit) - OTHER_SIGN;
  }

  #goOnLeft(row: number, column: number, cell: number): void {
    const above = cell - this.#width;
    const open = this.#best[above] - OPEN - this.#besideValue(above, row - 1, column);
    const longer = this.#leftOnly[column];
    if (longer >= open) this.#trace[cell] |= GOES_ON_LEFT;
    this.#leftOnly[column] = Math.max(open, longer) - EXTEND;
  }

  #goOnRight(row: number, column: number, cell: number, rightOnly: number): number {
    const open = this.#best[cell - 1] - OPEN - this.#besideValue(cell - 1, row, column - 1);
    if (rightOnly >= open) this.#trace[cell] |= GOES_ON_RIGHT;
    return Math.max(open, rightOnly) - EXTEND;
  }

  #settle(row: number, column: number, cell: number, rightOnly: number): void {
    const goesOn = this.#trace[cell] & ~STATE;
    if (this.#leftOnly[column] > this.#best[cell]) {
      this.#best[cell] = this.#leftOnly[column];
      this.#trace[cell] = FROM_LEFT_ONLY | goesOn;
    }
    if (rightOnly > this.#best[cell]) {
      this.#best[cell] = rightOnly;
      this.#trace[cell] = FROM_RIGHT_ONLY | goesOn;
    }
    if ((this.#trace[cell] & STATE) !== FROM_MATCH) return;
    const { leftStart, rightStart } = this.#region;
    const score = this.#best[cell] + this.#reached(leftStart + row, rightStart + column);
    if (score > this.#end.score) this.#end = { score, row, column };
  }

  #set(cell: number, score: number, value: number): void {
    this.#best[cell] = score;
    this.#trace[cell] = FROM_MATCH;
    this.#value[cell] = value;
  }

  /** The price of a gap behind a value, unless that ends its line in both texts. */
  #besideValue(cell: number, row: number, column: number): number {
    if (this.#value[cell] === 0 || (this.#trace[cell] & STATE) !== FROM_MATCH) return 0;
    return this.#startsLine(this.#region.leftStart + row, this.#region.rightStart + column) > 0 ? 0 : BESIDE_GAP;
  }

  #besideGap(cell: number): number {
    const state = this.#trace[cell] & STATE;
    return state === FROM_LEFT_ONLY || state === FROM_RIGHT_ONLY ? BESIDE_GAP : 0;
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
      const score =
        this.#best[before] -
        TAKE -
        (isClear ? 0 : this.#besideGap(before)) -
        splitsQuantity(this.#left.text, at, this.#right.text, start) +
        atLine;
      for (let length = 1; length <= lengths; length++) {
        const cell = row * this.#width + from + length;
        const total = score + this.#startsLine(at + 1, start + length) - this.#costs[length];
        if (total > this.#best[cell]) this.#set(cell, total, length);
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
      const score = this.#best[before] - TAKE - (isClear ? 0 : this.#besideGap(before)) - this.#costs[length];
      const quantity = splitsQuantity(this.#right.text, at, this.#left.text, end - length);
      const total = score + endsLine + atLine - quantity;
      if (total > this.#best[cell]) this.#set(cell, total, length);
    }
  }

  /** What it is worth to begin or end the alignment here, with a line or a sentence of both texts. */
  #reached(left: number, right: number): number {
    return REACHED[Math.min(this.#left.beginnings[left], this.#right.beginnings[right])];
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
      if (state === FROM_LEFT_ONLY) {
        goesOn = (this.#trace[cell] & GOES_ON_LEFT) !== 0;
        row--;
      } else if (state === FROM_RIGHT_ONLY) {
        goesOn = (this.#trace[cell] & GOES_ON_RIGHT) !== 0;
        column--;
      } else {
        const value = this.#value[cell];
        const isLeftHole = this.#left.text.key[leftStart + row - 1] >= HOLE;
        const leftLength = value > 0 && !isLeftHole ? value : 1;
        const rightLength = value > 0 && isLeftHole ? value : 1;
        row -= leftLength;
        column -= rightLength;
        const [left, right] = [leftStart + row, rightStart + column];
        if (value > 0) runs.push(hole(left, right, leftLength, rightLength));
        else if (this.#left.text.key[left] === this.#right.text.key[right]) prependMatch(runs, left, right);
      }
      if (!goesOn) state = this.#trace[row * this.#width + column] & STATE;
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
