import { takenIn, type Pair } from "./pair.js";
import { inOrder, leftEnd, ofSide, rightEnd, type Run } from "./run.js";
import { slideOne } from "./slide-gaps.js";
import { slideOverValues } from "./slide-over-values.js";
import { freeFrom, type Taken } from "./taken.js";

/** Units of the longest frame that is slid. By hand. */
const LONGEST_FRAME = 600;

/**
 * Slides again, over anchors too: of one frame that is filled in three times, a whole one is unpaired.
 *
 *   甲村[收入□万元；乙村|]收入□万元；丙村 | 甲村收入3万元；丙村   →   甲村收入□万元；[乙村收入□万元；|]丙村
 */
export function slideFrames(pair: Pair): Pair {
  const runs = inOrder([...pair.runs]);
  for (const slide of [slideOne, slideOverValues]) {
    const taken = takenIn({ ...pair, runs });
    for (let at = 1; at < runs.length; at++) {
      const side = sideOfFrame(runs[at - 1], runs[at], taken);
      if (side === null) continue;
      const length = ofSide(runs[at], side).start - ofSide(runs[at - 1], side).end;
      slide(runs, at, { text: pair[side], side, length });
    }
  }
  return { ...pair, runs };
}

/** The side that alone has text between two runs, all of it free and no longer than a frame. */
function sideOfFrame(before: Run, behind: Run, taken: Taken): "left" | "right" | null {
  const gapLeft = behind.left - leftEnd(before);
  const gapRight = behind.right - rightEnd(before);
  if (gapLeft === 0) return isFrame(gapRight, taken.right, rightEnd(before)) ? "right" : null;
  return gapRight === 0 && isFrame(gapLeft, taken.left, leftEnd(before)) ? "left" : null;
}

function isFrame(length: number, taken: Uint8Array, start: number): boolean {
  return length > 0 && length <= LONGEST_FRAME && freeFrom(taken, start, start + length) === start + length;
}
