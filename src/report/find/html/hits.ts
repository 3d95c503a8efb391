import type { Find, FoundQuery, FoundText, TextName } from "../../../answer/find.js";
import type { PlaceholderResult } from "../../../answer/comparison.js";
import type { Language } from "../../../text/language.js";
import { VERDICTS } from "../../compare/labels.js";
import { renderEquation } from "../../compare/html/overview.js";
import { segmentLookup } from "../../compare/html/segment-lookup.js";
import { markup, type Markup } from "../../shared/html/markup.js";
import { placeLabel } from "../../shared/place-label.js";
import { percent, type Say } from "../../shared/html/messages.js";
import { MESSAGES } from "../messages.js";
import { placeOf } from "../place-of.js";
import type { PairOfTexts } from "./pairs.js";
import { renderNearest } from "./nearest.js";
import { renderSame } from "./same.js";
import { WORDING } from "./wording.js";

/** Values that a card shows; the text shows all. */
const MOST_VALUES = 40;
const MOST_ALIKE = 5;

/** The results, query by query. */
export function renderHits({ queries }: Find, pairs: readonly PairOfTexts[], language: Language, say: Say): Markup {
  const sections = queries.map((query, at) => {
    const own = pairs.filter((pair) => pair.query === at);
    return queries.length === 1
      ? renderCards(query, own, say)
      : markup`<section class="query"><h3>${query.document.title ?? query.document.path}</h3>${renderSame(query, say)}${renderCards(query, own, say)}${
          query.results.length === 0 ? renderNearest(query, language, say) : null
        }</section>`;
  });
  const isStepped = pairs.length > 1;
  return markup`<div class="lists">
${isStepped ? markup`<div class="stepper live"><button type="button" data-by="-1" aria-label="${say("previous")}">‹</button><output></output><button type="button" data-by="1" aria-label="${say("next")}">›</button></div>` : null}
<section class="list" aria-labelledby="h-results"><h2 id="h-results">${say(WORDING.results)}</h2>${isStepped ? markup`<p class="hint live">${say(WORDING.hint)}</p>` : null}${sections}</section>
</div>`;
}

function renderCards({ results }: FoundQuery, pairs: readonly PairOfTexts[], say: Say): Markup {
  if (results.length === 0) return markup``;
  return markup`<ol class="cards">${results.map((result, at) => renderCard(result, pairs[at], say))}</ol>`;
}

function renderCard(result: FoundText, pair: PairOfTexts | undefined, say: Say): Markup {
  const { rank, date, verdict, ofQuery, ofText, longestRun, placeholders, placeholdersOfText, confidence } = result;
  const name = nameOf(result);
  const shares = [
    say(MESSAGES.ofQuery, { share: percent(ofQuery) }),
    say(MESSAGES.ofText, { share: percent(ofText) }),
    say(MESSAGES.longest, { count: longestRun }),
    ...(placeholders.all === 0 ? [] : [say(MESSAGES.filled, { ...placeholders })]),
    ...(placeholdersOfText.filled === 0 ? [] : [say(MESSAGES.filledOfText, { ...placeholdersOfText })]),
  ];
  const number = pair === undefined ? null : markup` data-hit="${pair.number}"`;
  return markup`<li class="card hit"${number} data-announce="${say(WORDING.announce, { rank, name })}">
<button type="button" class="summary"><span class="row"><b class="name">${rank}. ${name}</b><b class="share">${percent(ofQuery)}</b></span>
${renderBar(ofQuery)}<span class="meta">${[date ?? "", result.title === undefined ? "" : placeOf(result)].filter((part) => part !== "").join(" · ")}</span>
<span class="context">${shares.join(" · ")}</span>
<span class="context">${say(VERDICTS[verdict])} · ${say(MESSAGES.confidence, { share: percent(confidence) })}</span></button>
${pair === undefined ? null : renderValues(pair, say)}${renderAlike(result, say)}</li>`;
}

function renderBar(share: number): Markup {
  const width = Math.round(share * 1000) / 10;
  return markup`<svg class="bar" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true"><rect class="rest" width="100" height="4"/><rect class="verbatim" width="${width}" height="4"/></svg>`;
}

/** What this text says of the placeholders, each value once; a click shows it in the texts. */
function renderValues({ compared: { comparison } }: PairOfTexts, say: Say): Markup | null {
  const once = new Map<string, PlaceholderResult>();
  for (const one of comparison.placeholders) {
    const key = JSON.stringify([one.text, one.value]);
    if (one.value !== null && !once.has(key)) once.set(key, one);
  }
  if (once.size === 0) return null;
  const segmentAt = segmentLookup(comparison);
  const shown = Array.from(once.values()).slice(0, MOST_VALUES);
  const rest = once.size - shown.length;
  return markup`<ul class="chips values">${shown.map((one) => {
    const segment = segmentAt(one.published ?? "anonymised", one.start, 0);
    return markup`<li><button type="button" class="chip ${one.basis}" data-go="${segment ?? ""}">${renderEquation(one, say)}${renderPlace(one, say)}</button></li>`;
  })}${rest > 0 ? markup`<li class="more">${say(MESSAGES.more, { count: rest })}</li>` : null}</ul>`;
}

function renderPlace(at: PlaceholderResult, say: Say): Markup | null {
  const label = placeLabel(at);
  return label === null ? null : markup` <small>${say(label)}</small>`;
}

function renderAlike({ alike }: FoundText, say: Say): Markup | null {
  if (alike.length === 0) return null;
  const names = alike.slice(0, MOST_ALIKE).map(placeOf);
  if (alike.length > MOST_ALIKE) names.push("…");
  return markup`<p class="position">${say(MESSAGES.alike, { count: alike.length, names: names.join(" · ") })}</p>`;
}

function nameOf(name: TextName): string {
  return name.title ?? placeOf(name);
}
