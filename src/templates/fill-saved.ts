import type { Kind } from "../answer/kind.js";
import { HOLE } from "../text/normalise.js";
import type { AlignedMembers } from "./align-members.js";
import { foldedFiller, hasPlaceholder } from "./filler-text.js";
import { fillersByMember } from "./fillers-by-member.js";
import type { MemberText } from "./member-text.js";
import type { JudgedSite, Slot, SlotPlace } from "./name-slots.js";
import { NOWHERE } from "./nowhere.js";
import type { Filler } from "./sites.js";
import { skeletonOf, type Skeleton } from "./skeleton.js";

/** A text held against a saved template. */
export interface FilledTemplate {
  /** The saved template is member 0, the text member 1; slots have the ids that were saved. */
  readonly skeleton: Skeleton;
  /** The part of the template's fixed text that the text has, 0 to 1. */
  readonly covers: number;
}

/** Aligns a text with a saved template. What it has where a slot is, is its value; other differences are wording. */
export function fillSaved(saved: MemberText, slotIds: readonly string[], text: MemberText): FilledTemplate {
  const { aligned, sites: found } = skeletonOf([saved, text]);
  const places = new Map<string, { kind: Kind; places: SlotPlace[] }>();
  const sites = found.map((site): JudgedSite => {
    const hole = holeAt(aligned, site.fillers);
    if (hole === null) return { ...site, difference: { type: "wording" } };
    const id = slotIds[hole];
    const { kind } = saved.placeholders[hole];
    const judged: JudgedSite = { ...site, difference: { type: "slot", kind } };
    const slot = places.get(id) ?? { kind, places: [] };
    slot.places.push({ site: judged, kind, values: new Map(judged.fillers.map((filler) => valueOf(aligned, filler))) });
    places.set(id, slot);
    return judged;
  });
  const slots = Array.from(places, ([id, slot]): Slot => ({ id, ...slot, values: firstValues(slot.places) }));
  return {
    skeleton: { aligned, sites, slots, ofMember: fillersByMember(aligned, sites, slots) },
    covers: coverage(aligned, saved),
  };
}

/** The slot that the template has here and nothing else; null where that is none. */
function holeAt({ members }: AlignedMembers, fillers: readonly Filler[]): number | null {
  const own = fillers.find(({ member }) => member === 0);
  if (own === undefined || own.end !== own.start + 1) return null;
  const code = members[0].normalised.key[own.start];
  return code >= HOLE ? code - HOLE : null;
}

function valueOf(aligned: AlignedMembers, filler: Filler): readonly [number, string | null] {
  return [filler.member, hasPlaceholder(aligned, filler) ? null : foldedFiller(aligned, filler)];
}

function firstValues(places: readonly SlotPlace[]): Map<number, string> {
  const values = new Map<number, string>();
  for (const { values: there } of places) {
    for (const [member, value] of there) {
      if (value !== null && value !== "" && !values.has(member)) values.set(member, value);
    }
  }
  return values;
}

function coverage({ places: [own, other] }: AlignedMembers, { normalised }: MemberText): number {
  const fixed = normalised.key.length - normalised.holes.length;
  let both = 0;
  for (const [column, unit] of own.entries()) if (unit !== NOWHERE && other[column] !== NOWHERE) both++;
  return fixed === 0 ? 0 : both / fixed;
}
