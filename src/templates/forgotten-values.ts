import type { Kind } from "../answer/kind.js";
import { isKnownName } from "./known-name.js";
import type { Slot, SlotPlace } from "./name-slots.js";
import { NOWHERE } from "./nowhere.js";
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

const NAMES: ReadonlySet<Kind> = new Set<Kind>(["place", "person", "organisation", "name", "unknown"]);

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
    if (typeof value !== "string" || value === "" || expected === undefined || isPartOf(value, expected)) return [];
    const of = Array.from(slot.values).flatMap(([member, other]) => (other === value ? [member] : []));
    // What differs and is nobody else's is forgotten only if most places agree against it.
    const agreeing = slot.places.filter((place) => place.values.get(filler.member) === expected).length;
    if (of.length === 0 && agreeing < 2) return [];
    return [{ ...filler, slot: slot.id, expected, of }];
  });
}

/** 宁波 and 宁波市 are one place. */
function isPartOf(one: string, other: string): boolean {
  return one.includes(other) || other.includes(one);
}

/** A name that a member has in a slot, and where another may have forgotten it. */
interface OwnedName {
  readonly slot: Slot;
  readonly of: number[];
}

/**
 * Names of another member outside the slots: where wording differs; and with two members in all of the template, for
 * where neither replaced the name it is fixed text.
 */
function leftInWording(skeleton: Skeleton): ForgottenValue[] {
  const owned = ownedNames(skeleton);
  const lengths = Array.from(new Set(Array.from(owned.keys(), ({ length }) => length))).sort((a, b) => b - a);
  return skeleton.aligned.members.flatMap(({ normalised }, member) => {
    const told = toldUnits(skeleton, member);
    const found: ForgottenValue[] = [];
    for (let start = 0; start < told.length; start++) {
      if (told[start] === 0) continue;
      for (const length of lengths) {
        const end = start + length;
        if (end > told.length || told[end - 1] === 0) continue;
        const name = String.fromCodePoint(...normalised.plain.subarray(start, end));
        const owner = owned.get(name);
        const expected = owner?.slot.values.get(member);
        if (owner === undefined || expected === undefined || isPartOf(name, expected)) continue;
        found.push({ member, start, end, slot: owner.slot.id, expected, of: owner.of });
        start = end - 1;
        break;
      }
    }
    return found;
  });
}

/** Names of divisions that members have in slots of several places, with the members. */
function ownedNames({ slots }: Skeleton): Map<string, OwnedName> {
  const owned = new Map<string, OwnedName>();
  for (const slot of slots) {
    if (!NAMES.has(slot.kind) || slot.places.length < 2) continue;
    for (const [member, value] of slot.values) {
      if (!isKnownName(value)) continue;
      const known = owned.get(value);
      if (known === undefined) owned.set(value, { slot, of: [member] });
      else if (known.slot === slot) known.of.push(member);
    }
  }
  return owned;
}

/** The units of a member in which a name may have been forgotten, as 1. */
function toldUnits({ aligned, ofMember }: Skeleton, member: number): Uint8Array {
  const told = new Uint8Array(aligned.members[member].normalised.key.length);
  if (aligned.members.length === 2) for (const unit of aligned.places[member]) if (unit !== NOWHERE) told[unit] = 1;
  for (const { slot, start, end } of ofMember[member]) told.fill(slot === null ? 1 : 0, start, end);
  return told;
}
