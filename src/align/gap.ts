import { HOLE } from "../text/normalise.js";
import { cellsFor, type Cells } from "./gap-cells.js";
import {
  CLEAN_START,
  FROM_LEFT_ONLY,
  FROM_MATCH,
  FROM_RIGHT_ONLY,
  FROM_START,
  GOES_ON_LEFT,
  GOES_ON_RIGHT,
  STATE,
  walkBack,
} from "./gap-trace.js";
import { priceBehind, takeValueOnLeft, takeValues } from "./gap-values.js";
import { Buffers, NONE } from "./means.js";
import type { Region } from "./region.js";
import type { Run } from "./run.js";
import { EXTEND, MISMATCH, MISMATCH_OF_KIND, OPEN, OTHER_SIGN, REACHED, weightOf } from "./scores.js";
import type { Side } from "./side.js";

/**
 * Where the alignment of a gap is fixed: at both ends, at its start (it may end anywhere) or at its end (it may begin
 * anywhere).
 */
export type Anchoring = "both" | "start" | "end";

/**
 * Fills a region by dynamic programming with affine gaps (Gotoh 1982, *An improved algorithm for matching biological
 * sequences*), in which a placeholder of either text is a wildcard: it takes a stretch of the other text at a cost
 * that its kind, notation and length decide, or it has no counterpart.
 *
 *   高企数量达□家左右 | 高企数量要达3400家左右   →   高企数量{|要}达[□|3400]家左右
 *
 * With a(1…m) the units of the left text and b(1…n) of the right, cell (i, j) holds the best score of a(1…i) against
 * b(1…j) in Gotoh's three matrices, P and Q of which need one row and one number:
 *
 *   D(i, j) = max( M(i, j), P(i, j), Q(i, j) )                                          `best`
 *   P(i, j) = max( P(i−1, j), D(i−1, j) − OPEN − β(i−1, j) ) − EXTEND                   `leftOnly`: a(i) unpaired
 *   Q(i, j) = max( Q(i, j−1), D(i, j−1) − OPEN − β(i, j−1) ) − EXTEND                   `rightOnly`: b(j) unpaired
 *
 * M(i, j), the best that ends without a gap, is kept beside D as the second score of the cell (`clean`):
 *
 *   M(i, j) = max( D(i−1, j−1) + s(a(i), b(j)),                                         neither is a placeholder
 *                  max over k of D(i−1, j−k) − α(i−1, j−k) − c(a(i), b(j−k+1…j)),       a(i) takes k units
 *                  max over k of D(i−k, j−1) − α(i−k, j−1) − c(b(j), a(i−k+1…i)) )      b(j) takes k units
 *
 * c is the cost of the value, TAKE and what the edges of lines, lead-ins and numbers say included. Unpaired text beside a value
 * costs BESIDE_GAP more: β behind it, where D(i, j) ends with a value; α before it, where D(i, j) ends in a gap. The
 * value then follows the gap at that price, or M(i, j) without a gap where that loses less:
 *
 *   α(i, j) = min( BESIDE_GAP, D(i, j) − M(i, j) )
 *
 * M(0, 0) is 0; where the gap may begin anywhere, M(i, j) is at least REACHED there. Where it may end anywhere, it ends
 * in the cell of the best D(i, j) + REACHED, of those in which D(i, j) ends without a gap. That is exact without
 * placeholders; with them, D forgets that another way to the cell, without a value, might have gone on more cheaply.
 */
export function fillGap(
  left: Side,
  right: Side,
  region: Region,
  anchoring: Anchoring,
  buffers: Buffers = new Buffers(),
): Run[] {
  const cells = cellsFor(left, right, region, buffers);
  const end = { score: 0, row: 0, column: 0 };
  for (let row = 0; row <= cells.rows; row++) {
    if (row > 0 && left.text.key[region.leftStart + row - 1] >= HOLE) takeValues(cells, row);
    fillRow(cells, row, anchoring, end);
  }
  return anchoring === "start" ? walkBack(cells, end.row, end.column) : walkBack(cells, cells.rows, cells.columns);
}

/** The cell that an alignment which may end anywhere ends in. */
interface End {
  score: number;
  row: number;
  column: number;
}

