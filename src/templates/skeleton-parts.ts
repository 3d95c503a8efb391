import type { Kind } from "../answer/kind.js";
import { isWordCharacter } from "../text/characters.js";
import type { AlignedMembers } from "./align-members.js";
import { NOWHERE } from "./nowhere.js";
import { foldedFiller, textOfFiller } from "./filler-text.js";
import type { JudgedSite, Slot } from "./name-slots.js";
import type { Skeleton } from "./skeleton.js";

/** A stretch of the template, in its order. `members` are those that have it. */
export type SkeletonPart =
  | {
      readonly type: "text";
      readonly text: string;
      readonly members: readonly number[];
      readonly variants: readonly Variant[];
    }
  | { readonly type: "slot"; readonly id: string; readonly kind: Kind; readonly members: readonly number[] };

/** Other wording of a part, and who has it. */
export interface Variant {
  readonly text: string;
  readonly members: readonly number[];
}

/** The template in order: fixed text in the wording that most have, with its variants, and slots. */
export function skeletonParts({ aligned, sites, slots }: Skeleton): SkeletonPart[] {
  const parts: SkeletonPart[] = [];
  const slotOf = slotsBySite(slots);
  let text = "";
  let members: readonly number[] = [];
  const end = (): void => {
    if (text !== "") parts.push({ type: "text", text, members, variants: [] });
    text = "";
  };
  let next = 0;
  for (let column = -1; column < aligned.columns.length; column++) {
    if (column >= 0) {
      const own = membersAt(aligned, column);
      if (!isSameList(own, members)) end();
      members = own;
      text += writtenAt(aligned, column);
    }
    let behind = column;
    for (; sites[next]?.left === column; next++) {
      const site = sites[next];
      end();
      parts.push(partOf(aligned, site, slotOf.get(site) ?? null));
      // The columns between are what some members have there.
      behind = Math.max(behind, site.right - 1);
      members = [];
    }
    column = behind;
  }
  end();
  return parts;
}

function slotsBySite(slots: readonly Slot[]): Map<object, Slot> {
  return new Map(slots.flatMap((slot) => slot.places.map(({ site }) => [site, slot] as const)));
}

function partOf(aligned: AlignedMembers, site: JudgedSite, slot: Slot | null): SkeletonPart {
  const members = site.fillers.map(({ member }) => member);
  if (slot !== null) return { type: "slot", id: slot.id, kind: slot.kind, members };
  const wordings = new Map<string, { text: string; members: number[] }>();
  for (const filler of site.fillers) {
    const folded = foldedFiller(aligned, filler);
    const same = wordings.get(folded);
    if (same === undefined) wordings.set(folded, { text: textOfFiller(aligned, filler), members: [filler.member] });
    else same.members.push(filler.member);
  }
  const [most, ...others] = Array.from(wordings.values()).toSorted((a, b) => b.members.length - a.members.length);
  return { type: "text", text: most.text, members, variants: others };
}

function membersAt({ places }: AlignedMembers, column: number): number[] {
  return Array.from(places.keys()).filter((member) => places[member][column] !== NOWHERE);
}

function isSameList(one: readonly number[], other: readonly number[]): boolean {
  return one.length === other.length && one.every((entry, at) => entry === other[at]);
}

/** What is written at a column, with the line break or the space before it. */
function writtenAt({ columns, members }: AlignedMembers, column: number): string {
  const { member, unit } = columns[column];
  const { text, normalised } = members[member];
  const before = columns[column - 1];
  // One character may be several units: ㎡.
  const isRest = before?.member === member && normalised.starts[before.unit] === normalised.starts[unit];
  if (isRest) return "";
  const written = text.slice(normalised.starts[unit], normalised.ends[unit]);
  if (normalised.lineStarts[unit] === 1 && column > 0) return `\n${written}`;
  const isApart = normalised.spaces[unit] > 0 && column > 0 && isLatin(written);
  return isApart ? ` ${written}` : written;
}

function isLatin(written: string): boolean {
  const code = written.charCodeAt(0);
  return code < 0x250 && isWordCharacter(code);
}
