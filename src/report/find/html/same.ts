import type { FoundQuery } from "../../../answer/find.js";
import { markup, type Markup } from "../../shared/html/markup.js";
import type { Say } from "../../shared/html/messages.js";
import { MESSAGES } from "../messages.js";

/** That the corpus has the query itself, which is no result. */
export function renderSame({ same }: FoundQuery, say: Say): Markup {
  if (same.length === 0) return markup``;
  const names = same.map(({ path, id }) => path ?? id).join(" · ");
  return markup`<p class="caution">${say(MESSAGES.same, { names })}</p>`;
}
