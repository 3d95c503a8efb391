import type { TemplateGroup, Templates } from "../../../answer/templates.js";
import type { Language } from "../../../text/language.js";
import { markup, trusted, type Markup } from "../../shared/html/markup.js";
import type { Say } from "../../shared/html/messages.js";
import { forgottenSaid } from "../forgotten-said.js";
import { MESSAGES } from "../messages.js";
import { verdictOf } from "../verdict.js";
import { WORDING } from "./wording.js";

/** Groups that the list of templates shows. */
const MOST_LISTED = 200;

/** The first screen: how many templates, what was forgotten, which there are. */
export function renderOverview(templates: Templates, language: Language, say: Say): Markup {
  const { groups, same, warnings } = templates;
  const { message: verdict, numbers } = verdictOf(templates);
  const doubles = same.map(({ path, as }) => markup`<li>${say(MESSAGES.same, { path, as })}</li>`);
  const notices = warnings
    .filter(({ code }) => code !== "same-text")
    .map(
      ({ message, path }) =>
        markup`<li>${path === undefined ? null : markup`<cite>${path}</cite> `}${message[language]}</li>`,
    );
  return markup`<section class="verdict" aria-labelledby="verdict"><h1 id="verdict">${say(verdict, numbers)}</h1><p class="caution">${say(MESSAGES.caution)}</p></section>
${renderForgotten(groups, language, say)}
${
  doubles.length + notices.length === 0
    ? null
    : markup`<details class="warnings"${doubles.length + notices.length <= 3 ? trusted(" open") : null}><summary>${say("warnings", { count: doubles.length + notices.length })}</summary><ul>${doubles}${notices}</ul></details>`
}`;
}

function renderForgotten(groups: readonly TemplateGroup[], language: Language, say: Say): Markup | null {
  if (groups.length === 0) return null;
  const items = groups.flatMap((group) =>
    group.forgotten.map(
      (one) =>
        markup`<li><a href="#group-${group.id}" data-group="${group.id}" data-member="${one.member}"${one.of.length === 0 ? null : markup` data-beside="${one.of[0]}"`} data-at="at-${group.id}-${one.member}-${one.start}">${forgottenSaid(group, one, language)}</a></li>`,
    ),
  );
  return markup`<section class="forgotten-list" aria-labelledby="forgotten"><h2 id="forgotten">${say(MESSAGES.forgotten)} <small>${items.length}</small></h2>${
    items.length === 0 ? markup`<p class="empty">${say(WORDING["forgotten.none"])}</p>` : markup`<ul>${items}</ul>`
  }</section>`;
}

/** The templates, to choose one. */
export function renderGroupList({ groups }: Templates, say: Say): Markup | null {
  if (groups.length < 2) return null;
  const items = groups
    .slice(0, MOST_LISTED)
    .map(
      ({ id, members }) =>
        markup`<li><a class="chip" href="#group-${id}" data-group="${id}">${say(MESSAGES.group, { id })} <small>${say(WORDING["group.size"], { count: members.length })} · ${members[0].path}</small></a></li>`,
    );
  return markup`<nav aria-label="${say(WORDING.groups)}"><ul class="chips">${items}</ul></nav>`;
}
