import type { Kind } from "../answer/kind.js";
import { isKnownName } from "./grow-sites.js";
import type { Slot, SlotPlace } from "./name-slots.js";
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

/**
 * Names of another member in the text of the template: with two members, both may have the one's name where it was not
 * replaced. With more, where few have it.
 */
function leftInWording(skeleton: Skeleton): ForgottenValue[] {
  const { slots } = skeleton;
  const found: ForgottenValue[] = [];
  for (const slot of slots) {
    if (!NAMES.has(slot.kind) || slot.places.length < 2) continue;
    for (const [owner, value] of slot.values) {
      if (!isKnownName(value)) continue;
      for (const [member, expected] of slot.values) {
        if (member === owner || isPartOf(expected, value)) continue;
        found.push(
          ...namedOutsideSlots(skeleton, member, value).map((filler) => ({
            ...filler,
            slot: slot.id,
            expected,
            of: [owner],
          })),
        );
      }
    }
  }
  return found;
}

/** Where a member has a value in what most others do not have there, or both of two have. */
function namedOutsideSlots({ aligned, sites, slots }: Skeleton, member: number, value: string): Filler[] {
  const { text, normalised } = aligned.members[member];
  const found: Filler[] = [];
  const isSlot = new Uint8Array(normalised.key.length);
  const isTold = new Uint8Array(normalised.key.length);
  for (const { places } of slots)
    for (const { site } of places)
      for (const filler of site.fillers) if (filler.member === member) isSlot.fill(1, filler.start, filler.end);
  if (aligned.members.length === 2) for (const unit of aligned.places[member]) if (unit >= 0) isTold[unit] = 1;
  for (const { difference, fillers } of sites) {
    if (difference.type === "slot") continue;
    for (const filler of fillers) if (filler.member === member) isTold.fill(1, filler.start, filler.end);
  }
  for (let at = text.indexOf(value); at >= 0; at = text.indexOf(value, at + 1)) {
    const start = unitAt(normalised.starts, at);
    const end = start + value.length;
    const isWithin = isTold[start] === 1 && isTold[end - 1] === 1 && isSlot[start] === 0 && isSlot[end - 1] === 0;
    if (normalised.starts[start] === at && isWithin) found.push({ member, start, end });
  }
  return found;
}

function unitAt(starts: Uint32Array, offset: number): number {
  let [low, high] = [0, starts.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (starts[middle] < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
