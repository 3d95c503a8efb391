import type { FoundQuery } from "../../../answer/find.js";
import type { Language } from "../../../text/language.js";
import { markup, type Markup } from "../../shared/html/markup.js";
import type { Say } from "../../shared/html/messages.js";
import { MESSAGES } from "../messages.js";
import { placeOf } from "../place-of.js";

/** Where nothing was found: what came nearest, and why it is not enough. */
export function renderNearest({ nearestMiss }: FoundQuery, language: Language, say: Say): Markup {
  if (nearestMiss === null) return markup`<p class="miss">${say(MESSAGES.nothingNear)}</p>`;
  const { title, reason } = nearestMiss;
  return markup`<div class="miss"><p>${say(MESSAGES.nearest)} <b>${title ?? placeOf(nearestMiss)}</b></p><p>${reason[language]}</p></div>`;
}
