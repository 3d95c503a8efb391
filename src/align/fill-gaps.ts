import { append } from "../text/append.js";
import { anchorsIn, type Round } from "./anchors.js";
import { fillGap } from "./gap.js";
import { neighboursIn } from "./neighbours.js";
import { takenIn, wholeOf, type Pair } from "./pair.js";
import { cellsOf, isEmpty, regionBetween, type Region } from "./region.js";
import { inOrder, type Run } from "./run.js";
import { mark, unmark, type Taken } from "./taken.js";
import { trimmed } from "./trim-anchors.js";

/**
 * Between two anchors, order says what shingles alone could not. By hand: a shingle of 3 or 5 units, 2 or 4 occurrences,
 * a least chain of 4 or 6 change no answer of `npm run eval`, whose gaps are small.
 */
const ROUND_IN_GAP: Round = { shingle: 4, occurrences: 3, least: 5, frequent: "skip", sample: 1 };
/**
 * A gap of more cells is not filled but divided at anchors of its own. By hand, for memory (ten bytes a cell): half or
 * twice as many change no answer of `npm run eval`, a tenth changes no figure.
 */
export const CELLS_IN_GAP = 1_000_000;

/**
 * Fills the gap between two anchors that are neighbours in both texts. In a gap too large for that it first looks for
 * more anchors.
 *
 *   高企|数量达□家|左右 | 高企|数量要达3400家|左右   →   高企数量{|要}达[□|3400]家左右
 */
export function fillGaps(pair: Pair): Pair {
  const filled: Filled = { anchors: [], runs: [] };
  fillBetween(pair, wholeOf(pair), pair.anchors, { taken: takenIn(pair), filled });
  if (filled.runs.length === 0) return pair;
  return {
    ...pair,
    anchors: inOrder([...pair.anchors, ...filled.anchors]),
    runs: inOrder([...pair.runs, ...filled.runs]),
  };
}

/** What was found in gaps: the anchors that divide the large ones, and all runs, those anchors included. */
interface Filled {
  readonly anchors: Run[];
  readonly runs: Run[];
}

interface Filling {
  readonly taken: Taken;
  readonly filled: Filled;
}

function fillBetween(pair: Pair, region: Region, anchors: readonly Run[], filling: Filling): void {
  for (const { before, behind, next } of neighboursIn(region, anchors)) {
    if (next === behind) fill(pair, regionBetween(before, behind), filling);
  }
}

function fill(pair: Pair, gap: Region, filling: Filling): void {
  if (isEmpty(gap)) return;
  const { filled } = filling;
  const { budget, buffers } = pair.means;
  const cells = cellsOf(gap);
  if (cells <= CELLS_IN_GAP && budget.spend(cells)) {
    append(filled.runs, fillGap(pair.left, pair.right, gap, "both", buffers));
    return;
  }
  const anchors = anchorsInGap(pair, gap, filling.taken);
  if (anchors.length === 0) return;
  append(filled.anchors, anchors);
  append(filled.runs, anchors);
  fillBetween(pair, gap, anchors, filling);
}

function anchorsInGap(pair: Pair, gap: Region, taken: Taken): readonly Run[] {
  const found = anchorsIn(pair, gap, taken, ROUND_IN_GAP).runs;
  return inOrder(
    found.map((anchor) => {
      const inner = trimmed(anchor);
      unmark(anchor, taken);
      mark(inner, taken);
      return inner;
    }),
  );
}
