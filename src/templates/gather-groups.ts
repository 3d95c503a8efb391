import { Cluster } from "./cluster.js";
import type { CommonFingerprints } from "./common-fingerprints.js";
import { LEAST_SHARE, type LikelyPair } from "./likely-pairs.js";

/** From the closest down: what is closest is joined first. By hand. */
const LEVELS = [0.9, 0.75, 0.6, 0.5, 0.4, 0.3, 0.24, 0.19, 0.15, 0.12, LEAST_SHARE];

/** A group is close if its texts share so much in the mean, and a wider one is another thing if it shares half of that. By hand. */
const CLOSE = 0.5;
const MUCH_WIDER = 0.5;

/** Groups of two texts or more. A text is in one group of `widest`, and may be in some of `close` as well. */
export interface Gathered {
  readonly widest: readonly Cluster[];
  /** Groups within wider ones whose texts have much more in common: the versions of one regulation of many. */
  readonly close: readonly Cluster[];
}

/**
 * Gathers texts into groups, the closest first, as long as the texts of two groups share enough in the mean. What is not
 * like most of a group does not join it, however like one of them it is.
 */
export function gatherGroups(common: CommonFingerprints, pairs: readonly LikelyPair[]): Gathered {
  const clusterOf = new Map<number, Cluster>();
  for (const { one, other } of pairs) {
    for (const text of [one, other]) {
      if (!clusterOf.has(text)) clusterOf.set(text, Cluster.of(text, common.ofText[text], common.sizes[text]));
    }
  }
  const find = (text: number): Cluster => clusterOf.get(text) ?? Cluster.of(text, [], 0);
  const byShare = pairs.toSorted((a, b) => b.share - a.share || a.one - b.one || a.other - b.other);
  const close: Cluster[] = [];
  for (const level of LEVELS) {
    for (const [one, other] of linkedAt(level, byShare, find)) {
      const [left, right] = [find(one), find(other)];
      if (left === right) continue;
      const link = left.linkTo(right);
      if (link < level) continue;
      close.push(...[left, right].filter((group) => isClose(group, link)));
      const joined = left.with(right, link);
      for (const text of joined.texts) clusterOf.set(text, joined);
    }
  }
  return { widest: Array.from(new Set(clusterOf.values())).filter(({ texts }) => texts.length > 1), close };
}

function isClose({ texts, cohesion }: Cluster, link: number): boolean {
  return texts.length > 1 && cohesion >= CLOSE && link < MUCH_WIDER * cohesion;
}

/** A pair of texts for each two groups that a pair links, those that are linked best first. */
function linkedAt(
  level: number,
  pairs: readonly LikelyPair[],
  find: (text: number) => Cluster,
): (readonly [number, number])[] {
  const links = new Map<string, { readonly pair: readonly [number, number]; readonly link: number }>();
  for (const { one, other } of pairs) {
    const [left, right] = [find(one), find(other)];
    if (left === right) continue;
    const [first, second] = [left.texts[0], right.texts[0]].sort((a, b) => a - b);
    const name = `${first} ${second}`;
    if (!links.has(name)) links.set(name, { pair: [one, other], link: left.linkTo(right) });
  }
  return Array.from(links.values())
    .filter(({ link }) => link >= level)
    .sort((a, b) => b.link - a.link || a.pair[0] - b.pair[0] || a.pair[1] - b.pair[1])
    .map(({ pair }) => pair);
}
