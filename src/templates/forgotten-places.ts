import type { AlignedMembers } from "./align-members.js";
import type { JudgedSite, Slot, SlotPlace } from "./name-slots.js";
import { NOWHERE } from "./nowhere.js";
import { contradicts, ownedNames } from "./owned-names.js";
import type { Filler } from "./sites.js";

/** A place in fixed text that is one of a slot. */
export interface ForgottenPlace extends SlotPlace {
  readonly site: JudgedSite;
  readonly slot: Slot;
}

/**
 * Places where one of two members has forgotten the other's name: both have it there, so that they do not differ. Of
 * more members two alone may have the passage.
 *
 *   支持{中卫|岳阳}发展，让中卫更美   →   支持{中卫|岳阳}发展，让{中卫|中卫}更美
 */
export function forgottenPlaces(
  aligned: AlignedMembers,
  sites: readonly JudgedSite[],
  slots: readonly Slot[],
): ForgottenPlace[] {
  const owned = ownedNames(slots);
  const lengths = Array.from(new Set(Array.from(owned.keys(), ({ length }) => length))).sort((a, b) => b - a);
  const isOfSite = columnsOfSites(aligned, sites);
  const found: ForgottenPlace[] = [];
  for (let column = 0; column < aligned.columns.length; column++) {
    for (const length of lengths) {
      const end = column + length;
      if (isOfSite.subarray(column, end).includes(1)) continue;
      const fillers = onlyTwoAt(aligned, column, length);
      if (fillers === null) continue;
      const name = nameAt(aligned, fillers[0]);
      const slot = owned.get(name)?.slot;
      if (slot === undefined || !isForgotten(slot, name, fillers)) continue;
      const difference = { type: "slot", kind: slot.kind } as const;
      const site = { left: column - 1, right: end, edge: null, fillers, difference };
      found.push({ slot, site, kind: slot.kind, values: new Map(fillers.map(({ member }) => [member, name])) });
      column = end - 1;
      break;
    }
  }
  return found;
}

/** The columns that are within sites, or have one right behind them, as 1. */
function columnsOfSites({ columns }: AlignedMembers, sites: readonly JudgedSite[]): Uint8Array {
  const isOfSite = new Uint8Array(columns.length);
  for (const { left, right } of sites) isOfSite.fill(1, Math.max(0, left + 1), right);
  return isOfSite;
}

/** What the members have in these columns, where there are two that have them, and each in one go. */
function onlyTwoAt({ places }: AlignedMembers, column: number, length: number): Filler[] | null {
  const fillers: Filler[] = [];
  for (const [member, own] of places.entries()) {
    const start = own[column];
    if (start === NOWHERE) continue;
    for (let at = 1; at < length; at++) if (own[column + at] !== start + at) return null;
    fillers.push({ member, start, end: start + length });
    if (fillers.length > 2) return null;
  }
  return fillers.length === 2 ? fillers : null;
}

function nameAt({ members }: AlignedMembers, { member, start, end }: Filler): string {
  return String.fromCodePoint(...members[member].normalised.plain.subarray(start, end));
}

/** Whether it is what the one has in the slot, and not what the other has. */
function isForgotten({ values }: Slot, name: string, fillers: readonly Filler[]): boolean {
  const [one, other] = fillers.map(({ member }) => values.get(member));
  if (one === undefined || other === undefined) return false;
  return (one === name && contradicts(other, name)) || (other === name && contradicts(one, name));
}
