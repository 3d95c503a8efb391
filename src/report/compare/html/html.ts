import type { Compared, ComparisonOptions } from "../compared.js";
import { columnParts, type Cut } from "./columns.js";
import { renderMap } from "./map.js";
import { renderPageEnd, renderPageHead, renderThemeButton } from "../../shared/html/frame.js";
import { markup, type Markup } from "../../shared/html/markup.js";
import { joined } from "../../shared/parts.js";
import { sayIn, type Say } from "../../shared/html/messages.js";
import { renderNotDrawn } from "./not-drawn.js";
import { renderOverview } from "./overview.js";
import * as bundle from "./page.generated.js";
import { paneParts } from "./pane.js";
import { renderPlaceholders } from "./placeholders-panel.js";
import { publishedName, renderProvenance } from "./provenance.js";
import { segmentLookup } from "./segment-lookup.js";
import { renderSilentEdits } from "./silent-edits-panel.js";
import { renderToolbar } from "./toolbar.js";
import { WORDING } from "./wording.js";

/**
 * A comparison as one HTML file that loads nothing: both texts side by side, what each placeholder
 * stood for, the silent edits, a map of the alignment, and where it all came from.
 *
 * Its content security policy allows only the style and script in it, by their hashes.
 */
export function renderComparisonHtml(
  compared: Compared,
  options: Pick<ComparisonOptions, "language" | "words">,
): string {
  return joined(comparisonHtmlParts(compared, options));
}

export function* comparisonHtmlParts(
  compared: Compared,
  { language, words }: Pick<ComparisonOptions, "language" | "words">,
): Generator<string> {
  const say = sayIn(language);
  const { comparison } = compared;
  const { documents, tool } = comparison;
  const title = `${say(WORDING.brand)} · ${documents.anonymised.title ?? documents.anonymised.path}`;
  yield markup`${renderPageHead({ language, title, tool, bundle })}
<body><a class="skip" href="#texts">${say(WORDING.skip)}</a>
<div class="screen"><header>
<div class="masthead"><p><b>${say(WORDING.brand)}</b> ${sourceNames(compared)}</p>${renderThemeButton(say)}</div>
<div class="overview">${renderOverview(compared, language, say)}</div>
</header>
<main>${renderLists(compared, say)}`.html;
  yield* textsParts(compared, say, words && ((text) => words.cut(text)));
  yield markup`</main></div>
<footer>${renderProvenance(compared, say)}</footer>
${renderPageEnd(bundle)}`.html;
}

function sourceNames({ comparison: { documents } }: Compared): Markup {
  const names = [documents.anonymised, ...documents.published].map(({ title, path }) => title ?? path);
  return markup`<span>${names.join("　⟷　")}</span>`;
}

function renderLists(compared: Compared, say: Say): Markup {
  const { comparison } = compared;
  const segmentAt = segmentLookup(comparison);
  return markup`<div class="lists">
<div class="tabs live" role="tablist"><button type="button" role="tab" id="tab-placeholders" aria-controls="placeholders" aria-selected="true">${say(WORDING.placeholders)} <small>${comparison.placeholders.length}</small></button><button type="button" role="tab" id="tab-edits" aria-controls="edits" aria-selected="false" tabindex="-1">${say(WORDING.edits)} <small>${comparison.silentEdits.length}</small></button></div>
<div class="stepper live"><button type="button" data-by="-1" aria-label="${say("previous")}">‹</button><output></output><button type="button" data-by="1" aria-label="${say("next")}">›</button></div>
<section id="placeholders" class="list" aria-labelledby="h-placeholders"><h2 id="h-placeholders">${say(WORDING.placeholders)}</h2><p class="hint live">${say(WORDING["placeholders.hint"])}</p>${renderPlaceholders(compared, segmentAt, say)}</section>
<section id="edits" class="list" aria-labelledby="h-edits"><h2 id="h-edits">${say(WORDING.edits)}</h2>${renderSilentEdits(compared, segmentAt, say)}</section>
</div>`;
}

function* textsParts(compared: Compared, say: Say, cut: Cut | undefined): Generator<string> {
  const { documents } = compared.comparison;
  const count = documents.published.length;
  const names = documents.published.map((_, index) => publishedName(index, count, say));
  const choice =
    count > 1
      ? markup`<select class="live" aria-label="${say(WORDING["published.choose"])}">${names.map((name, index) => markup`<option value="${index}">${name}</option>`)}</select>`
      : null;
  yield markup`<section class="texts" id="texts" aria-label="${say(WORDING.texts)}" data-view="both">
${renderToolbar(compared, say)}${choice}${renderNotDrawn(compared.comparison, say)}
<div class="columns">
`.html;
  for (const [index, document] of documents.published.entries()) {
    // The anonymised text is rendered once for each published one, marked as it compares with that one.
    const own = index === 0 ? "anonymised" : `anonymised-${index}`;
    yield* paneParts(
      {
        document: documents.anonymised,
        name: say(WORDING.anonymised),
        role: "anonymised",
        against: index,
        pane: own,
        id: own,
      },
      columnParts(compared, "anonymised", index, cut),
      say,
    );
    yield markup`
<figure class="map" data-against="${index}"><figcaption>${say(WORDING["map.short"])}</figcaption>${renderMap(compared, index, say)}</figure>
`.html;
    const other = `published-${index}`;
    yield* paneParts(
      { document, name: names[index] ?? "", role: "published", against: index, pane: other, id: other },
      columnParts(compared, index, index, cut),
      say,
    );
  }
  yield "</div></section>";
}
