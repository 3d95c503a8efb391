import { append } from "../text/append.js";
import { anchorsIn, type Round } from "./anchors.js";
import { takenIn, wholeOf, type Pair } from "./pair.js";
import { inOrder, type Run } from "./run.js";

/**
 * Long shingles first: they tell a passage from its repetitions. Shorter ones find what was edited closely.
 */
export const ROUNDS: readonly Round[] = [
  { shingle: 32, occurrences: 4, least: 32, frequent: "skip", sample: 8 },
  { shingle: 16, occurrences: 4, least: 20, frequent: "skip", sample: 4 },
  { shingle: 8, occurrences: 4, least: 14, frequent: "skip", sample: 1 },
  { shingle: 5, occurrences: 6, least: 12, frequent: "skip", sample: 1 },
  { shingle: 16, occurrences: 4, least: 20, frequent: "in-order", sample: 1 },
];
/** A shingle of fewer units is frequent in any long text. */
const TELLING_SHINGLE = 8;

/**
 * Finds the passages that both texts have word for word: equal stretches (seeds) that follow each other in both,
 * as chains, in rounds from long shingles to short ones.
 *
 *   我们要打造规模超□亿元的产业集群。 | 打造规模超3000亿元的产业集群，   →   打造规模超 … 亿元的产业集群。
 */
export function findAnchors(pair: Pair): Pair {
  const taken = takenIn(pair);
  const passedOver = Uint8Array.from(pair.passedOver);
  const anchors: Run[] = [];
  for (const round of ROUNDS) {
    const { runs, skipped } = anchorsIn(pair, wholeOf(pair), taken, round);
    append(anchors, runs);
    if (round.shingle >= TELLING_SHINGLE) for (const unit of skipped) passedOver[unit] = 1;
  }
  const runs = inOrder(anchors);
  return { ...pair, anchors: runs, runs, passedOver };
}
