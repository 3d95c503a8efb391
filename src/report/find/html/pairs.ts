import type { Compared } from "../../compare/compared.js";
import type { DocumentSummary, Role } from "../../../answer/comparison.js";
import { columnParts } from "../../compare/html/columns.js";
import { renderMap } from "../../compare/html/map.js";
import { paneParts, type Pane } from "../../compare/html/pane.js";
import { renderToolbar } from "../../compare/html/toolbar.js";
import { WORDING as COMPARED } from "../../compare/html/wording.js";
import { markup } from "../../shared/html/markup.js";
import type { Say } from "../../shared/html/messages.js";
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
    yield* paneParts(
      paneOf("anonymised", anonymised, number, say(WORDING.query)),
      columnParts(compared, "anonymised", 0),
      say,
    );
    yield markup`
<figure class="map" data-against="${number}"><figcaption>${say(COMPARED["map.short"])}</figcaption>${renderMap(compared, 0, say)}</figure>
`.html;
    yield* paneParts(
      paneOf("published", published[0], number, say(WORDING.text, { rank })),
      columnParts(compared, 0, 0),
      say,
    );
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

function paneOf(role: Role, document: DocumentSummary, number: number, name: string): Pane {
  return { document, name, role, against: number, pane: role, id: `${role}-${number}` };
}
