import type { Kind } from "../answer/kind.js";
import { isKnownName } from "./known-name.js";
import type { Slot } from "./name-slots.js";

export const NAMES: ReadonlySet<Kind> = new Set<Kind>(["place", "person", "organisation", "name", "unknown"]);

/** A name that a member has in a slot, and where another may have forgotten it. */
export interface OwnedName {
  readonly slot: Slot;
  readonly of: number[];
}

/** Names of divisions that members have in slots of several places, with the members. */
export function ownedNames(slots: readonly Slot[]): Map<string, OwnedName> {
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

/** Whether a name contradicts another one: 宁波 and 宁波市 are one place, and 浙江省 is where 宁波市 is. */
export function contradicts(one: string, other: string): boolean {
  if (one.includes(other) || other.includes(one)) return false;
  const [level, otherLevel] = [LEVEL.exec(one)?.[0], LEVEL.exec(other)?.[0]];
  return level === undefined || otherLevel === undefined || level === otherLevel;
}

const LEVEL = /[省市县]$/u;
