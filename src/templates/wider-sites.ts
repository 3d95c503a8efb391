import { isDigit } from "../text/characters.js";
import type { AlignedMembers } from "./align-members.js";
import { foldedFiller } from "./filler-text.js";
import { NOWHERE } from "./nowhere.js";
import { pinnedAt } from "./pin-common.js";
import { siteBetween, type Site } from "./sites.js";

/** Columns between two sites that may be paired with the wrong one of two places. By hand. */
const LONGEST_ISLAND = 6;
/** Columns that a site may be widened by on either side. By hand. */
const MOST_WIDENED = 3;

/**
 * Sites in which more is common to all if they reach further: a word between two values may be paired with the one that
 * is between the next two, and the end of a value with what is behind it.
 *
 *   达{9万亿、7|8}万亿、{4|6万亿、5}亿元   →   达{9万亿、7万亿、4|8万亿、6万亿、5}亿元
 */
export function widerSites(aligned: AlignedMembers, sites: readonly WorthSite[]): Site[] {
  const joined = sites.flatMap(({ site, gain }, at) => {
    const next = sites[at + 1];
    if (next === undefined || !mayShift(aligned, site, next.site)) return [];
    const both = siteBetween(aligned, site.left, next.site.right);
    return gainAt(aligned, both) > Math.max(0, gain) + Math.max(0, next.gain) ? [both] : [];
  });
  return [...joined, ...sites.flatMap(({ site, gain }) => (gain < 0 ? widerThan(aligned, site) : []))];
}

interface WorthSite {
  readonly site: Site;
  /** What `gainAt` says of it. */
  readonly gain: number;
}

/** Units that would be pinned there, less those that are in columns and would be given up. */
export function gainAt(aligned: AlignedMembers, site: Site): number {
  return pinnedAt(aligned, site) - pairedAt(aligned, site);
}

/** Units of all members in the columns of a site that most of its members have, but digits: two may have the same value. */
export function pairedAt({ places, columns, members }: AlignedMembers, { left, right, fillers }: Site): number {
  let sum = 0;
  for (let at = left + 1; at < right; at++) {
    const { member, unit } = columns[at];
    if (isDigit(members[member].normalised.plain[unit])) continue;
    const having = places.filter((own) => own[at] !== NOWHERE).length;
    if (2 * having > fillers.length) sum += having;
  }
  return sum;
}

/** Whether what is between two sites is in a filler of one of them too. */
function mayShift(aligned: AlignedMembers, site: Site, next: Site): boolean {
  const length = next.left - site.right + 1;
  if (length < 1 || length > LONGEST_ISLAND) return false;
  const { columns, members } = aligned;
  let island = "";
  for (let column = site.right; column <= next.left; column++) {
    const { member, unit } = columns[column];
    island += String.fromCodePoint(members[member].normalised.plain[unit]);
  }
  return [...site.fillers, ...next.fillers].some((filler) => foldedFiller(aligned, filler).includes(island));
}

function widerThan(aligned: AlignedMembers, { left, right }: Site): Site[] {
  for (let more = 1; more <= MOST_WIDENED; more++) {
    for (const [from, to] of [
      [left, right + more],
      [left - more, right],
    ]) {
      if (from < 0 || to >= aligned.columns.length) continue;
      const wider = siteBetween(aligned, from, to);
      if (gainAt(aligned, wider) > 0) return [wider];
    }
  }
  return [];
}
