import type { Document } from "../../src/text/document.js";
import { documentOf } from "../document-of.js";

/** Documents made from one template, and what was put where. */
export interface FilledIn {
  readonly documents: readonly Document[];
  /** Of each document, in order: the slots with their places. */
  readonly slots: readonly (readonly { readonly start: number; readonly end: number; readonly value: string }[])[];
  /** Of each document: where text of its own is. */
  readonly own: readonly (readonly { readonly start: number; readonly end: number }[])[];
}

const MARK = /\[([^\]]*)\]|\{([^}]*)\}|<([^>]*)>/gu;

/**
 * Fills a template in: `[常州|眉山]` is a slot with the value of each document, `{成功|顺利}` wording that differs,
 * `<…|>` text that the document alone has.
 */
export function filledIn(template: string, name = "文"): FilledIn {
  const members = Math.max(...Array.from(template.matchAll(MARK), ([mark]) => mark.split("|").length));
  const written = Array.from({ length: members }, (_, member) => write(template, member));
  return {
    documents: written.map(({ text }, member) => documentOf(text, `${name}${member + 1}.txt`)),
    slots: written.map(({ slots }) => slots),
    own: written.map(({ own }) => own),
  };
}

function write(template: string, member: number) {
  let text = "";
  let last = 0;
  const slots: { start: number; end: number; value: string }[] = [];
  const own: { start: number; end: number }[] = [];
  for (const mark of template.matchAll(MARK)) {
    const [whole, slot, wording, added = ""] = mark;
    text += template.slice(last, mark.index);
    last = mark.index + whole.length;
    const value = (slot ?? wording ?? added).split("|")[member] ?? "";
    const place = { start: text.length, end: text.length + value.length };
    if (slot !== undefined && value !== "") slots.push({ ...place, value });
    if (slot === undefined && wording === undefined && value !== "") own.push(place);
    text += value;
  }
  return { text: text + template.slice(last), slots, own };
}
