import type { TemplateGroup } from "../../../answer/templates.js";
import { countCharacters } from "../../../text/count-characters.js";
import type { Document } from "../../../text/document.js";
import type { Language } from "../../../text/language.js";
import { renderPageEnd, renderPageHead, renderThemeButton } from "../../shared/html/frame.js";
import { markup, type Markup } from "../../shared/html/markup.js";
import { sayIn, type Say } from "../../shared/html/messages.js";
import { joined } from "../../shared/parts.js";
import { groupName } from "../group-name.js";
import { MESSAGES } from "../messages.js";
import type { TemplatesReport, TemplatesReportOptions } from "../templates-report.js";
import { documentsParts } from "./documents-view.js";
import { renderMap } from "./map-view.js";
import { renderGroupList, renderOverview } from "./overview.js";
import * as bundle from "./page.generated.js";
import { renderSkeleton } from "./skeleton-view.js";
import { renderSlotCards } from "./slot-cards.js";
import { renderTable } from "./table-view.js";
import { WORDING } from "./wording.js";

/** Text of documents that a page has room for, in UTF-16 code units. */
const MOST_TEXT = 4_000_000;
const VIEWS = ["skeleton", "documents", "table", "map"] as const;

/**
 * Templates as one HTML file that loads nothing: what was forgotten, then each template with its slots, its documents
 * side by side, a table of values, and a map of who shares what.
 *
 * Its content security policy allows only the style and script in it, by their hashes.
 */
export function renderTemplatesHtml(
  report: TemplatesReport,
  options: Pick<TemplatesReportOptions, "language">,
): string {
  return joined(templatesHtmlParts(report, options));
}

export function* templatesHtmlParts(
  { templates, documents }: TemplatesReport,
  { language }: Pick<TemplatesReportOptions, "language">,
): Generator<string> {
  const say = sayIn(language);
  const title = say(WORDING.brand);
  yield markup`${renderPageHead({ language, title, tool: templates.tool, bundle })}
<body><a class="skip" href="#groups">${say(WORDING.skip)}</a>
<header><div class="masthead"><p><b>${title}</b></p>${renderThemeButton(say)}</div>
<div class="overview">${renderOverview(templates, language, say)}</div>${renderGroupList(templates, say)}</header>
<main id="groups">`.html;
  let room = MOST_TEXT;
  for (const group of templates.groups) {
    const shown = new Map<string, Document>();
    for (const { path } of group.members) {
      const document = documents.get(path);
      if (document === undefined || document.text.length > room) continue;
      room -= document.text.length;
      shown.set(path, document);
    }
    yield* groupParts(group, { templates, documents: shown }, language, say);
  }
  yield markup`</main>
<footer>${renderUngrouped(
    templates.ungrouped.map(({ path }) => path),
    say,
  )}<p>${templates.tool.name} ${templates.tool.version} · ${templates.schema}</p><p>${say("local")}</p></footer>
${renderPageEnd(bundle)}`.html;
}

function* groupParts(
  group: TemplateGroup,
  { templates, documents }: TemplatesReport,
  language: Language,
  say: Say,
): Generator<string> {
  const { id, members, slots, skeleton } = group;
  const characters = skeleton.reduce((sum, part) => sum + (part.type === "text" ? countCharacters(part.text) : 0), 0);
  const said = say(MESSAGES.groupSaid, { members: members.length, slots: slots.length, characters });
  const tabs = VIEWS.map((view, at) => {
    const rest = at === 0 ? markup`aria-selected="true"` : markup`aria-selected="false" tabindex="-1"`;
    return markup`<button type="button" role="tab" id="tab-${id}-${view}" aria-controls="${view}-${id}" ${rest}>${say(WORDING[view])}</button>`;
  });
  yield markup`<section class="group" id="group-${id}" data-group-section="${id}" aria-labelledby="h-${id}"><h2 id="h-${id}">${groupName(group, language)} <small>${said}</small></h2>
<div class="body"><div class="lists"><div class="stepper live"><button type="button" data-by="-1" aria-label="${say("previous")}">‹</button><output></output><button type="button" data-by="1" aria-label="${say("next")}">›</button></div><section class="list" aria-label="${say(WORDING.slots)}"><p class="hint live">${say(WORDING["slots.hint"])}</p>${renderSlotCards(group, language, say)}</section></div>
<div class="views"><div class="tabs live" role="tablist">${tabs}</div>
${panelHead(id, "skeleton", say)}${renderSkeleton(group, language, say)}</section>${panelHead(id, "documents", say)}`
    .html;
  yield* documentsParts(group, documents, say);
  yield markup`</section>${panelHead(id, "table", say)}${renderTable(group, language, say)}</section>${panelHead(id, "map", say)}${renderMap(group, templates, say)}</section></div></div></section>`
    .html;
}

/** A section that is left open. */
function panelHead(id: number, view: (typeof VIEWS)[number], say: Say): Markup {
  return markup`<section class="view" data-view-name="${view}" id="${view}-${id}"><h3>${say(WORDING[view])}</h3>`;
}

function renderUngrouped(paths: readonly string[], say: Say): Markup | null {
  if (paths.length === 0) return null;
  return markup`<details><summary>${say(WORDING.ungrouped)} <small>${paths.length}</small></summary><ul>${paths.map((path) => markup`<li>${path}</li>`)}</ul></details>`;
}
