import type { FilledSlot, TemplateGroup, TemplateMember, TemplateSlot } from "../../../answer/templates.js";
import type { Language } from "../../../text/language.js";
import { markup, type Markup } from "../../shared/html/markup.js";
import type { Say } from "../../shared/html/messages.js";
import { KINDS } from "../../shared/labels.js";
import { slotName } from "../slot-name.js";
import { huesOf } from "./hues.js";
import { WORDING } from "./wording.js";

/** Values of a slot as they are shown: each once. */
export function valuesOf(member: TemplateMember, id: string, say: Say): string[] {
  return Array.from(new Set(member.slots.filter((slot) => slot.id === id).map((slot) => shownValue(slot, say))));
}

function shownValue({ value, basis, placeholder }: FilledSlot, say: Say): string {
  if (value === null) return placeholder ?? say(WORDING.withheld);
  return basis === "inferred" ? `${placeholder ?? ""}＝${value}（${say(WORDING.inferred)}）` : value;
}

/** Values that a closed card shows. */
const MOST_SAID = 5;

/** Each slot as a card that opens to what the documents put into it. */
export function renderSlotCards(group: TemplateGroup, language: Language, say: Say): Markup {
  if (group.slots.length === 0) return markup`<p class="empty">${say(WORDING["slots.none"])}</p>`;
  return markup`<ol class="cards">${group.slots.map((slot) => renderCard(group, slot, language, say))}</ol>`;
}

function renderCard(
  group: TemplateGroup,
  { id, kind, places, values }: TemplateSlot,
  language: Language,
  say: Say,
): Markup {
  const name = slotName(id, language);
  const rows = group.members.map((member) => ({ path: member.path, own: valuesOf(member, id, say) }));
  const said = Array.from(new Set(rows.flatMap(({ own }) => own)))
    .slice(0, MOST_SAID)
    .join("、");
  return markup`<li class="card" data-step data-card="${id}" data-announce="${say(WORDING.announce, { name, values: said })}"><details><summary><span class="row"><b class="slot ${huesOf(group)(id)}">${name}</b><span class="meta">${say(WORDING["slot.said"], { kind: say(KINDS[kind]), places, values })}</span></span><span class="context">${said}</span></summary>
<dl>${rows.map(
    ({ path, own }) =>
      markup`<div><dt>${path}</dt><dd>${own.length === 0 ? markup`<span class="absent">${say(WORDING["slot.absent"])}</span>` : own.join(" / ")}</dd></div>`,
  )}</dl></details></li>`;
}
