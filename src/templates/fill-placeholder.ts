import type { Slot } from "./name-slots.js";

/**
 * What a placeholder in a slot stands for, as far as the same document says so: it may have the value in another place
 * of the slot. What other members have there is theirs.
 */
export function valueFromOwnSlot(slot: Slot, member: number): string | null {
  const own = slot.places.flatMap(({ values }) => {
    const value = values.get(member);
    return typeof value === "string" && value !== "" ? [value] : [];
  });
  const [first, ...others] = new Set(own);
  return first === undefined || others.length > 0 ? null : first;
}
