import type { ReuseFigures, Verdict } from "../answer/comparison.js";
import type { Bilingual } from "../text/language.js";

/** So much of either text makes them one source, in shares of its characters. */
const SAME_SOURCE = 0.5;

/** A slogan's worth of words' characters. Fewer are a date or a name that any two texts may have. By hand. */
const FEWEST_STOCK_WORDS = 8;

/**
 * What the figures amount to. Who copied whom is not in them.
 *
 * `stockWords` were shared but left unpaired, being too short or too thinly spread to be more than the
 * wording of the genre.
 */
export function verdictOf(
  anonymised: ReuseFigures,
  published: ReuseFigures,
  { isCounterpart, stockWords }: { readonly isCounterpart: boolean; readonly stockWords: number },
): Verdict {
  if (isCounterpart)
    return Math.max(anonymised.share, published.share) >= SAME_SOURCE ? "same-source" : "partial-reuse";
  return stockWords >= FEWEST_STOCK_WORDS || anonymised.verbatim > 0 ? "stock-phrases" : "no-reuse";
}

const STRONGEST_FIRST: readonly Verdict[] = ["same-source", "partial-reuse", "stock-phrases", "no-reuse"];

/** What several published texts amount to: two thirds from two of them make no common source. */
export function strongest(verdicts: readonly Verdict[]): Verdict {
  return STRONGEST_FIRST.find((verdict) => verdicts.includes(verdict)) ?? "no-reuse";
}

/** The figures in a sentence that can be printed. */
export function summaryOf({ characters, verbatim }: ReuseFigures, longest: number): Bilingual {
  const percent = characters === 0 ? "0" : ((verbatim / characters) * 100).toFixed(1);
  return {
    zh: `全文${characters}字，其中${verbatim}字相同（占${percent}%），最长连续相同${longest}字。`,
    en: `Of ${characters} characters, ${verbatim} are the same (${percent}%); the longest unbroken run is ${longest}.`,
  };
}
