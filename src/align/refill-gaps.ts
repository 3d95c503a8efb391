import { mark } from "./chain.js";
import { cellsOf, fillGap, type Anchoring } from "./gap.js";
import type { Means } from "./means.js";
import type { Passage } from "./passages.js";
import { leftEnd, rightEnd, type Run } from "./run.js";
import type { Region, Taken } from "./seeds.js";
import { hasHole, type Side } from "./side.js";
import { LONGEST_VALUE } from "./wildcard.js";

const MOST_CELLS = 40_000;
/** So much of the words of the one text or the other has to be equal, or the gap is one. */
const COVERED = 0.75;

/**
 * Fills the gaps and the ends of passages with a placeholder in them that were opened again: a phrase that many sentences have was
 * paired far away first, and then unpaired as a scrap.
 *
 *   清洁取暖同|□签订合作协议□|项 | 清洁取暖同|龙潭镇签订合作协议5|项   →   □ 龙潭镇, 签订合作协议, □ 5
 */
export function refillGaps(
  passages: readonly Passage[],
  { left, right, taken }: { readonly left: Side; readonly right: Side; readonly taken: Taken },
  means: Means,
): Run[] {
  const filled = refillBetween(passages, left, right, means);
  for (const run of filled) mark(run, taken);
  for (const { runs } of passages) {
    for (const anchoring of ["end", "start"] as const) {
      const region = anchoring === "end" ? before(runs[0], left, taken) : behind(runs[runs.length - 1], left, taken);
      if (!isWorthIt(region, left, right) || !means.budget.spend(cellsOf(region))) continue;
      for (const run of refill(region, left, right, { ...means, anchoring })) {
        mark(run, taken);
        filled.push(run);
      }
    }
  }
  return filled;
}

/** The rest of the sentence before a passage, and as much of the other text as may stand for it. */
function before({ left: leftStop, right: rightStop }: Run, { beginnings }: Side, taken: Taken): Region {
  let leftStart = leftStop;
  while (leftStart > 0 && taken.left[leftStart - 1] === 0 && beginnings[leftStart] === 0) leftStart--;
  let rightStart = rightStop;
  const room = leftStop - leftStart + LONGEST_VALUE;
  while (rightStart > 0 && rightStop - rightStart < room && taken.right[rightStart - 1] === 0) rightStart--;
  return { leftStart, leftEnd: leftStop, rightStart, rightEnd: rightStop };
}

/** The rest of the sentence behind a passage. */
function behind(last: Run, { beginnings }: Side, taken: Taken): Region {
  const [leftStart, rightStart] = [leftEnd(last), rightEnd(last)];
  let leftStop = leftStart;
  while (leftStop < taken.left.length && taken.left[leftStop] === 0 && beginnings[leftStop] === 0) leftStop++;
  let rightStop = rightStart;
  const room = leftStop - leftStart + LONGEST_VALUE;
  while (rightStop < taken.right.length && rightStop - rightStart < room && taken.right[rightStop] === 0) rightStop++;
  return { leftStart, leftEnd: leftStop, rightStart, rightEnd: rightStop };
}

function refillBetween(passages: readonly Passage[], left: Side, right: Side, means: Means): Run[] {
  return passages.flatMap(({ runs }) =>
    runs.slice(1).flatMap((next, at) => {
      const last = runs[at];
      const region: Region = {
        leftStart: leftEnd(last),
        leftEnd: next.left,
        rightStart: rightEnd(last),
        rightEnd: next.right,
      };
      return isWorthIt(region, left, right) && means.budget.spend(cellsOf(region))
        ? refill(region, left, right, { ...means, anchoring: "both" })
        : [];
    }),
  );
}

function isWorthIt(region: Region, left: Side, right: Side): boolean {
  const { leftStart, leftEnd: leftStop, rightStart, rightEnd: rightStop } = region;
  if (leftStop === leftStart || rightStop === rightStart || cellsOf(region) > MOST_CELLS) return false;
  return hasHole(left, leftStart, leftStop) || hasHole(right, rightStart, rightStop);
}

function refill(
  region: Region,
  left: Side,
  right: Side,
  { buffers, anchoring }: Means & { readonly anchoring: Anchoring },
): Run[] {
  const runs = fillGap(left, right, region, anchoring, buffers);
  let equal = 0;
  for (const run of runs) if (run.kind === "match") equal += wordsIn(left, run.left, leftEnd(run));
  const inLeft = wordsIn(left, region.leftStart, region.leftEnd);
  const inRight = anchoring === "both" ? wordsIn(right, region.rightStart, region.rightEnd) : Infinity;
  return equal >= COVERED * Math.min(inLeft, inRight) ? runs : [];
}

function wordsIn({ words }: Side, start: number, end: number): number {
  let count = 0;
  for (let at = start; at < end; at++) count += words[at];
  return count;
}
