import type { DocumentSummary, Range } from "../answer/comparison.js";
import type { FilledSlot, MemberSegment, TemplateMember } from "../answer/templates.js";
import type { MaskedText } from "../placeholders/masked-text.js";
import { foldedFiller, hasPlaceholder, textOfFiller } from "../templates/filler-text.js";
import { valueFromOwnSlot } from "../templates/fill-placeholder.js";
import type { ForgottenValue } from "../templates/forgotten-values.js";
import { memberStretches } from "../templates/member-units.js";
import type { Slot } from "../templates/name-slots.js";
import type { Filler } from "../templates/sites.js";
import type { Skeleton } from "../templates/skeleton.js";
import { countCharacters } from "../text/count-characters.js";
import { sideOf, type Side } from "./side.js";
import { span } from "../text/span.js";

export interface MemberOptions {
  /** Its number in the skeleton. */
  readonly member: number;
  readonly text: MaskedText;
  readonly summary: DocumentSummary;
  readonly persons: boolean;
  readonly forgotten: readonly ForgottenValue[];
}

/** A forgotten value, its place in the source. */
export interface PlacedForgotten extends Range {
  readonly slot: string;
  readonly value: string;
  readonly expected: string;
  readonly of: readonly number[];
}

/** A member as the answer has it, and the values that it forgot. */
export function templateMember(
  skeleton: Skeleton,
  { member, text, summary, persons, forgotten }: MemberOptions,
): { readonly answer: TemplateMember; readonly forgotten: readonly PlacedForgotten[] } {
  const { aligned } = skeleton;
  const side = sideOf(text);
  const segments = segmentsOf(skeleton, member, side);
  const { source } = side.document;
  const templateCharacters = segments.reduce(
    (sum, { kind, start, end }) => sum + (kind === "template" ? countCharacters(source.slice(start, end)) : 0),
    0,
  );
  const answer = {
    ...summary,
    share: Math.min(1, templateCharacters / Math.max(1, summary.characters)),
    segments,
    slots: filledSlots(skeleton, { member, side, isWithheld: text.isPrivate && !persons }),
    wordings: wordingsOf(skeleton, member, side),
  };
  const own = forgotten
    .filter((one) => one.member === member)
    .map((one) => ({
      ...rangeOf(side, one),
      slot: one.slot,
      value: textOfFiller(aligned, one),
      expected: one.expected,
      of: one.of,
    }))
    .toSorted((a, b) => a.start - b.start);
  return { answer, forgotten: own };
}

/** The stretches of a member as segments of its source: what is between two of them belongs to the first. */
function segmentsOf(skeleton: Skeleton, member: number, side: Side): MemberSegment[] {
  const stretches = memberStretches(skeleton, member);
  const { length } = side.document.source;
  const starts = stretches.map(({ units }, at) => (at === 0 ? 0 : side.ofUnits(units).start));
  const segments = stretches.map(({ kind }, at) => ({ start: starts[at], end: starts[at + 1] ?? length, kind }));
  return segments.length === 0
    ? [{ start: 0, end: length, kind: "own" }]
    : segments.filter(({ start, end }) => end > start);
}

interface Filling {
  readonly member: number;
  readonly side: Side;
  readonly isWithheld: boolean;
}

function filledSlots(skeleton: Skeleton, filling: Filling): FilledSlot[] {
  return skeleton.ofMember[filling.member]
    .flatMap((filler) =>
      filler.slot === null || filler.end === filler.start ? [] : [filledSlot(skeleton, filler.slot, filler, filling)],
    )
    .toSorted((a, b) => a.start - b.start);
}

function filledSlot(
  { aligned }: Skeleton,
  slot: Slot,
  filler: Filler,
  { side, isWithheld, member }: Filling,
): FilledSlot {
  const place = { id: slot.id, ...rangeOf(side, filler) };
  const text = textOfFiller(aligned, filler);
  const withheld = isWithheld && slot.kind === "person";
  if (!hasPlaceholder(aligned, filler)) {
    if (withheld) return { ...place, value: null, basis: "none", rule: null, placeholder: null };
    return { ...place, value: text, basis: "direct", rule: null, placeholder: null };
  }
  const value = withheld ? null : valueFromOwnSlot(slot, member);
  if (value === null) return { ...place, value, basis: "none", rule: null, placeholder: text };
  return { ...place, value, basis: "inferred", rule: "own-slot", placeholder: text };
}

/** Where the member has another wording than most. */
function wordingsOf({ aligned, ofMember }: Skeleton, member: number, side: Side): TemplateMember["wordings"] {
  return ofMember[member]
    .flatMap((own) => {
      if (own.slot !== null || foldedFiller(aligned, own) === own.usual) return [];
      return [{ ...placeOf(side, own), text: textOfFiller(aligned, own), usual: own.usual }];
    })
    .toSorted((a, b) => a.start - b.start);
}

function rangeOf(side: Side, { start, end }: Filler): Range {
  return side.ofUnits(span(start, end));
}

/** Of nothing the place where it would be. */
function placeOf(side: Side, filler: Filler): Range {
  if (filler.end > filler.start) return rangeOf(side, filler);
  const { start } = side.ofUnits(span(filler.start, filler.start + 1));
  return { start, end: start };
}
