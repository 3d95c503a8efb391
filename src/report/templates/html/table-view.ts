import type { TemplateGroup } from "../../../answer/templates.js";
import type { Language } from "../../../text/language.js";
import { markup, type Markup } from "../../shared/html/markup.js";
import { percent, type Say } from "../../shared/html/messages.js";
import { MESSAGES } from "../messages.js";
import { slotName } from "../slot-name.js";
import { valuesOf } from "./slot-cards.js";
import { WORDING } from "./wording.js";

/** One row a document, one column a slot; a script sorts and filters it. */
export function renderTable(group: TemplateGroup, language: Language, say: Say): Markup {
  const columns = [say(MESSAGES.file), say(WORDING.share), ...group.slots.map(({ id }) => slotName(id, language))];
  const heads = columns.map(
    (name, at) =>
      markup`<th scope="col"><button type="button" data-sort="${at}" aria-label="${say(WORDING.sort, { name })}">${name}</button></th>`,
  );
  const rows = group.members.map((member) => {
    const values = group.slots.map(({ id }) => markup`<td>${valuesOf(member, id, say).join(" / ")}</td>`);
    return markup`<tr><th scope="row">${member.path}</th><td>${percent(member.share)}</td>${values}</tr>`;
  });
  return markup`<label class="filter live">${say(WORDING.filter)} <input type="search" data-filter-rows></label>
<div class="wide" tabindex="0" role="region" aria-label="${say(WORDING.table)}"><table><thead><tr>${heads}</tr></thead><tbody>${rows}</tbody></table></div>`;
}
