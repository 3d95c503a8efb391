import type { Cluster } from "./cluster.js";
import type { CommonFingerprints } from "./common-fingerprints.js";
import type { Gathered } from "./gather-groups.js";
import { LEAST_LETTERS, type LikelyPair } from "./likely-pairs.js";

/** Of what is shared at all so much has to be of the second group, or the text has only quoted it. By hand. */
const LEAST_SECOND = 0.3;
/** A fingerprint that so many members of a group have is of its template. */
const CORE = 0.5;

/** A group of texts of a pile, by their numbers in ascending order. */
export interface FoundGroup {
  readonly texts: readonly number[];
}

/**
 * Adds a text to a second group where a large part of it follows that group's template, and is not of its own: one
 * document may be put together from several templates.
 */
export function withSecondMemberships(
  common: CommonFingerprints,
  pairs: readonly LikelyPair[],
  { widest: clusters, close }: Gathered,
): FoundGroup[] {
  const groupOf = new Map<number, number>();
  for (const [group, { texts }] of clusters.entries()) for (const text of texts) groupOf.set(text, group);
  const added = clusters.map(() => new Set<number>());
  const judged = new Set<string>();
  for (const { one, other } of pairs) {
    for (const [text, neighbour] of [[one, other] as const, [other, one] as const]) {
      const [own, group] = [groupOf.get(text), groupOf.get(neighbour)];
      if (own === undefined || group === undefined || own === group || judged.has(`${text} ${group}`)) continue;
      judged.add(`${text} ${group}`);
      if (followsToo(common, text, clusters[own], clusters[group])) added[group].add(text);
    }
  }
  const whole = clusters.map(({ texts }, group) => ({ texts: [...texts, ...added[group]].sort((a, b) => a - b) }));
  return [...whole, ...close];
}

function followsToo(
  { ofText, sizes, sample }: CommonFingerprints,
  text: number,
  own: Cluster,
  other: Cluster,
): boolean {
  const isCore = ({ counts, texts }: Cluster, fingerprint: number): boolean =>
    (counts.get(fingerprint) ?? 0) >= Math.max(2, CORE * texts.length);
  let core = 0;
  for (const fingerprint of other.counts.keys()) if (isCore(other, fingerprint)) core++;
  let shared = 0;
  for (const fingerprint of ofText[text]) {
    if (isCore(other, fingerprint) && !isCore(own, fingerprint)) shared++;
  }
  return shared * sample >= LEAST_LETTERS && shared >= LEAST_SECOND * Math.min(core, sizes[text]);
}