/**
 * Most of the work is here: one loop over local names, which the engine keeps in registers. Scores of cells are rounded to
 * single precision, as they are kept. Cells hold values in the row of a placeholder, and anywhere if the right text has one.
 */
function fillRow(cells: Cells, row: number, anchoring: Anchoring, end: End): void {
  const { left, right, width, columns, best, clean, trace, value, leftOnly, hasRightHoles } = cells;
  const { leftStart, rightStart } = cells.region;
  const leftKey = left.text.key;
  const [rightKey, rightPlain, rightWords] = [right.text.key, right.text.plain, right.words];
  const unit = row > 0 ? leftKey[leftStart + row - 1] : HOLE;
  const isWord = row > 0 ? left.words[leftStart + row - 1] : 0;
  const plain = row > 0 ? left.text.plain[leftStart + row - 1] : 0;
  const weight = weightOf(isWord);
  const beginning = left.beginnings[leftStart + row];
  const [mayBegin, mayEnd] = [anchoring === "end", anchoring === "start"];
  const isLoose = mayBegin || mayEnd;
  const mayHold = hasRightHoles || (row > 0 && unit >= HOLE);
  const mayHoldAbove = hasRightHoles || (row > 1 && leftKey[leftStart + row - 2] >= HOLE);
  const keepsClean = hasRightHoles || (row < cells.rows && leftKey[leftStart + row] >= HOLE);
  const first = row * width;
  // As numbers of their own: what an exported constant may hold the engine would put into an object at each cell.
  const none = Number(NONE);
  let rightOnly = none;
  /** The scores of the cell above the last one, and of the last one. */
  let diagonal = none;
  let last = none;
  for (let column = 0; column <= columns; column++) {
    const cell = first + column;
    const reached = isLoose ? REACHED[Math.min(beginning, right.beginnings[rightStart + column])] : 0;
    let here = mayHold ? best[cell] : none;
    let reachedBy = mayHold ? trace[cell] : FROM_MATCH;
    if (cell === 0 || (mayBegin && here < reached)) {
      here = mayBegin ? reached : 0;
      reachedBy = FROM_START | CLEAN_START;
      value[cell] = 0;
    }
    if (unit < HOLE && column > 0) {
      const at = rightStart + column - 1;
      const other = rightKey[at];
      if (other < HOLE) {
        const score =
          diagonal +
          (unit === other
            ? plain === rightPlain[at]
              ? weight
              : weight - OTHER_SIGN
            : isWord === rightWords[at]
              ? MISMATCH
              : MISMATCH_OF_KIND);
        if (score > here) {
          best[cell] = score;
          here = best[cell];
          reachedBy = FROM_MATCH;
        }
      } else {
        best[cell] = here;
        trace[cell] = reachedBy;
        takeValueOnLeft(cells, row, column);
        here = best[cell];
        reachedBy = trace[cell];
      }
    }
    if (keepsClean) clean[cell] = here;
    let from = reachedBy & STATE;
    let goesOn = reachedBy & ~STATE;
    if (column > 0) {
      const open = last - OPEN - (mayHold && value[cell - 1] !== 0 ? priceBehind(cells, row, column - 1) : 0);
      if (rightOnly >= open) goesOn |= GOES_ON_RIGHT;
      else rightOnly = open;
      rightOnly -= EXTEND;
    }
    if (row > 0) {
      const above = cell - width;
      diagonal = best[above];
      const open = diagonal - OPEN - (mayHoldAbove && value[above] !== 0 ? priceBehind(cells, row - 1, column) : 0);
      const known = leftOnly[column];
      if (known >= open) goesOn |= GOES_ON_LEFT;
      // What is kept is read again: that rounds it, and calls nothing.
      leftOnly[column] = (known >= open ? known : open) - EXTEND;
      const only = leftOnly[column];
      if (only > here) {
        here = only;
        from = FROM_LEFT_ONLY;
      }
    }
    if (rightOnly > here) {
      best[cell] = rightOnly;
      here = best[cell];
      from = FROM_RIGHT_ONLY;
    }
    if (mayEnd && from === FROM_MATCH && here + reached > end.score) {
      end.score = here + reached;
      end.row = row;
      end.column = column;
    }
    best[cell] = here;
    trace[cell] = from | goesOn;
    last = here;
  }
}
