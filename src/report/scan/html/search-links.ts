import type { Clue } from "../../../answer/scan.js";
import { markup, trusted, type Markup } from "../../shared/html/markup.js";
import { ENGINE_NAMES, ENGINES, searchUrl } from "../engines.js";
import type { Part } from "./part.js";
import { WORDING } from "./wording.js";

/** Which engines have links in the list: the style heeds the boxes. None where the page has no links. */
export function renderEngineChoice({ engines, say }: Part): Markup | null {
  if (engines.length === 0) return null;
  const boxes = ENGINE_NAMES.map(
    (name) =>
      markup`<label><input type="checkbox" autocomplete="off" data-chooses="${name}"${engines.includes(name) ? trusted(" checked") : null}> ${say(ENGINES[name].name)}</label> `,
  );
  return markup`<fieldset class="engines"><legend>${say(WORDING["engines.choose"])}</legend>${boxes}</fieldset><p class="hint told">${say(WORDING["engines.told"])}</p>`;
}

/** A link for each engine to an exact search for a phrase. The browser loads nothing of it before a click. */
export function renderSearchLinks({ query }: Clue, { engines, say }: Part): Markup | null {
  if (engines.length === 0) return null;
  const links = ENGINE_NAMES.map((name) => {
    const engine = say(ENGINES[name].name);
    return markup`<a href="${searchUrl(name, query)}" data-engine="${name}" target="_blank" rel="noopener noreferrer" referrerpolicy="no-referrer" aria-label="${say(WORDING["engines.search"], { engine, query })}">${engine}</a> `;
  });
  return markup`<span class="search-links">${links}</span>`;
}
