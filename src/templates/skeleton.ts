import { alignMembers, keepShared, type AlignedMembers } from "./align-members.js";
import { edgeSites } from "./edge-sites.js";
import { forgottenPlaces } from "./forgotten-places.js";
import { grownFromEdge, growSites } from "./grow-sites.js";
import { fillersByMember, type MemberFiller } from "./fillers-by-member.js";
import type { MemberText } from "./member-text.js";
import { nameSlots, type JudgedSite, type Slot } from "./name-slots.js";
import { pinCommon } from "./pin-common.js";
import { withWholeTokens } from "./whole-tokens.js";
import { splitTouching } from "./split-touching.js";
import { withoutSparse } from "./without-sparse.js";
import { sitesOf, type Site } from "./sites.js";
import { gainAt, pairedAt, widerSites } from "./wider-sites.js";
import { differenceAt } from "./slot-or-wording.js";

/** The template of a group: what its members share, and where they differ. */
export interface Skeleton {
  readonly aligned: AlignedMembers;
  /** In the order of the template; none overlap. */
  readonly sites: readonly JudgedSite[];
  /** In the order of their first places. */
  readonly slots: readonly Slot[];
  /** What each member has at the sites, in the order of the template. */
  readonly ofMember: readonly (readonly MemberFiller[])[];
}

/** Finds the template of texts that share one: aligns them, and says at each place where they differ how. */
export function skeletonOf(members: readonly MemberText[]): Skeleton {
  const aligned = pinned(withoutLoose(pinned(keepShared(withWholeTokens(alignMembers(members))))));
  const judged = (site: Site): JudgedSite => ({ ...site, difference: differenceAt(aligned, site) });
  const within = growSites(aligned, sitesOf(aligned)).map(judged);
  const atEdges = edgeSites(aligned)
    .map((site) => judged(grownFromEdge(aligned, site)))
    .filter((site) => isValueAtEdge(aligned, site));
  const sites = inOrder(withoutOverlaps(byMembers([...within, ...atEdges]))).flatMap((site) =>
    splitTouching(aligned, site),
  );
  return withForgottenPlaces(aligned, sites, nameSlots(aligned, sites));
}

function withForgottenPlaces(
  aligned: AlignedMembers,
  differing: readonly JudgedSite[],
  named: readonly Slot[],
): Skeleton {
  const forgotten = forgottenPlaces(aligned, differing, named);
  const sites = inOrder([...differing, ...forgotten.map(({ site }) => site)]);
  const slots = named.map((slot) => {
    const added = forgotten.filter((place) => place.slot === slot);
    const places = [...slot.places, ...added].toSorted((a, b) => a.site.left - b.site.left);
    return added.length === 0 ? slot : { ...slot, places };
  });
  return { aligned, sites, slots, ofMember: fillersByMember(aligned, sites, slots) };
}

/** Of what is no known kind of value, a part may be of the template. */
function isValueAtEdge(aligned: AlignedMembers, site: JudgedSite): boolean {
  const { difference } = site;
  return difference.type === "slot" && (difference.kind !== "unknown" || pairedAt(aligned, site) === 0);
}

function pinned(aligned: AlignedMembers): AlignedMembers {
  return pinCommon(aligned, sitesToPin(aligned));
}

/** Without sentences that only share phrases with the template; whether one does is known when all is pinned. */
function withoutLoose(aligned: AlignedMembers): AlignedMembers {
  const places = aligned.places.map((own, member) => withoutSparse(own, aligned.members[member].normalised));
  return keepShared({ ...aligned, places });
}

/** Sites between columns and at the edges of lines where no less is pinned than is given up; the wider ones first. */
function sitesToPin(aligned: AlignedMembers): Site[] {
  const within = sitesOf(aligned).map((site) => ({ site, gain: gainAt(aligned, site) }));
  const atEdges = edgeSites(aligned).map((site) => ({ site, gain: gainAt(aligned, site) }));
  const sites = [...within, ...atEdges].flatMap(({ site, gain }) => (gain >= 0 ? [site] : []));
  return inOrder(withoutOverlaps([...byMembers(widerSites(aligned, within)), ...byMembers(sites)]));
}

function byMembers<T extends Site>(sites: readonly T[]): T[] {
  return sites.toSorted((a, b) => b.fillers.length - a.fillers.length);
}

function inOrder<T extends Site>(sites: readonly T[]): T[] {
  return sites.toSorted(
    (a, b) => a.left - b.left || a.right - b.right || ORDER[a.edge ?? "none"] - ORDER[b.edge ?? "none"],
  );
}

const ORDER = { end: 0, none: 1, start: 2 };

/** Those that overlap none before them in the list. */
function withoutOverlaps<T extends Site>(sites: readonly T[]): T[] {
  const taken = new Map<number, Site["edge"][]>();
  const isFree = ({ left, right, edge }: Site): boolean => {
    for (let at = left; at < right; at++) {
      const there = taken.get(at) ?? [];
      const isOtherEdge = right === left + 1 && edge !== null && there.every((one) => one !== null && one !== edge);
      if (there.length > 0 && !isOtherEdge) return false;
    }
    return true;
  };
  return sites.filter((site) => {
    if (!isFree(site)) return false;
    for (let at = site.left; at < site.right; at++) taken.set(at, [...(taken.get(at) ?? []), site.edge]);
    return true;
  });
}
