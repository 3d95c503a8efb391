import type { ReuseFigures, Verdict } from "../report/comparison.js";
import type { Bilingual } from "../text/language.js";

/** So much of either text makes them one source, in shares of its characters. */
const SAME_SOURCE = 0.5;

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
  return stockWords > 0 || anonymised.verbatim > 0 ? "stock-phrases" : "no-reuse";
}

const VERDICTS: Readonly<Record<Verdict, Bilingual>> = {
  "same-source": { zh: "两文同源", en: "the two texts share a source" },
  "partial-reuse": { zh: "部分文字相同", en: "part of the text is shared" },
  "stock-phrases": { zh: "仅有套话相同", en: "only stock phrases are shared" },
  "no-reuse": { zh: "未见相同文字", en: "no shared text was found" },
};

/** The verdict and the figures in a sentence that can be printed. */
export function summaryOf(verdict: Verdict, { characters, verbatim }: ReuseFigures, longest: number): Bilingual {
  const percent = characters === 0 ? "0" : ((verbatim / characters) * 100).toFixed(1);
  const said = VERDICTS[verdict];
  return {
    zh: `全文${characters}字，其中${verbatim}字相同（占${percent}%），最长连续相同${longest}字。${said.zh}。`,
    en: `Of ${characters} characters, ${verbatim} are the same (${percent}%); the longest unbroken run is ${longest}. Finding: ${said.en}.`,
  };
}
