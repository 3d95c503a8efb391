import type { AlignedMembers } from "./align-members.js";
import { foldedFiller } from "./filler-text.js";
import type { JudgedSite, Slot } from "./name-slots.js";
import type { Filler, Site } from "./sites.js";

/** What a member has at a site: in a slot, or as its wording; `usual` is the wording that most have, folded. */
export interface MemberFiller extends Filler {
  readonly slot: Slot | null;
  readonly usual: string;
}

/** The fillers of all sites, member by member. */
export function fillersByMember(
  aligned: AlignedMembers,
  sites: readonly JudgedSite[],
  slots: readonly Slot[],
): MemberFiller[][] {
  const slotOf = new Map<Site, Slot>(slots.flatMap((slot) => slot.places.map(({ site }) => [site, slot] as const)));
  const ofMember: MemberFiller[][] = aligned.members.map(() => []);
  for (const site of sites) {
    const slot = slotOf.get(site) ?? null;
    const usual = slot === null ? usualWording(aligned, site) : "";
    for (const filler of site.fillers) ofMember[filler.member].push({ ...filler, slot, usual });
  }
  return ofMember;
}

function usualWording(aligned: AlignedMembers, { fillers }: Site): string {
  const counts = new Map<string, number>();
  for (const filler of fillers) {
    const folded = foldedFiller(aligned, filler);
    counts.set(folded, (counts.get(folded) ?? 0) + 1);
  }
  const [[usual]] = Array.from(counts).toSorted((a, b) => b[1] - a[1]);
  return usual;
}
