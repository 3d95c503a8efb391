import { leftEnd, match, rightEnd, type Run } from "./run.js";
import type { Side } from "./side.js";

/** The folded class of stops; see `normalise`. */
const STOP = 0x2c;
/** Farther than this, in units, no gap is slid. */
const FARTHEST = 60;

/**
 * Slides unpaired text of one side along the equal text beside it, so that it is whole sentences or
 * clauses, or as near to that as may be. What is paired stays as much as it was.
 *
 *   核心技术攻关[|。持续实施十大项目]。   →   核心技术攻关。[|持续实施十大项目。]
 */
export function slideGaps(runs: readonly Run[], left: Side, right: Side): Run[] {
  const slid: Run[] = [];
  for (const run of runs) {
    const before = slid.at(-1);
    if (before?.kind !== "match" || run.kind !== "match") {
      slid.push(run);
      continue;
    }
    const by = bestSlide(before, run, left, right);
    slid[slid.length - 1] = match(before.left, before.right, before.leftLength + by);
    slid.push(match(run.left + by, run.right + by, run.leftLength - by));
  }
  return slid;
}

/** By how much the gap between two equal stretches is best moved on; 0 where it is best where it is. */
function bestSlide(before: Run, behind: Run, left: Side, right: Side): number {
  const isInRight = leftEnd(before) === behind.left && rightEnd(before) < behind.right;
  const isInLeft = rightEnd(before) === behind.right && leftEnd(before) < behind.left;
  if (!isInRight && !isInLeft) return 0;
  const text = isInRight ? right : left;
  const [start, end] = isInRight ? [rightEnd(before), behind.right] : [leftEnd(before), behind.left];
  let best = 0;
  let bestWorth = worthOf(text, start);
  for (let by = -1; -by < Math.min(before.leftLength, FARTHEST) && isSame(text, start + by, end + by); by--) {
    if (worthOf(text, start + by) > bestWorth) bestWorth = worthOf(text, (best = by) + start);
  }
  for (let by = 1; by < Math.min(behind.leftLength, FARTHEST) && isSame(text, start + by - 1, end + by - 1); by++) {
    if (worthOf(text, start + by) > bestWorth) bestWorth = worthOf(text, (best = by) + start);
  }
  return best;
}

/** What leaves the gap on the one side has to be what comes in on the other. */
function isSame({ text: { plain } }: Side, one: number, other: number): boolean {
  return plain[one] === plain[other];
}

/** How good a place a gap has to begin at; where it ends is as good. */
function worthOf({ text: { key }, beginnings }: Side, at: number): number {
  if (beginnings[at] > 0) return 1 + beginnings[at];
  return at > 0 && key[at - 1] === STOP && key[at] !== STOP ? 1 : 0;
}
