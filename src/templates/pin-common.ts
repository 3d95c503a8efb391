import type { AlignedMembers } from "./align-members.js";
import { commonTokens, tokensOf, type Token } from "./common-tokens.js";
import { NOWHERE } from "./nowhere.js";
import type { Column } from "./profile.js";
import type { Site } from "./sites.js";

/**
 * Pins what all members have at a place where they differ: the aligner leaves signs and short words between two
 * values unpaired, since with two texts nobody can tell them from chance.
 *
 *   看{那曲、那曲|巴中、巴中}大   →   看{那曲|巴中}、{那曲|巴中}大
 */
export function pinCommon(aligned: AlignedMembers, sites: readonly Site[]): AlignedMembers {
  const columns: Column[] = [];
  const places: number[][] = aligned.places.map(() => []);
  const keep = (from: number, to: number): void => {
    for (let column = from; column < to; column++) {
      columns.push(aligned.columns[column]);
      for (const [member, own] of aligned.places.entries()) places[member].push(own[column]);
    }
  };
  let done = 0;
  for (const site of sites) {
    if (site.left + 1 < done) continue;
    keep(done, site.left + 1);
    pin(aligned, site, { columns, places });
    done = Math.max(done, site.right);
  }
  keep(done, aligned.columns.length);
  return { ...aligned, columns, places: places.map((own) => Int32Array.from(own)) };
}

interface Pinning {
  readonly columns: Column[];
  readonly places: readonly number[][];
}

/** Units of all members that will be in the columns of a site. */
export function pinnedAt(aligned: AlignedMembers, site: Site): number {
  return commonAt(aligned, site).reduce((sum, [{ length }]) => sum + length * site.fillers.length, 0);
}

function commonAt({ members }: AlignedMembers, { fillers }: Site): Token[][] {
  return commonTokens(fillers.map(({ member, start, end }) => tokensOf(members[member].normalised, start, end)));
}

function pin(aligned: AlignedMembers, site: Site, { columns, places }: Pinning): void {
  const { fillers } = site;
  for (const common of commonAt(aligned, site)) {
    const [first] = common;
    for (let unit = 0; unit < first.length; unit++) {
      columns.push({ member: fillers[0].member, unit: first.start + unit });
      for (const own of places) own.push(NOWHERE);
      for (const [at, token] of common.entries()) places[fillers[at].member][columns.length - 1] = unitOf(token, unit);
    }
  }
}

const unitOf = ({ start }: Token, unit: number): number => start + unit;
