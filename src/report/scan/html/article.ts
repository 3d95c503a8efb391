import { markup, type Markup } from "../../shared/html/markup.js";
import { count } from "../../shared/labels.js";
import { renderClues, renderDeletions } from "./clues-panel.js";
import { renderLeaks } from "./leaks-panel.js";
import { renderMarkedText } from "./marked-text.js";
import { marksOf } from "./marks.js";
import { renderOverview } from "./overview.js";
import type { Part } from "./part.js";
import { renderPlaceholderTable } from "./placeholders-table.js";
import { renderProfile } from "./profile-panel.js";
import { renderSource } from "./provenance.js";
import { LISTS, WORDING, type ListName } from "./wording.js";

/** One text: the overview, the text with its marks, the findings beside it, and what was read. */
export function renderArticle(part: Part): Markup {
  const { document, scanned, prefix, say } = part;
  const text = renderMarkedText(document, marksOf(document, scanned, say), prefix);
  return markup`<article id="${prefix}">
${renderOverview(part)}
<div class="reading"><section class="reader" aria-label="${say(WORDING.text)}">${renderFilters(part)}
<div class="text" lang="zh-CN">${text}</div></section>
${renderPanel(part)}</div>
${renderSource(part)}</article>
`;
}

/** Which marks are shown; also their legend. The style heeds the boxes, without a script too. */
function renderFilters({ scanned, say }: Part): Markup {
  const { leaks, clues, placeholders, deletions, profile, time } = scanned;
  const filters = [
    ["leak", say(WORDING.leaks), leaks.length],
    ["placeholder", say(WORDING["placeholders.long"]), placeholders.length],
    ["clue", say(WORDING.clues), clues.length],
    ["deletion", say(WORDING["deletions.long"]), deletions.length],
    ["time", say(WORDING.time), time?.signs.length ?? 0],
    ["voice", say(WORDING.voices), profile.voices.length],
  ] as const;
  const boxes = filters
    .filter(([, , found]) => found > 0)
    .map(
      ([name, title, found]) =>
        markup`<label><input type="checkbox" checked autocomplete="off" data-filter="${name}"><span class="mark ${name}">${title}</span> <small>${count(found)}</small></label>`,
    );
  return markup`<fieldset class="filters"><legend class="unseen">${say(WORDING.filters)}</legend>${boxes}</fieldset>`;
}

const RENDER: Readonly<Record<ListName, (part: Part) => Markup>> = {
  leaks: renderLeaks,
  placeholders: renderPlaceholderTable,
  clues: renderClues,
  deletions: renderDeletions,
  profile: renderProfile,
};

function renderPanel(part: Part): Markup {
  const { prefix, say } = part;
  const names = LISTS.map((name) => ({ name, id: `${prefix}-${name}`, size: sizeOf(part, name) }));
  const tabs = names.map(
    ({ name, id, size }, index) =>
      markup`<button type="button" role="tab" aria-controls="${id}" aria-selected="${String(index === 0)}" tabindex="${index === 0 ? 0 : -1}" data-tab="${name}">${say(WORDING[name])}${size === null ? null : markup` <small>${count(size)}</small>`}</button>`,
  );
  const lists = names.map(
    ({ name, id }) =>
      markup`<section class="list" id="${id}" data-list="${name}" aria-label="${longName(part, name)}"><h3>${longName(part, name)}</h3>${RENDER[name](part)}</section>`,
  );
  return markup`<aside class="panel" data-open="${LISTS[0]}" aria-label="${say(WORDING.panel)}">
<div class="tabs live" role="tablist">${tabs}</div>
<div class="stepper live"><button type="button" data-by="-1" aria-label="${say("previous")}">‹</button><output>${say(WORDING.hint)}</output><button type="button" data-by="1" aria-label="${say("next")}">›</button></div>
${lists}</aside>`;
}

function sizeOf({ scanned }: Part, name: ListName): number | null {
  return name === "profile" ? null : scanned[name].length;
}

function longName({ say }: Part, name: ListName): string {
  return say(name === "leaks" || name === "profile" ? WORDING[name] : WORDING[`${name}.long`]);
}
