import type { NormalisedText } from "../text/normalise.js";
import { beginsClause, endsClause, islandsOf, wordsIn } from "./islands.js";
import { leftEnd, rightEnd, type Run } from "./run.js";

/** Words' characters that an island must share to be the same passage and not chance. */
const LEAST_ISLAND = 8;
const LEAST_CLAUSE = 4;
/** The same of its outermost stretch, beyond a change; and of one that goes on to the end of its clause. */
const LEAST_FRINGE = 4;
const LEAST_FRINGE_TO_CLAUSE = 2;

/**
 * Unpairs the few characters that unrelated sentences share by chance: whole islands of them, and
 * those that an island's ends have caught.
 *
 *   当前，XX正处在…的关键期。 | 这些成绩的取得…的结果。   →   nothing of the two is paired
 *   …信息化进程。在XX市，… | …信息化进程。溧阳市、…   →   …信息化进程。
 */
export function dropStrays(runs: readonly Run[], left: NormalisedText, right: NormalisedText): Run[] {
  return islandsOf(runs).flatMap((whole) => {
    const island = trimFringes(whole, left, right);
    if (island.length === 0) return [];
    const shared = wordsIn(island, left);
    const isKept = shared >= LEAST_ISLAND || (shared >= LEAST_CLAUSE && isWholeClause(island, left, right));
    return isKept ? island : [];
  });
}

function trimFringes(island: readonly Run[], left: NormalisedText, right: NormalisedText): Run[] {
  let kept = [...island];
  for (;;) {
    const start = kept.findIndex((run, at) => at > 0 && !touches(kept[at - 1], run));
    if (start < 0) break;
    const fringe = kept.slice(0, start);
    const toClause = beginsClause(left, fringe[0].left) && beginsClause(right, fringe[0].right);
    if (wordsIn(fringe, left) >= (toClause ? LEAST_FRINGE_TO_CLAUSE : LEAST_FRINGE)) break;
    kept = kept.slice(start);
  }
  for (;;) {
    const start = kept.findLastIndex((run, at) => at > 0 && !touches(kept[at - 1], run));
    if (start < 0) break;
    const fringe = kept.slice(start);
    const last = kept[kept.length - 1];
    const toClause = endsClause(left, leftEnd(last)) && endsClause(right, rightEnd(last));
    if (wordsIn(fringe, left) >= (toClause ? LEAST_FRINGE_TO_CLAUSE : LEAST_FRINGE)) break;
    kept = kept.slice(0, start);
  }
  return kept;
}

function touches(before: Run, behind: Run): boolean {
  return leftEnd(before) === behind.left && rightEnd(before) === behind.right;
}

function isWholeClause(island: readonly Run[], left: NormalisedText, right: NormalisedText): boolean {
  const first = island[0];
  const last = island[island.length - 1];
  return (
    beginsClause(left, first.left) &&
    beginsClause(right, first.right) &&
    endsClause(left, leftEnd(last)) &&
    endsClause(right, rightEnd(last))
  );
}
