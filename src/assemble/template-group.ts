import type { DocumentSummary } from "../answer/comparison.js";
import type { SkeletonPart, TemplateGroup, TemplateSlot } from "../answer/templates.js";
import type { MaskedText } from "../placeholders/masked-text.js";
import type { FoundTemplate } from "../templates/found-templates.js";
import type { Slot } from "../templates/name-slots.js";
import { skeletonParts, type SkeletonPart as FoundPart } from "../templates/skeleton-parts.js";
import { inCodeOrder } from "../text/code-order.js";
import { templateMember } from "./template-member.js";

export interface GroupOptions {
  /** From 1. */
  readonly id: number;
  readonly pile: readonly MaskedText[];
  /** Of the texts of the pile. */
  readonly summaries: readonly DocumentSummary[];
  readonly persons: boolean;
}

/** A group as the answer has it: members by path, and numbers of members by that order. */
export function templateGroup({ texts, skeleton, forgotten }: FoundTemplate, options: GroupOptions): TemplateGroup {
  const { id, pile, summaries, persons } = options;
  const byPath = Array.from(texts.keys()).sort((a, b) =>
    inCodeOrder(summaries[texts[a]].path, summaries[texts[b]].path),
  );
  const numberOf = new Map(byPath.map((member, at) => [member, at] as const));
  const numbers = (members: readonly number[]): number[] =>
    members.map((member) => numberOf.get(member) ?? 0).sort((a, b) => a - b);
  const members = byPath.map((member) =>
    templateMember(skeleton, {
      member,
      text: pile[texts[member]],
      summary: summaries[texts[member]],
      persons,
      forgotten,
    }),
  );
  const isWithheld = ({ kind }: { readonly kind: string }): boolean =>
    kind === "person" && !persons && texts.some((text) => pile[text].isPrivate);
  return {
    id,
    members: members.map(({ answer }) => answer),
    skeleton: skeletonParts(skeleton).map((part) => partOf(part, byPath.length, numbers)),
    slots: skeleton.slots.map(slotOf),
    forgotten: byPath.flatMap((_, at) =>
      members[at].forgotten
        .filter(({ slot }) => !isWithheld(skeleton.slots.find(({ id: name }) => name === slot) ?? { kind: "" }))
        .map(({ of, ...one }) => ({ member: at, ...one, of: numbers(of) })),
    ),
  };
}

function partOf(part: FoundPart, all: number, numbers: (members: readonly number[]) => number[]): SkeletonPart {
  const members = part.members.length === all ? {} : { members: numbers(part.members) };
  if (part.type === "slot") return { type: "slot", id: part.id, kind: part.kind, ...members };
  if (part.variants.length === 0) return { type: "text", text: part.text, ...members };
  const variants = part.variants.map(({ text, members: own }) => ({ text, members: numbers(own) }));
  return { type: "text", text: part.text, ...members, variants };
}

function slotOf({ id, kind, places, values }: Slot): TemplateSlot {
  return { id, kind, places: places.length, values: new Set(values.values()).size };
}
