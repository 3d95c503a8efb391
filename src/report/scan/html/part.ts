import type { Language } from "../../../text/language.js";
import type { Document } from "../../../text/document.js";
import type { Context } from "../../../answer/scan.js";
import type { EngineName } from "../engines.js";
import type { ScannedText } from "../rendering.js";
import { markup, type Insert, type Markup } from "../../shared/html/markup.js";
import type { Say } from "../../shared/html/messages.js";
import { WORDING } from "./wording.js";

/** One text of the page, and how things are said. */
export interface Part extends ScannedText {
  readonly document: Document;
  readonly language: Language;
  readonly say: Say;
  /** Those that are chosen at first; none where phrases are no links. */
  readonly engines: readonly EngineName[];
  /** What the ids of this text begin with. */
  readonly prefix: string;
}

/** Beyond these a list says how many it leaves out: each is still marked in the text. */
const LIST_LIMIT = 3000;

/** The entries of a list, as many as a page can hold, and a note on the rest. */
export function limited<T>(
  all: readonly T[],
  say: Say,
  render: (one: T, index: number) => Markup,
): { readonly entries: readonly Markup[]; readonly note: Markup | null } {
  const rest = all.length - LIST_LIMIT;
  const note = rest > 0 ? emptyNote(say(WORDING.limit, { count: LIST_LIMIT, rest })) : null;
  return { entries: all.slice(0, LIST_LIMIT).map(render), note };
}

export function emptyNote(text: string): Markup {
  return markup`<p class="empty">${text}</p>`;
}

/** What makes an element the entry of a mark. */
export function entryOf({ prefix }: Part, name: string, announcement: string): Markup {
  return markup`id="${prefix}-entry-${name}" data-entry="${name}" data-announce="${announcement}"`;
}

/** A link to a mark in the text. */
export function linkTo({ prefix }: Part, name: string, inside: Insert): Markup {
  return markup`<a href="#${prefix}-${name}" data-to="${name}">${inside}</a>`;
}

/** `…左文【所指】右文…`. */
export function inContext({ left, right }: Context, inside: Insert): Markup {
  return markup`<span class="context" lang="zh-CN">…${left}<mark>${inside}</mark>${right}…</span>`;
}

/** Strength as a word and as a bar, by its number of steps. */
export function strengthBar(strength: "strong" | "moderate" | "weak", word: string): Markup {
  return markup`<span class="strength ${strength}"><i></i><i></i><i></i> ${word}</span>`;
}
