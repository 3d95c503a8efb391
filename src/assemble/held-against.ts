import type { SavedTemplate, SavedTemplates } from "../answer/saved-templates.js";
import type { TemplateGroup, Templates, TemplateSlot } from "../answer/templates.js";
import type { MaskedText } from "../placeholders/masked-text.js";
import type { FilledTemplate } from "../templates/fill-saved.js";
import { forgottenValues } from "../templates/forgotten-values.js";
import { inCodeOrder } from "../text/code-order.js";
import { version } from "../version.js";
import { templateMember } from "./template-member.js";
import { pileWarnings, summaryOf } from "./templates-of.js";

/** A text of the pile that fills a template. */
export interface HeldText {
  readonly template: number;
  readonly text: number;
  readonly filled: FilledTemplate;
}

export interface HeldFindings {
  readonly saved: SavedTemplates;
  readonly pile: readonly MaskedText[];
  readonly held: readonly HeldText[];
  readonly same: readonly { readonly path: string; readonly as: number }[];
}

/** Texts held against saved templates, in the shape of any other answer. */
export function heldAgainst(
  { saved, pile, held, same }: HeldFindings,
  { persons }: { readonly persons: boolean },
): Templates {
  const summaries = pile.map(summaryOf);
  const groups = saved.templates.flatMap((template, number): Omit<TemplateGroup, "id">[] => {
    const own = held
      .filter((one) => one.template === number)
      .toSorted((a, b) => inCodeOrder(summaries[a.text].path, summaries[b.text].path));
    if (own.length === 0) return [];
    const members = own.map(({ text, filled }) => {
      const forgotten = forgottenValues(filled.skeleton);
      const placed = templateMember(filled.skeleton, {
        member: 1,
        text: pile[text],
        summary: summaries[text],
        persons,
        forgotten,
      });
      return { ...placed, answer: { ...placed.answer, covers: filled.covers } };
    });
    return [
      {
        name: template.name,
        members: members.map(({ answer }) => answer),
        skeleton: template.skeleton,
        slots: slotsOf(template, own),
        forgotten: members.flatMap(({ forgotten }, member) => forgotten.map((one) => ({ member, ...one, of: [] }))),
      },
    ];
  });
  const grouped = new Set(held.map(({ text }) => text));
  return {
    schema: "duizhao.templates/1",
    tool: { name: "duizhao", version },
    options: { min: 1, top: null, persons },
    groups: groups.map((group, at) => ({ id: at + 1, ...group })),
    ungrouped: summaries.filter((_, text) => !grouped.has(text)).toSorted((a, b) => inCodeOrder(a.path, b.path)),
    same: same
      .map(({ path, as }) => ({ path, as: summaries[as].path }))
      .toSorted((a, b) => inCodeOrder(a.path, b.path)),
    pairs: [],
    warnings: pileWarnings({ pile, same, repetitive: new Set() }, persons),
  };
}

function slotsOf({ skeleton }: SavedTemplate, own: readonly HeldText[]): TemplateSlot[] {
  const slots = new Map<string, TemplateSlot>();
  for (const part of skeleton) {
    if (part.type !== "slot") continue;
    const { id, kind } = part;
    const places = (slots.get(id)?.places ?? 0) + 1;
    slots.set(id, { id, kind, places, values: 0 });
  }
  return Array.from(slots.values(), (slot) => {
    const values = own.map(({ filled }) => filled.skeleton.slots.find(({ id }) => id === slot.id)?.values.get(1));
    return { ...slot, values: new Set(values.filter((value) => value !== undefined)).size };
  });
}
