import type { Range } from "../../../answer/comparison.js";
import type { FilledSlot, TemplateGroup, TemplateMember } from "../../../answer/templates.js";
import { toText, type Document } from "../../../text/document.js";
import { span } from "../../../text/span.js";
import { linesOf } from "../../shared/html/lines.js";
import { markup, type Markup } from "../../shared/html/markup.js";
import { percent, type Say } from "../../shared/html/messages.js";
import { huesOf, type HueOf } from "./hues.js";
import { WORDING } from "./wording.js";

/** A stretch of a text of one sort. */
interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly kind: "template" | "own" | "slot" | "wording" | "forgotten";
  readonly slot: FilledSlot | null;
  readonly usual: string | null;
  /** In the source. */
  readonly from: number;
}

/** Two documents of the group beside each other; a choice of two where there are more. */
export function* documentsParts(
  group: TemplateGroup,
  documents: ReadonlyMap<string, Document>,
  say: Say,
): Generator<string> {
  const chosen = (side: "left" | "right"): Markup => {
    const options = group.members.map(({ path }, at) => {
      const isChosen = at === (side === "left" ? 0 : 1);
      return isChosen
        ? markup`<option value="${at}" selected>${path}</option>`
        : markup`<option value="${at}">${path}</option>`;
    });
    return markup`<select class="live" data-side="${side}" aria-label="${say(WORDING[`choose.${side}`])}">${options}</select>`;
  };
  const legend = (["template", "slot", "wording", "own"] as const).map(
    (kind) => markup`<span><i class="swatch ${kind}"></i>${say(WORDING[`legend.${kind}`])}</span>`,
  );
  yield markup`<div class="choices">${chosen("left")}${chosen("right")}<p class="legend">${legend}</p></div><div class="pair">`
    .html;
  for (const [number, member] of group.members.entries()) {
    yield markup`<article class="document" data-member="${number}"${number > 1 ? markup` data-second` : null}><h4>${member.path} <small>${say(WORDING.share)} ${percent(member.share)}</small></h4>`
      .html;
    const document = documents.get(member.path);
    if (document === undefined) yield markup`<p class="empty">${say(WORDING["text.left-out"])}</p>`.html;
    else yield* textParts(group, member, number, document, say);
    yield "</article>";
  }
  yield "</div>";
}

function* textParts(
  group: TemplateGroup,
  member: TemplateMember,
  number: number,
  document: Document,
  say: Say,
): Generator<string> {
  const left = group.forgotten.filter((one) => one.member === number);
  const stretches = stretchesOf(member, left, document);
  const forgotten = new Set(left.map(({ start }) => start));
  const hueOf = huesOf(group);
  const place = `at-${group.id}-${number}`;
  let next = 0;
  yield `<div class="text" lang="zh-CN" tabindex="0" role="region">`;
  for (const line of linesOf(document)) {
    const pieces: Markup[] = [];
    while (next < stretches.length && stretches[next].end <= line.span.start) next++;
    for (let at = next; at < stretches.length && stretches[at].start < line.span.end; at++) {
      const stretch = stretches[at];
      const text = document.text.slice(Math.max(stretch.start, line.span.start), Math.min(stretch.end, line.span.end));
      if (text !== "") pieces.push(pieceOf(stretch, text, { place, hueOf, forgotten, say }));
    }
    yield pieces.length === 0 ? `<p class="blank"></p>` : markup`<p>${pieces}</p>`.html;
  }
  yield "</div>";
}

interface Showing {
  /** What the places of this document are called, before their offset. */
  readonly place: string;
  readonly hueOf: HueOf;
  readonly forgotten: ReadonlySet<number>;
  readonly say: Say;
}

function pieceOf({ kind, slot, usual, from }: Stretch, text: string, showing: Showing): Markup {
  const { place, hueOf, forgotten, say } = showing;
  if (slot !== null) {
    const isForgotten = forgotten.has(slot.start) ? " forgotten" : "";
    return markup`<button type="button" class="slot ${hueOf(slot.id)}${isForgotten}" data-slot="${slot.id}" id="${place}-${slot.start}">${text}</button>`;
  }
  if (kind === "forgotten") {
    return markup`<span class="slot forgotten" tabindex="-1" id="${place}-${from}">${text}</span>`;
  }
  if (usual !== null) {
    return markup`<span class="wording" title="${say(WORDING.usual, { text: usual })}">${text}</span>`;
  }
  return markup`<span class="${kind}">${text}</span>`;
}

/** All stretches of a text in order, in offsets of the extracted text. */
function stretchesOf(member: TemplateMember, forgotten: readonly Range[], document: Document): Stretch[] {
  const inText = ({ start, end }: { start: number; end: number }): { start: number; end: number } =>
    toText(document, span(start, end));
  const none = { slot: null, usual: null };
  const inSlots = new Set(member.slots.map(({ start }) => start));
  // What was forgotten where there is no slot is fixed text, or within a wording.
  const outside = forgotten.filter(({ start }) => !inSlots.has(start));
  const isApart = (one: Range): boolean => !outside.some(({ start, end }) => start < one.end && end > one.start);
  const inner: Stretch[] = [
    ...member.slots.map((slot) => ({ ...none, ...inText(slot), kind: "slot" as const, slot, from: slot.start })),
    ...member.wordings
      .filter(isApart)
      .map((one) => ({ ...none, ...inText(one), kind: "wording" as const, usual: one.usual, from: one.start })),
    ...outside.map((one) => ({ ...none, ...inText(one), kind: "forgotten" as const, from: one.start })),
  ]
    .filter(({ start, end }) => end > start)
    .sort((a, b) => a.start - b.start);
  const stretches: Stretch[] = [];
  let next = 0;
  for (const segment of member.segments) {
    const { start, end } = inText(segment);
    let at = start;
    const put = (to: number): void => {
      if (to > at) stretches.push({ ...none, start: at, end: to, kind: segment.kind, from: segment.start });
      at = Math.max(at, to);
    };
    for (; next < inner.length && inner[next].start < end; next++) {
      if (inner[next].start < at) continue;
      put(inner[next].start);
      stretches.push(inner[next]);
      at = inner[next].end;
    }
    put(end);
  }
  return stretches;
}
