import { fillGap, type Anchoring } from "./gap.js";
import { wordsIn } from "./islands.js";
import { takenIn, type Pair } from "./pair.js";
import { followingRuns } from "./passages.js";
import { cellsOf, isEmpty, regionBetween, type Region } from "./region.js";
import { inOrder, leftEnd, rightEnd, type Run } from "./run.js";
import { hasHole, wordsBetween, type Side } from "./side.js";
import { wordsInValues } from "./words-in-values.js";
import { freeBack, freeFrom, mark, type Taken } from "./taken.js";
import { LONGEST_VALUE } from "./fields.js";

/** A gap of more cells is left as it is. By hand: half or twice as many change no answer of `npm run eval`. */
const MOST_CELLS = 40_000;
/** The share of the words of one text or the other that has to be equal, or the gap stays open. By hand: 0.65 or 0.85 change no figure. */
const COVERED = 0.75;

/**
 * Fills the gaps and the ends of passages with a placeholder in them that were opened again: a phrase that many
 * sentences have was paired far away first, and then unpaired as a scrap.
 *
 *   清洁取暖同|□签订合作协议□|项 | 清洁取暖同|龙潭镇签订合作协议5|项   →   清洁取暖同[□|龙潭镇]签订合作协议[□|5]项
 */
export function refillGaps(pair: Pair): Pair {
  if (!pair.isCounterpart) return pair;
  const passages = followingRuns(pair.runs);
  const taken = takenIn(pair);
  const filled = passages.flatMap((runs) =>
    runs.slice(1).flatMap((next, at) => refill(regionBetween(runs[at], next), "both", pair)),
  );
  for (const run of filled) mark(run, taken);
  for (const runs of passages) {
    const [beginning, end] = [runs[0], runs[runs.length - 1]];
    for (const [anchoring, regionBeside] of [
      ["end", () => before(beginning, pair.left, taken)],
      ["start", () => behind(end, pair.left, taken)],
    ] as const) {
      for (const run of refill(regionBeside(), anchoring, pair)) {
        mark(run, taken);
        filled.push(run);
      }
    }
  }
  return filled.length === 0 ? pair : { ...pair, runs: inOrder([...pair.runs, ...filled]) };
}

/** The rest of the sentence before a passage, and as much of the other text as may correspond to it. */
function before({ left: leftStop, right: rightStop }: Run, { beginnings }: Side, taken: Taken): Region {
  let leftStart = leftStop;
  while (leftStart > 0 && taken.left[leftStart - 1] === 0 && beginnings[leftStart] === 0) leftStart--;
  const room = leftStop - leftStart + LONGEST_VALUE;
  const rightStart = freeBack(taken.right, rightStop, Math.max(0, rightStop - room));
  return { leftStart, leftEnd: leftStop, rightStart, rightEnd: rightStop };
}

/** The rest of the sentence behind a passage. */
function behind(last: Run, { beginnings }: Side, taken: Taken): Region {
  const [leftStart, rightStart] = [leftEnd(last), rightEnd(last)];
  let leftStop = leftStart;
  while (leftStop < taken.left.length && taken.left[leftStop] === 0 && beginnings[leftStop] === 0) leftStop++;
  const room = leftStop - leftStart + LONGEST_VALUE;
  const rightStop = freeFrom(taken.right, rightStart, Math.min(taken.right.length, rightStart + room));
  return { leftStart, leftEnd: leftStop, rightStart, rightEnd: rightStop };
}

/** Fills a region that has a placeholder in it; nothing where too little of its words is equal. */
function refill(region: Region, anchoring: Anchoring, { left, right, means }: Pair): Run[] {
  const { leftStart, leftEnd: leftStop, rightStart, rightEnd: rightStop } = region;
  if (isEmpty(region) || cellsOf(region) > MOST_CELLS) return [];
  if (!hasHole(left, leftStart, leftStop) && !hasHole(right, rightStart, rightStop)) return [];
  if (!means.budget.spend(cellsOf(region))) return [];
  const runs = fillGap(left, right, region, anchoring, means.buffers);
  const inLeft = wordsBetween(left, leftStart, leftStop) - wordsInValues(runs, left, "left");
  const inRight =
    anchoring === "both" ? wordsBetween(right, rightStart, rightStop) - wordsInValues(runs, right, "right") : Infinity;
  return wordsIn(runs, left) >= COVERED * Math.min(inLeft, inRight) ? runs : [];
}
