import type { Slot, SlotPlace } from "./name-slots.js";
import { contradicts, NAMES, ownedNames } from "./owned-names.js";
import type { Filler } from "./sites.js";
import type { Skeleton } from "./skeleton.js";

/** A value that seems to have been left over from another document. */
export interface ForgottenValue extends Filler {
  /** The slot that it contradicts. */
  readonly slot: string;
  /** What the member has in the other places of the slot, folded. */
  readonly expected: string;
  /** The members that the value belongs to; none where it contradicts the member's own value only. */
  readonly of: readonly number[];
}

/** Values that are another member's, or contradict what the same document has elsewhere in the slot. */
export function forgottenValues(skeleton: Skeleton): ForgottenValue[] {
  const inSlots = skeleton.slots
    .filter(({ kind, places }) => NAMES.has(kind) && places.length > 1)
    .flatMap((slot) => slot.places.flatMap((place) => forgottenAt(slot, place)));
  return [...inSlots, ...leftInWording(skeleton)];
}

function forgottenAt(slot: Slot, { site, values }: SlotPlace): ForgottenValue[] {
  return site.fillers.flatMap((filler) => {
    const value = values.get(filler.member);
    const expected = slot.values.get(filler.member);
    if (typeof value !== "string" || value === "" || expected === undefined || !contradicts(value, expected)) return [];
    const of = Array.from(slot.values).flatMap(([member, other]) => (other === value ? [member] : []));
    // What differs and is nobody else's is forgotten only if most places agree against it.
    const agreeing = slot.places.filter((place) => place.values.get(filler.member) === expected).length;
    if (of.length === 0 && agreeing < 2) return [];
    return [{ ...filler, slot: slot.id, expected, of }];
  });
}

/** Names of another member where wording differs. */
function leftInWording(skeleton: Skeleton): ForgottenValue[] {
  const owned = ownedNames(skeleton.slots);
  const lengths = Array.from(new Set(Array.from(owned.keys(), ({ length }) => length))).sort((a, b) => b - a);
  return skeleton.aligned.members.flatMap(({ normalised }, member) => {
    const isWording = unitsOfWording(skeleton, member);
    const found: ForgottenValue[] = [];
    for (let start = 0; start < isWording.length; start++) {
      if (isWording[start] === 0) continue;
      for (const length of lengths) {
        const end = start + length;
        if (end > isWording.length || isWording[end - 1] === 0) continue;
        const name = String.fromCodePoint(...normalised.plain.subarray(start, end));
        const owner = owned.get(name);
        const expected = owner?.slot.values.get(member);
        if (owner === undefined || expected === undefined || !contradicts(name, expected)) continue;
        found.push({ member, start, end, slot: owner.slot.id, expected, of: owner.of });
        start = end - 1;
        break;
      }
    }
    return found;
  });
}

/** The units of a member in its wording, as 1. */
function unitsOfWording({ aligned, ofMember }: Skeleton, member: number): Uint8Array {
  const isWording = new Uint8Array(aligned.members[member].normalised.key.length);
  for (const { slot, start, end } of ofMember[member]) isWording.fill(slot === null ? 1 : 0, start, end);
  return isWording;
}
