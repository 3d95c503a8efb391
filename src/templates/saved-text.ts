import type { SavedTemplate } from "../answer/saved-templates.js";
import type { Placeholder } from "../placeholders/placeholder.js";
import { normalise } from "../text/normalise.js";
import { span } from "../text/span.js";
import type { MemberText } from "./member-text.js";

/** What stands in the text of a saved template where a slot is. */
const SLOT = "▢";

/** A saved template as one more member: its slots are placeholders. */
export function savedMember({ skeleton }: SavedTemplate): MemberText {
  const placeholders: Placeholder[] = [];
  let at = 0;
  for (const part of skeleton) {
    const length = part.type === "text" ? part.text.length : SLOT.length;
    if (part.type === "slot") {
      placeholders.push({
        span: span(at, at + length),
        text: SLOT,
        notation: SLOT,
        keepsLength: false,
        kind: part.kind,
        certainty: 1,
        kindCertainty: SURE,
        isKindTold: true,
        pattern: null,
      });
    }
    at += length;
  }
  const text = skeleton.map((part) => (part.type === "text" ? part.text : SLOT)).join("");
  const normalised = normalise(
    text,
    placeholders.map((placeholder) => placeholder.span),
  );
  return { text, placeholders, normalised };
}

/** How sure the kind of a saved slot is: others may fill in something else. By hand. */
const SURE = 0.7;

/** The ids of the slots, in the order of the placeholders. */
export function slotIdsOf({ skeleton }: SavedTemplate): string[] {
  return skeleton.flatMap((part) => (part.type === "slot" ? [part.id] : []));
}
