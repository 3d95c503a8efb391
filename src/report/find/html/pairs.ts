import type { Compared } from "../../compare/compared.js";
import type { DocumentSummary, Role } from "../../../answer/comparison.js";
import { columnParts } from "../../compare/html/columns.js";
import { renderMap } from "../../compare/html/map.js";
import { renderToolbar } from "../../compare/html/toolbar.js";
import { WORDING as COMPARED } from "../../compare/html/wording.js";
import { markup, type Markup } from "../../shared/html/markup.js";
import type { Say } from "../../shared/html/messages.js";
import type { Parts } from "../../shared/parts.js";
import { WORDING } from "./wording.js";

/** A query and one of its results. */
export interface PairOfTexts {
  readonly compared: Compared;
  /** Among all pairs of the page, from 0. */
  readonly number: number;
  readonly query: number;
  readonly rank: number;
}

/** Each query beside each of its results; a running script shows one pair. */
export function* pairParts(pairs: readonly PairOfTexts[], say: Say): Generator<string> {
  if (pairs.length === 0) return;
  yield markup`<section class="texts" id="texts" aria-label="${say(COMPARED.texts)}" data-view="both">
${renderToolbar(allOf(pairs), say)}
<div class="columns">
`.html;
  for (const { compared, number, rank } of pairs) {
    const { anonymised, published } = compared.comparison.documents;
    const own = paneHead(anonymised, say(WORDING.query), { role: "anonymised", number }, say);
    yield* paneParts(own, columnParts(compared, "anonymised", 0));
    yield markup`
<figure class="map" data-against="${number}"><figcaption>${say(COMPARED["map.short"])}</figcaption>${renderMap(compared, 0, say)}</figure>
`.html;
    const other = paneHead(published[0], say(WORDING.text, { rank }), { role: "published", number }, say);
    yield* paneParts(other, columnParts(compared, 0, 0));
  }
  yield "</div></section>";
}

/** What all pairs have together: the legend is of all. */
function allOf(pairs: readonly PairOfTexts[]): Compared {
  const [first] = pairs;
  const comparisons = pairs.map(({ compared }) => compared.comparison);
  const comparison = {
    ...first.compared.comparison,
    segments: comparisons.flatMap(({ segments }) => segments),
    placeholders: [],
  };
  return { ...first.compared, comparison };
}

function* paneParts(head: Markup, text: Parts): Generator<string> {
  yield head.html;
  yield* text;
  yield "</div></section>";
}

function paneHead(
  { title, path, characters }: DocumentSummary,
  name: string,
  { role, number }: { readonly role: Role; readonly number: number },
  say: Say,
): Markup {
  const id = `${role}-${number}`;
  return markup`<section class="pane" data-pane="${role}" data-role="${role}" data-against="${number}" aria-labelledby="h-${id}"><h2 id="h-${id}">${name} <small>${title ?? path} · ${say(COMPARED.characters, { count: characters })}</small></h2>
<div class="text" lang="zh-CN" tabindex="0" role="region" aria-labelledby="h-${id}">`;
}
