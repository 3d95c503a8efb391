import type { Passage } from "../align/align.js";
import { otherClauses } from "./other-clauses.js";
import { otherItems } from "./other-items.js";
import type { ReadTexts } from "./read-text.js";

/**
 * Answers, of a placeholder's run in a passage, whether its value is of another item of the same frame, by the labels
 * that differ or by the clauses that are elsewhere. One value of an echo that is speaks for all of it.
 */
export function itemsApart(
  passages: readonly Passage[],
  echoes: ReadonlySet<Passage>,
  side: "left" | "right",
  { own, other }: ReadTexts,
): (passage: Passage, index: number) => boolean {
  const byLabel = otherItems(passages, side, own.normalised, other.normalised);
  const byClause = otherClauses(passages, side, own.normalised, other.normalised);
  const isApart = (passage: Passage, index: number): boolean => byLabel(passage, index) || byClause(passage, index);
  const apart = new Set(
    [...echoes].filter((echo) => echo.runs.some((run, index) => run.kind === "hole" && isApart(echo, index))),
  );
  return (passage, index) => apart.has(passage) || isApart(passage, index);
}
