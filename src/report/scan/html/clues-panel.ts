import { sayLine } from "./say-line.js";
import { markup, type Markup } from "../../shared/html/markup.js";
import { DELETIONS, STRENGTHS } from "../labels.js";
import type { Clue, Deletion } from "../../../answer/scan.js";
import { emptyNote, entryOf, inContext, limited, linkTo, strengthBar, type Part } from "./part.js";
import { renderEngineChoice, renderSearchLinks } from "./search-links.js";
import { WORDING } from "./wording.js";
import { MESSAGES } from "../messages.js";
import { placesSaid } from "../phrase-place.js";

/** Each phrase worth a search, ready to be copied with its quotation marks. */
export function renderClues(part: Part): Markup {
  const { scanned, say } = part;
  if (scanned.clues.length === 0) return emptyNote(say(WORDING["clues.none"]));
  const textOf = new Map(scanned.leaks.map(({ id, text }) => [id, text]));
  const { entries, note } = limited(scanned.clues, say, (clue, index) => {
    const texts = clue.leaks.flatMap((id) => textOf.get(id) ?? []);
    return renderClue(part, clue, index + 1, texts);
  });
  return markup`<p class="hint">${say(WORDING[part.engines.length === 0 ? "clues.hint" : "clues.links"])}</p>${renderEngineChoice(part)}<ol class="cards">${entries}</ol>${note}`;
}

function renderClue(part: Part, clue: Clue, number: number, leaks: readonly string[]): Markup {
  const { query, rarity, text } = clue;
  const { say, scanned, prefix } = part;
  const name = `clue-${number}`;
  const total = scanned.clues.length;
  const announcement = say(WORDING.announce, { name: say(WORDING["clues.long"]), number, total, text });
  const id = `${prefix}-query-${number}`;
  const holds =
    leaks.length === 0 ? null : markup` · ${say(WORDING["clues.leaks"], { texts: [...new Set(leaks)].join("、") })}`;
  const places = placesSaid(clue);
  const found = places === null ? null : markup`<p class="found">${say(MESSAGES.clueFound, { places })}</p>`;
  return markup`<li class="card clue" ${entryOf(part, name, announcement)}><div class="summary">${linkTo(part, name, markup`<span class="query" id="${id}" lang="zh-CN">${query}</span>`)}
<span class="row"><span class="meta">${sayLine(clue, say)} · <span title="${say(WORDING["clues.rarity.title"])}">${say(WORDING["clues.rarity"], { bits: rarity.toFixed(0) })}</span>${holds}</span><button type="button" class="live" data-copy="#${id}" data-done="${say("copied")}">${say(WORDING["clues.copy"])}</button></span>${found}${renderSearchLinks(clue, part)}</div></li>`;
}

/** Each place where something was taken out and nothing put in. */
export function renderDeletions(part: Part): Markup {
  const { scanned, say } = part;
  if (scanned.deletions.length === 0) return emptyNote(say(WORDING["deletions.none"]));
  const { entries, note } = limited(scanned.deletions, say, (deletion, index) =>
    renderDeletion(part, deletion, index + 1),
  );
  return markup`<ol class="cards">${entries}</ol>${note}`;
}

function renderDeletion(part: Part, deletion: Deletion, number: number): Markup {
  const { kind, strength, text, context } = deletion;
  const { say, scanned } = part;
  const name = `deletion-${number}`;
  const announcement = say(WORDING.announce, {
    name: say(WORDING["deletions.long"]),
    number,
    total: scanned.deletions.length,
    text: say(DELETIONS[kind]),
  });
  return markup`<li class="card deletion" ${entryOf(part, name, announcement)}><div class="summary"><span class="row">${linkTo(part, name, markup`<b>∅ ${say(DELETIONS[kind])}</b>`)}<span class="meta">${strengthBar(strength, say(STRENGTHS[strength]))} · ${sayLine(deletion, say)}</span></span>
${inContext(context, `${text}∅`)}</div></li>`;
}
