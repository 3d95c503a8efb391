import { append } from "../text/append.js";
import { STOP } from "../text/normalise.js";
import { CELLS_IN_GAP } from "./fill-gaps.js";
import { fillGap, type Anchoring } from "./gap.js";
import { neighboursIn } from "./neighbours.js";
import { takenIn, wholeOf, type Pair } from "./pair.js";
import { cellsOf, isEmpty, regionBetween, type Region } from "./region.js";
import { inOrder, joinTouching, leftEnd, match, rightEnd, type Run } from "./run.js";
import type { Side } from "./side.js";
import { freeBack, freeFrom, isFree, mark, type Taken } from "./taken.js";

/** Units of either text that are looked at in one go. By hand: 60 or 100 change no answer of `npm run eval`. */
const WINDOW = 80;
/** What goes on for less than this part of it has ended. By hand: 0.25 or 0.75 change no answer. */
const GOES_ON = 0.5;

/**
 * Goes on from anchors whose neighbour in the one text is not that in the other, as far as the texts agree; and from
 * both ends of what was too large to fill.
 *
 *   ~推动地标产业强链|，规模超□亿元。要激活… | …推动地标产业强链|，规模超3000亿元。（完）   →   …强链，规模超[□|3000]亿元。
 */
export function extendAnchors(pair: Pair): Pair {
  const taken = takenIn(pair);
  const extended: Run[] = [];
  const leading: Run[] = [];
  const extend = (region: Region, anchoring: Anchoring): readonly Run[] => {
    const { left, right, means } = pair;
    if (isEmpty(region) || !means.budget.spend(cellsOf(region))) return [];
    const runs = fillGap(left, right, region, anchoring, means.buffers);
    const [stops, own] = anchoring === "end" ? partStops(runs, left) : [[], runs];
    for (const run of own) mark(run, taken);
    append(extended, own);
    append(leading, stops);
    return own;
  };
  for (const { before, behind, next } of neighboursIn(wholeOf(pair), pair.anchors)) {
    if (next === behind) {
      const gap = regionBetween(before, behind);
      if (cellsOf(gap) > CELLS_IN_GAP) extendIntoGap(gap, extend);
      continue;
    }
    extendFrom(before, { left: behind.left, right: next.right }, taken, extend);
    extendBack(behind, taken, extend);
  }
  append(
    extended,
    leading.filter((stop) => isFree(taken, stop)),
  );
  return { ...pair, runs: joinTouching(inOrder([...pair.runs, ...extended])) };
}

/** The stops that runs begin with, and the rest of them: a stop belongs to what it ends. */
function partStops(runs: readonly Run[], { text: { key } }: Side): readonly [readonly Run[], readonly Run[]] {
  const [first, ...rest] = runs;
  if (first?.kind !== "match") return [[], runs];
  let stops = 0;
  while (stops < first.leftLength && key[first.left + stops] === STOP) stops++;
  if (stops === 0) return [[], runs];
  const stop = match(first.left, first.right, stops);
  if (stops === first.leftLength) return [[stop], rest];
  return [[stop], [match(first.left + stops, first.right + stops, first.leftLength - stops), ...rest]];
}

type Extend = (region: Region, anchoring: Anchoring) => readonly Run[];

/** Of a gap that is too large to fill and has no anchor in it, only what touches its ends. */
function extendIntoGap(gap: Region, extend: Extend): void {
  const rows = Math.min(WINDOW, gap.leftEnd - gap.leftStart);
  const columns = Math.min(WINDOW, gap.rightEnd - gap.rightStart);
  const start = { ...gap, leftEnd: gap.leftStart + rows, rightEnd: gap.rightStart + columns };
  const reached = extend(start, "start").at(-1);
  const leftFrom = reached === undefined ? gap.leftStart : leftEnd(reached);
  const rightFrom = reached === undefined ? gap.rightStart : rightEnd(reached);
  const end = {
    ...gap,
    leftStart: Math.max(leftFrom, gap.leftEnd - rows),
    rightStart: Math.max(rightFrom, gap.rightEnd - columns),
  };
  extend(end, "end");
}

/** At most to where either text is taken. */
function extendFrom(
  anchor: Run,
  limit: { readonly left: number; readonly right: number },
  taken: Taken,
  extend: Extend,
): void {
  let from = anchor;
  for (;;) {
    const leftStart = leftEnd(from);
    const rightStart = rightEnd(from);
    const region = {
      leftStart,
      leftEnd: freeFrom(taken.left, leftStart, Math.min(limit.left, leftStart + WINDOW)),
      rightStart,
      rightEnd: freeFrom(taken.right, rightStart, Math.min(limit.right, rightStart + WINDOW)),
    };
    const reached = extend(region, "start").at(-1);
    if (reached === undefined || leftEnd(reached) < leftStart + GOES_ON * WINDOW) return;
    from = reached;
  }
}

function extendBack(anchor: Run, taken: Taken, extend: Extend): void {
  let from = anchor;
  for (;;) {
    const region = {
      leftStart: freeBack(taken.left, from.left, Math.max(0, from.left - WINDOW)),
      leftEnd: from.left,
      rightStart: freeBack(taken.right, from.right, Math.max(0, from.right - WINDOW)),
      rightEnd: from.right,
    };
    const [reached] = extend(region, "end");
    if (reached === undefined || reached.left > from.left - GOES_ON * WINDOW) return;
    from = reached;
  }
}
