import type { Verdict } from "../answer/comparison.js";
import type { Bilingual } from "../text/language.js";

export interface Miss {
  /** How much is shared, 0 to 1: the larger part of both texts. */
  readonly containment: number;
  /** Characters of the query that are shared, and of the longest run. */
  readonly characters: number;
  readonly longestRun: number;
  readonly verdict: Verdict;
}

/** Why a text is no result, in a sentence. `min` is the least containment of one. */
export function whyNot({ containment, characters, longestRun, verdict }: Miss, min: number): Bilingual {
  const shared = {
    zh: `只有${characters}字与它相同（至多占一文的${percent(containment)}），最长连续${longestRun}字`,
    en: `It shares ${characters} characters, at most ${percent(containment)} of either text; the longest run is ${longestRun}.`,
  };
  if (verdict === "same-source" || verdict === "partial-reuse")
    return {
      zh: `${shared.zh}；低于 --min 所定的${percent(min)}。`,
      en: `${shared.en} That is less than the ${percent(min)} of --min.`,
    };
  return {
    zh: `${shared.zh}；相同之处短而分散，同类文章也有，不足以说明同源。`,
    en: `${shared.en} What they share is short and scattered, as in any texts of a genre, and shows no common source.`,
  };
}

function percent(share: number): string {
  return `${(share * 100).toFixed(share < 0.1 ? 1 : 0)}%`;
}
