import type { Pair } from "./pair.js";
import { match, type Run } from "./run.js";

/** Units that an anchor gives back at each end. 3 loses a right value of `npm run eval`, 1 two of real texts. */
const TRIM = 2;
/** Units that it has to have for that. By hand: 6 or 10 changes no figure. */
const LEAST_TRIMMED = 8;

/**
 * Makes anchors a little shorter than they are: what follows an equal passage may begin with the
 * same character by chance, and is better judged together with the rest of the gap.
 *
 *   …建设用地。在|□市 … 建设用地。在|人工智能领域…。在临江市   →   …建设用地|。在□市 …
 */
export function trimAnchors(pair: Pair): Pair {
  const anchors = pair.anchors.map(trimmed);
  return { ...pair, anchors, runs: anchors };
}

/** An anchor without its ends. */
export function trimmed(anchor: Run): Run {
  if (anchor.leftLength < LEAST_TRIMMED) return anchor;
  return match(anchor.left + TRIM, anchor.right + TRIM, anchor.leftLength - 2 * TRIM);
}
