import type { Find, FoundQuery } from "../../../answer/find.js";
import type { Warning } from "../../../text/document.js";
import type { Language } from "../../../text/language.js";
import { markup, trusted, type Markup } from "../../shared/html/markup.js";
import { percent, type Say } from "../../shared/html/messages.js";
import { MESSAGES } from "../messages.js";
import { renderNearest } from "./nearest.js";
import { renderSame } from "./same.js";
import { WORDING } from "./wording.js";

/** The first screen: how many were found, what they say together, and what a reader has to know. */
export function renderFindOverview({ queries, store, warnings }: Find, language: Language, say: Say): Markup {
  const [query] = queries;
  const isOne = queries.length === 1;
  const all = [...warnings, ...queries.flatMap((one) => one.warnings)];
  return markup`<section class="verdict" aria-labelledby="verdict">
<h1 id="verdict">${isOne ? headline(query, say) : say(WORDING["found.of"], { all: queries.length, count: queries.filter(({ results }) => results.length > 0).length })}</h1>
${isOne && query.results.length === 0 ? renderNearest(query, language, say) : null}${queries.map((one) => renderTogether(one, say))}
<p class="caution">${say(MESSAGES.searched, { documents: store.documents, path: store.path })} · ${say(MESSAGES.caution)}</p>
${isOne ? renderSame(query, say) : null}</section>
${renderWarnings(all, language, say)}`;
}

function headline({ results }: FoundQuery, say: Say): string {
  return results.length === 0 ? say(MESSAGES.none) : say(WORDING.found, { count: results.length });
}

function renderTogether({ together }: FoundQuery, say: Say): Markup {
  if (together === null) return markup``;
  const { ranks, ofQuery, placeholders } = together;
  const said = { ranks: ranks.join("、"), share: percent(ofQuery), filled: placeholders.filled, all: placeholders.all };
  return markup`<blockquote><b>${say(MESSAGES.together)}</b> ${say(MESSAGES.togetherSaid, said)}</blockquote>`;
}

/** So many are open; more have to be asked for. */
const FEW = 3;

function renderWarnings(warnings: readonly Warning[], language: Language, say: Say): Markup | null {
  if (warnings.length === 0) return null;
  const open = warnings.length <= FEW ? trusted(" open") : null;
  return markup`<details class="warnings"${open}><summary>${say("warnings", { count: warnings.length })}</summary><ul>${warnings.map(
    ({ code, message, path }) =>
      markup`<li data-code="${code}">${message[language]}${path === undefined ? null : markup` <cite>${path}</cite>`}</li>`,
  )}</ul></details>`;
}
