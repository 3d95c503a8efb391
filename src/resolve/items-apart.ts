import type { Passage } from "../align/align.js";
import { endIn, startIn } from "../align/run.js";
import { loneClauses } from "./lone-clauses.js";
import { otherClauses } from "./other-clauses.js";
import { otherItems } from "./other-items.js";
import { parallelItems } from "./parallel-items.js";
import type { ReadTexts } from "./read-text.js";
import { tornSentences } from "./torn-sentences.js";

/** In units: a stop, and what is trimmed beside it. */
const FARTHEST = 4;

/**
 * Answers, of a placeholder's run in a passage, whether its value is of another item of the same frame, by the labels
 * that differ or by the clauses that are elsewhere. One value of an echo that is speaks for all of it, and for the echo
 * right behind it.
 */
export function itemsApart(
  passages: readonly Passage[],
  echoes: ReadonlySet<Passage>,
  side: "left" | "right",
  { own, other }: ReadTexts,
  isOfSurplus: (passage: Passage, index: number) => boolean,
): (passage: Passage, index: number) => boolean {
  const byLabel = otherItems(passages, side, own.normalised, other.normalised);
  const byClause = otherClauses(passages, side, own.normalised, other.normalised);
  const isTorn = tornSentences(passages, side, own.normalised, other.normalised);
  const isLone = loneClauses(passages, side, own.normalised, other.normalised);
  const byParallel = parallelItems({ own: own.normalised, other: other.normalised, side });
  const isApart = (passage: Passage, index: number): boolean =>
    byLabel(passage, index) ||
    byClause(passage, index, echoes.has(passage)) ||
    isTorn(passage, index) ||
    isLone(passage, index) ||
    isOfSurplus(passage, index) ||
    byParallel(passage, index);
  const apart = new Set<Passage>();
  let end = -1;
  const inOrder = [...echoes].sort((a, b) => startIn(a.runs[0], side) - startIn(b.runs[0], side));
  for (const echo of inOrder) {
    const isNext = end >= 0 && startIn(echo.runs[0], side) - end <= FARTHEST;
    if (!isNext && !echo.runs.some((run, index) => run.kind === "hole" && isApart(echo, index))) continue;
    apart.add(echo);
    end = endIn(echo.runs[echo.runs.length - 1], side);
  }
  return (passage, index) => apart.has(passage) || isApart(passage, index);
}
