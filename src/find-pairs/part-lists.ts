import { ListFile } from "../scratch/list-file.js";
import type { ScratchFile } from "../scratch/scratch-file.js";
import type { GatheredLists } from "./gather-lists.js";
import type { RankRange } from "./shared-lists.js";

/** A range of ranks, and all lists that reach into it, each at least from its first rank there on. */
export interface ListPart {
  readonly range: RankRange;
  lists(): Iterable<Uint32Array>;
}

export interface Parting {
  readonly scratch: ScratchFile;
  /** How many documents are asked about. */
  readonly asked: number;
  /** Entries of lists that a part may have. */
  readonly most: number;
  /** Bytes that may wait in memory to be written. */
  readonly waiting: number;
}

/** Ranges are made of so many of the same width: the leaves of a binary tree. */
const LEAVES = 2 ** 12;
/** Bytes that are written in one go. */
const SMALLEST_BLOCK = 2 ** 10;
const LARGEST_BLOCK = 2 ** 16;

/**
 * Parts lists by ranges of ranks, so that what is needed to count the pairs of a range is read once and fits into memory. Where
 * all fits, they stay as they are. A leaf may still have too much.
 */
export function partLists({ entries, lists }: GatheredLists, parting: Parting): ListPart[] {
  const { asked, most, scratch, waiting } = parting;
  if (entries <= most) return [{ range: { from: 0, to: asked }, lists }];
  const width = Math.max(1, Math.ceil(asked / LEAVES));
  const nodes = nodesWithin(volumesOf(lists(), asked, width), most);
  const block = Math.max(SMALLEST_BLOCK, Math.min(LARGEST_BLOCK, Math.floor(waiting / nodes.length)));
  const parts = nodes.map(({ from, to }) => ({
    range: { from: Math.min(asked, from * width), to: Math.min(asked, to * width) },
    file: new ListFile(scratch, block),
  }));
  const partOf = new Uint16Array(LEAVES);
  for (const [at, { from, to }] of nodes.entries()) partOf.fill(at, from, to);
  for (const list of lists()) {
    let last = -1;
    for (let at = 0; at + 1 < list.length && list[at] < asked; at++) {
      const part = partOf[Math.floor(list[at] / width)];
      if (part !== last) parts[part].file.add(list, at);
      last = part;
    }
  }
  return parts.map(({ range, file }) => ({ range, lists: () => file.lists() }));
}

/**
 * How many entries a part would have, by the nodes of a tree: 1 is the root, those below `node` are 2 * `node` and the next.
 * Of a list that reaches into a range counts what it has from its first rank there on.
 */
function volumesOf(lists: Iterable<Uint32Array>, asked: number, width: number): Float64Array {
  const volumes = new Float64Array(2 * LEAVES);
  for (const list of lists) {
    let last = 0;
    for (let at = 0; at + 1 < list.length && list[at] < asked; at++) {
      const leaf = LEAVES + Math.floor(list[at] / width);
      // Up to where the way of the rank before came by.
      for (let node = leaf, before = last; node !== before && node > 0; node >>= 1, before >>= 1)
        volumes[node] += list.length - at;
      last = leaf;
    }
  }
  return volumes;
}

/** The largest ranges of leaves that have no more than `most`, in order; of a single leaf that has more, itself. */
function nodesWithin(volumes: Float64Array, most: number): RankRange[] {
  const ranges: RankRange[] = [];
  const visit = (node: number, { from, to }: RankRange): void => {
    if (volumes[node] === 0) return;
    if (volumes[node] <= most || node >= LEAVES) {
      ranges.push({ from, to });
      return;
    }
    const middle = (from + to) / 2;
    visit(2 * node, { from, to: middle });
    visit(2 * node + 1, { from: middle, to });
  };
  visit(1, { from: 0, to: LEAVES });
  return ranges;
}
