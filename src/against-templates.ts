import type { SavedTemplates } from "./answer/saved-templates.js";
import type { Templates } from "./answer/templates.js";
import { heldAgainst, type HeldText } from "./assemble/held-against.js";
import { maskedTextOf } from "./placeholders/masked-text.js";
import { commonFingerprints } from "./templates/common-fingerprints.js";
import { fillSaved } from "./templates/fill-saved.js";
import { inFixedOrder } from "./templates/fixed-order.js";
import { likelyPairs } from "./templates/likely-pairs.js";
import { savedMember, slotIdsOf } from "./templates/saved-text.js";
import type { TemplatesSettings } from "./templates.js";
import type { Document } from "./text/document.js";

/** So much of a template, or of the text itself, has to be in both if the text is to fill it. By hand. */
const LEAST_COVERED = 0.25;

/**
 * Which of some documents fill templates that are known already, with what, and how well. Each saved template that has
 * one is a group of the answer; each document is looked at alone, so that others change nothing about it.
 */
export function againstTemplates(
  saved: SavedTemplates,
  documents: readonly Document[],
  settings: Omit<TemplatesSettings, "min" | "top"> = {},
): Templates {
  const { persons = false, variants, onProgress } = settings;
  const { distinct, same } = inFixedOrder(documents);
  const pile = distinct.map((document) => maskedTextOf(document, variants));
  const known = saved.templates.map((template) => ({ member: savedMember(template), slotIds: slotIdsOf(template) }));
  const texts = [...known.map(({ member }) => member.normalised), ...pile.map(({ normalised }) => normalised)];
  const pairs = likelyPairs(commonFingerprints(texts)).filter(
    ({ one, other }) => one < known.length && other >= known.length,
  );
  const total = pairs.length;
  const tell = (done: number): void => onProgress?.({ step: "align", done, total, part: done / Math.max(1, total) });
  const held: HeldText[] = [];
  for (const [done, { one, other }] of pairs.entries()) {
    tell(done);
    const text = other - known.length;
    const { member, slotIds } = known[one];
    const filled = fillSaved(member, slotIds, pile[text]);
    if (filled.covers >= LEAST_COVERED) held.push({ template: one, text, filled });
  }
  tell(total);
  return heldAgainst({ saved, pile, held, same }, { persons });
}
