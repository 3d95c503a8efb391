import { leftEnd, match, rightEnd, type Run } from "./run.js";
import { mark, type Taken } from "./taken.js";

/** Earlier seeds that a seed looks at for the one that it follows. By hand: 30 or 120 change no figure of `npm run eval`. */
const LOOK_BACK = 60;
/**
 * Seeds further apart than this, in units of either text, are not one passage by themselves. In `npm run eval`, 200
 * loses a right value, 800 finds a sentence more; on real texts both lose sentences.
 */
const FARTHEST_SEED = 400;
/** Units of the shortest part of a seed that is kept. By hand: 2 or 4 change no answer of `npm run eval`. */
const LEAST_PIECE = 3;
/**
 * What it costs to join two seeds, in units that they would have to have more; for each unit between them, in both
 * texts together; for each unit that one text has more between them than the other, and for the logarithm of their number. Of
 * JOIN 0, APART 0 and LOG_ASLANT 0, the last two lose one or two right values of `npm run eval`, each loses one of
 * real texts; twice as much of any loses sentences of those. ASLANT is by hand.
 */
const JOIN = 1;
const APART = 0.01;
const ASLANT = 0.01;
const LOG_ASLANT = 0.4;

/** What it is worth that a seed is in a gap between two runs that are held, in units. By hand: it decides between equals. */
const IN_GAP = 0.5;

/** Seeds that follow each other in both texts. */
export interface Chain {
  readonly score: number;
  readonly seeds: readonly Run[];
}

/**
 * Chains seeds that keep their order in both texts and are near each other, takes the best chains
 * first and gives each unit away once (local chaining with bounded look-back, as in Li 2018,
 * minimap2). Returns the runs of chains of at least `least` units, and marks them in `taken`.
 * Of chains that are equally good, those in the gaps between the `held` runs come first.
 */
export function takeChains(seeds: readonly Run[], taken: Taken, least: number, held: readonly Run[] = []): Run[] {
  const runs: Run[] = [];
  for (const chain of bestChains(seeds, least, held)) {
    const free = chain.seeds.flatMap((seed) => freeParts(seed, taken));
    if (free.reduce((sum, run) => sum + run.leftLength, 0) < least) continue;
    for (const run of free) {
      // A chain's own seeds may overlap each other by a few repeated characters.
      for (const part of freeParts(run, taken)) {
        mark(part, taken);
        runs.push(part);
      }
    }
  }
  return runs;
}

/** All seeds in chains of at least that score, the best first; each seed is in one. */
export function bestChains(seeds: readonly Run[], least: number, held: readonly Run[] = []): Chain[] {
  const inGap = seedsInGaps(seeds, held);
  const scores = new Float64Array(seeds.length);
  const previous = new Int32Array(seeds.length).fill(-1);
  for (let at = 0; at < seeds.length; at++) {
    const seed = seeds[at];
    const worth = inGap[at] === 1 ? IN_GAP : 0;
    scores[at] = seed.leftLength + worth;
    for (let back = at - 1; back >= 0 && back >= at - LOOK_BACK; back--) {
      const gain = gainOf(seeds[back], seed);
      if (gain !== null && scores[back] + gain + worth > scores[at]) {
        scores[at] = scores[back] + gain + worth;
        previous[at] = back;
      }
    }
  }
  const byScore = Array.from(seeds.keys()).sort((a, b) => scores[b] - scores[a] || a - b);
  const used = new Uint8Array(seeds.length);
  const chains: Chain[] = [];
  for (const end of byScore) {
    if (used[end] === 1) continue;
    const members: Run[] = [];
    let at = end;
    for (; at >= 0 && used[at] === 0; at = previous[at]) {
      used[at] = 1;
      members.push(seeds[at]);
    }
    const score = scores[end] - (at >= 0 ? scores[at] : 0);
    if (score >= least) chains.push({ score, seeds: members.reverse() });
  }
  return chains.sort((a, b) => b.score - a.score);
}

/**
 * What a seed adds behind another: its new units less the price of the gap; null where it can't follow.
 * One wide gap costs less than two of half its width: texts are cut in one place rather than in two.
 */
export function gainOf(before: Run, seed: Run): number | null {
  if (before.left >= seed.left || before.right >= seed.right) return null;
  const gapLeft = seed.left - leftEnd(before);
  const gapRight = seed.right - rightEnd(before);
  if (gapLeft > FARTHEST_SEED || gapRight > FARTHEST_SEED) return null;
  const overlap = Math.max(0, -gapLeft, -gapRight);
  if (seed.leftLength - overlap < LEAST_PIECE) return null;
  const far = Math.max(0, gapLeft) + Math.max(0, gapRight);
  const slant = Math.abs(gapLeft - gapRight);
  return seed.leftLength - overlap - JOIN - APART * far - ASLANT * slant - LOG_ASLANT * Math.log2(1 + slant);
}

function freeParts(run: Run, taken: Taken): Run[] {
  const parts: Run[] = [];
  let start = -1;
  for (let i = 0; i <= run.leftLength; i++) {
    const isFree = i < run.leftLength && taken.left[run.left + i] === 0 && taken.right[run.right + i] === 0;
    if (isFree && start < 0) start = i;
    if (!isFree && start >= 0) {
      if (i - start >= LEAST_PIECE) parts.push(match(run.left + start, run.right + start, i - start));
      start = -1;
    }
  }
  return parts;
}

/** Of each seed, whether the last run that is held before it is the same in both texts. */
function seedsInGaps(seeds: readonly Run[], held: readonly Run[]): Uint8Array {
  const inGap = new Uint8Array(seeds.length);
  if (held.length === 0) return inGap;
  const byLeft = held.toSorted((a, b) => a.left - b.left);
  // No two of them overlap in either text: each is known by where it begins. Numbers are sorted quicker than runs.
  const lefts = Int32Array.from(byLeft, (run) => run.left);
  const rights = Int32Array.from(byLeft, (run) => run.right).sort();
  for (let at = 0; at < seeds.length; at++) {
    const inLeft = lastBelow(lefts, seeds[at].left);
    const inRight = lastBelow(rights, seeds[at].right);
    if (inLeft >= 0 && inRight >= 0 && byLeft[inLeft].right === rights[inRight]) inGap[at] = 1;
  }
  return inGap;
}

/** The index of the last of these sorted numbers below a number, -1 where there is none. */
function lastBelow(numbers: Int32Array, number: number): number {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (numbers[middle] < number) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
