import type { SkeletonPart, TemplateGroup } from "../../../answer/templates.js";
import type { Language } from "../../../text/language.js";
import { markup, type Markup } from "../../shared/html/markup.js";
import type { Say } from "../../shared/html/messages.js";
import { slotName } from "../slot-name.js";
import { huesOf, type HueOf } from "./hues.js";
import { WORDING } from "./wording.js";

/** The template in order: slots are buttons that lead to their values. */
export function renderSkeleton(group: TemplateGroup, language: Language, say: Say): Markup {
  const hueOf = huesOf(group);
  const lines: Markup[][] = [[]];
  for (const part of group.skeleton) {
    if (part.type === "slot") {
      lines.at(-1)?.push(slotButton(part.id, hueOf, language));
      continue;
    }
    for (const [at, text] of part.text.split("\n").entries()) {
      if (at > 0) lines.push([]);
      if (text !== "" || part.variants !== undefined) lines.at(-1)?.push(textOf(part, text, at === 0, say));
    }
  }
  return markup`<div class="text skeleton" lang="zh-CN">${lines.map((line) => markup`<p>${line}</p>`)}</div>`;
}

function slotButton(id: string, hueOf: HueOf, language: Language): Markup {
  return markup`<button type="button" class="slot ${hueOf(id)}" data-slot="${id}">${slotName(id, language)}</button>`;
}

function textOf(part: Extract<SkeletonPart, { type: "text" }>, text: string, isFirst: boolean, say: Say): Markup {
  if (part.variants !== undefined && isFirst) {
    const others = part.variants.map((variant) =>
      say(WORDING["variant.of"], { text: variant.text === "" ? "∅" : variant.text, count: variant.members.length }),
    );
    return markup`<span class="wording" tabindex="0" title="${others.join("；")}">${text === "" ? "∅" : text}<small>${others.join("；")}</small></span>`;
  }
  if (part.members === undefined) return markup`${text}`;
  return markup`<span class="optional" title="${say(WORDING.optional, { count: part.members.length })}">${text}</span>`;
}
