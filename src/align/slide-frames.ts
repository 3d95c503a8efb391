import { takenIn, type Pair } from "./pair.js";
import { inOrder, leftEnd, rightEnd } from "./run.js";
import { slideOne } from "./slide-gaps.js";
import { freeFrom } from "./taken.js";

/** Units of the longest frame that is slid. By hand. */
const LONGEST_FRAME = 120;

/**
 * Slides again, over anchors too: of one frame that is filled in three times, a whole one is unpaired.
 *
 *   甲村[收入□万元；乙村|]收入□万元；丙村 | 甲村收入3万元；丙村   →   甲村收入□万元；[乙村收入□万元；|]丙村
 */
export function slideFrames(pair: Pair): Pair {
  const taken = takenIn(pair);
  const runs = inOrder([...pair.runs]);
  for (let at = 1; at < runs.length; at++) {
    const [before, behind] = [runs[at - 1], runs[at]];
    const [gapLeft, gapRight] = [behind.left - leftEnd(before), behind.right - rightEnd(before)];
    const isFree = (side: Uint8Array, start: number, end: number): boolean => freeFrom(side, start, end) === end;
    if (
      gapLeft === 0 &&
      gapRight > 0 &&
      gapRight <= LONGEST_FRAME &&
      isFree(taken.right, rightEnd(before), behind.right)
    )
      slideOne(runs, at, { text: pair.right, side: "right", length: gapRight });
    if (gapRight === 0 && gapLeft > 0 && gapLeft <= LONGEST_FRAME && isFree(taken.left, leftEnd(before), behind.left))
      slideOne(runs, at, { text: pair.left, side: "left", length: gapLeft });
  }
  return { ...pair, runs };
}
