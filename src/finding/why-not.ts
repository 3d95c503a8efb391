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
export function whyNot(miss: Miss, min: number): Bilingual {
  const { containment, characters, longestRun } = miss;
  const why = whyOf(miss, min);
  const shared = {
    zh: `只有${characters}字与它相同（至多占一文的${percent(containment)}），最长连续${longestRun}字`,
    en: `It shares ${characters} characters, at most ${percent(containment)} of either text; the longest run is ${longestRun}.`,
  };
  return { zh: `${shared.zh}；${why.zh}`, en: `${shared.en} ${why.en}` };
}

function whyOf({ containment, verdict }: Miss, min: number): Bilingual {
  const isCounterpart = verdict === "same-source" || verdict === "partial-reuse";
  if (isCounterpart && containment < min)
    return { zh: `低于 --min 所定的${percent(min)}。`, en: `That is less than the ${percent(min)} of --min.` };
  if (isCounterpart)
    return {
      zh: "不是全文或其大部分，又没有足够长的一段，不足以说明同源。",
      en: "That is not most of either text, and no passage of it is long enough to show a common source.",
    };
  if (containment >= HALF)
    return {
      zh: "相同的只是反复出现的短语，不足以说明同源。",
      en: "They are phrases that are repeated again and again, and show no common source.",
    };
  return {
    zh: "相同之处短而分散，同类文章也有，不足以说明同源。",
    en: "What they share is short and scattered, as in any texts of a genre, and shows no common source.",
  };
}

const HALF = 0.5;

function percent(share: number): string {
  return `${(share * 100).toFixed(share < 0.1 ? 1 : 0)}%`;
}
