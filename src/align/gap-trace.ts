import { HOLE } from "../text/normalise.js";
import type { Cells } from "./gap-cells.js";
import { hole, match, type Run } from "./run.js";

/** The states that a cell can end in, and the bits of the gaps that go on. */
export const FROM_MATCH = 0;
export const FROM_LEFT_ONLY = 1;
export const FROM_RIGHT_ONLY = 2;
export const FROM_START = 3;
export const STATE = 3;
export const GOES_ON_LEFT = 4;
export const GOES_ON_RIGHT = 8;
/** The value of this cell follows what ended without a gap; and that was the start. */
export const AFTER_CLEAN = 16;
export const CLEAN_START = 32;

/** The runs of the best alignment that ends in a cell, from the traces that lead back to where it began. */
export function walkBack(
  { left, right, region, width, trace, value }: Cells,
  lastRow: number,
  lastColumn: number,
): Run[] {
  const { leftStart, rightStart } = region;
  const [leftKey, rightKey] = [left.text.key, right.text.key];
  const runs: Run[] = [];
  let row = lastRow;
  let column = lastColumn;
  let state = trace[row * width + column] & STATE;
  while ((row > 0 || column > 0) && state !== FROM_START) {
    const cell = row * width + column;
    let goesOn = false;
    let isClean = false;
    if (state === FROM_LEFT_ONLY) {
      goesOn = (trace[cell] & GOES_ON_LEFT) !== 0;
      row--;
    } else if (state === FROM_RIGHT_ONLY) {
      goesOn = (trace[cell] & GOES_ON_RIGHT) !== 0;
      column--;
    } else {
      const length = value[cell];
      isClean = length > 0 && (trace[cell] & AFTER_CLEAN) !== 0;
      const isLeftHole = leftKey[leftStart + row - 1] >= HOLE;
      const leftLength = length > 0 && !isLeftHole ? length : 1;
      const rightLength = length > 0 && isLeftHole ? length : 1;
      row -= leftLength;
      column -= rightLength;
      const [leftAt, rightAt] = [leftStart + row, rightStart + column];
      if (length > 0) runs.push(hole(leftAt, rightAt, leftLength, rightLength));
      else if (leftKey[leftAt] === rightKey[rightAt]) prependMatch(runs, leftAt, rightAt);
    }
    if (!goesOn) state = stateOf(trace[row * width + column], isClean);
  }
  return runs.reverse();
}

/** How a cell was reached; if `isClean`, without a gap, though one may have scored better. */
function stateOf(trace: number, isClean: boolean): number {
  if (!isClean) return trace & STATE;
  return (trace & CLEAN_START) === 0 ? FROM_MATCH : FROM_START;
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
