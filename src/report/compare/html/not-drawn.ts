import type { Comparison } from "../../../answer/comparison.js";
import type { Bilingual } from "../../../text/language.js";
import { markup, type Markup } from "../../shared/html/markup.js";
import type { Say } from "../../shared/html/messages.js";
import { MOST_DRAWN } from "../most-listed.js";
import { perColumn } from "./per-column.js";
import { WORDING } from "./wording.js";

/** Where the rest of a long list is: in the texts, or, where these are not marked to their ends, in the JSON. */
export function restWording(comparison: Comparison, inTexts: "placeholders.limit" | "edits.limit"): Bilingual {
  return WORDING[restOf(comparison) > 0 ? "rest.json" : inTexts];
}

/** Says of texts that are not marked to their ends how much is. */
export function renderNotDrawn(comparison: Comparison, say: Say): Markup | null {
  const rest = restOf(comparison);
  return rest > 0 ? markup`<p class="empty">${say(WORDING["texts.limit"], { count: MOST_DRAWN, rest })}</p>` : null;
}

function restOf(comparison: Comparison): number {
  return perColumn(comparison).segments.reduce((sum, { length }) => sum + Math.max(0, length - MOST_DRAWN), 0);
}
