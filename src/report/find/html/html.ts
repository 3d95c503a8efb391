import type { Compared } from "../../compare/compared.js";
import { renderPageEnd, renderPageHead, renderThemeButton } from "../../shared/html/frame.js";
import { markup } from "../../shared/html/markup.js";
import { sayIn } from "../../shared/html/messages.js";
import type { ReportOptions } from "../../shared/format.js";
import { joined } from "../../shared/parts.js";
import type { FoundReport } from "../found-report.js";
import { renderHits } from "./hits.js";
import { renderFindOverview } from "./overview.js";
import * as bundle from "./page.generated.js";
import { pairParts, type PairOfTexts } from "./pairs.js";
import { renderFindProvenance } from "./provenance.js";
import { WORDING } from "./wording.js";

/**
 * What was found as one HTML file that loads nothing: the results on the left, and the query beside the one that is
 * chosen, with passages and values as on the page of a comparison.
 *
 * Its content security policy allows only the style and script in it, by their hashes.
 */
export function renderFindHtml(report: FoundReport, options: Pick<ReportOptions, "language">): string {
  return joined(findHtmlParts(report, options));
}

export function* findHtmlParts(
  { find, compared }: FoundReport,
  { language }: Pick<ReportOptions, "language">,
): Generator<string> {
  const say = sayIn(language);
  const { queries, tool } = find;
  const names = queries.map(({ document: { title, path } }) => title ?? path);
  const title = `${say(WORDING.brand)} · ${names.join(" · ")}`;
  const pairs = pairsOf(compared);
  yield markup`${renderPageHead({ language, title, tool, bundle })}
<body><a class="skip" href="#texts">${say(WORDING.skip)}</a>
<div class="screen"><header>
<div class="masthead"><p><b>${say(WORDING.brand)}</b> <span>${names.join(" · ")}</span></p>${renderThemeButton(say)}</div>
<div class="overview found">${renderFindOverview(find, language, say)}</div>
</header>
<main>${renderHits(find, pairs, language, say)}`.html;
  yield* pairParts(pairs, say);
  yield markup`</main></div>
<footer>${renderFindProvenance(find, say)}</footer>
${renderPageEnd(bundle)}`.html;
}

/** Texts side by side, numbered through all queries. */
function pairsOf(compared: readonly (readonly Compared[])[]): PairOfTexts[] {
  const pairs = compared.flatMap((ofQuery, query) =>
    ofQuery.map((one, at) => ({ compared: one, query, rank: at + 1 })),
  );
  return pairs.map((pair, number) => ({ ...pair, number }));
}
