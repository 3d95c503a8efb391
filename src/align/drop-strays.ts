import type { NormalisedText } from "../text/normalise.js";
import { islandsOf, wordsIn } from "./islands.js";
import { leftEnd, rightEnd, type Run } from "./run.js";

/** Words' characters that an island must share to be the same passage and not chance. */
const LEAST_ISLAND = 8;
const LEAST_CLAUSE = 4;

/**
 * Unpairs the few characters that unrelated sentences share by chance.
 *
 *   当前，XX正处在…的关键期。 | 这些成绩的取得…的结果。   →   nothing of the two is paired
 */
export function dropStrays(runs: readonly Run[], left: NormalisedText, right: NormalisedText): Run[] {
  const kept: Run[] = [];
  for (const island of islandsOf(runs)) {
    const shared = wordsIn(island, left);
    if (shared >= LEAST_ISLAND || (shared >= LEAST_CLAUSE && isWholeClause(island, left, right))) kept.push(...island);
  }
  return kept;
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

function beginsClause({ key, lineStarts }: NormalisedText, at: number): boolean {
  return at === 0 || lineStarts[at] === 1 || !isInClause(key[at]) || !isInClause(key[at - 1]);
}

function endsClause({ key, lineStarts }: NormalisedText, at: number): boolean {
  return at >= key.length || lineStarts[at] === 1 || !isInClause(key[at]) || !isInClause(key[at - 1]);
}

/** Folded stops are one class; see `normalise`. */
function isInClause(unit: number): boolean {
  return unit !== 0x2c;
}
