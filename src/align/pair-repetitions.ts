import type { NormalisedText } from "../text/normalise.js";
import { anchorsIn, type Round } from "./anchors.js";
import { extendAnchors } from "./extend-anchors.js";
import { fillGaps } from "./fill-gaps.js";
import { ROUNDS } from "./find-anchors.js";
import { takenIn, wholeOf, type Pair } from "./pair.js";
import { inOrder } from "./run.js";
import { slideGaps } from "./slide-gaps.js";
import type { Taken } from "./taken.js";

/** For what occurs too often to have one place: the first will do. By hand: no text of `npm run eval` has it. */
const ROUND_FOR_REPETITIONS: Round = { shingle: 12, occurrences: 3, least: 24, frequent: "first", sample: 1 };
/** An alignment that had to pass over more of a text than this share, as too repetitive or too full of holes, says so. By hand. */
const PASSED_OVER = 0.2;

/**
 * Pairs what occurs too often to say where it belongs with its first places, and fills the gaps around it as before.
 *
 *   发展发展发展…（百次） | 发展发展发展…（九十次）   →   ninety of them are paired, and the answer says `approximate`
 */
export function pairRepetitions(pair: Pair): Pair {
  const taken = takenIn(pair);
  const isTooRepetitive = passedOverShare(pair, taken) > PASSED_OVER;
  const repetitions = anchorsIn(pair, wholeOf(pair), taken, ROUND_FOR_REPETITIONS).runs;
  if (repetitions.length === 0) return { ...pair, isTooRepetitive };
  const runs = inOrder([...pair.runs, ...repetitions]);
  return { ...extendAnchors(slideGaps(fillGaps({ ...pair, anchors: runs, runs }))), isTooRepetitive };
}

/** The part of a text that was passed over, as too repetitive or too full of holes, and has no place yet, 0 to 1. */
function passedOverShare({ left, right, passedOver }: Pair, taken: Taken): number {
  return Math.max(
    untakenShare(passedOver, taken.left),
    untakenShare(holedUnits(left.text), taken.left),
    untakenShare(holedUnits(right.text), taken.right),
  );
}

function untakenShare(passedOver: Uint8Array, taken: Uint8Array): number {
  let count = 0;
  for (let unit = 0; unit < passedOver.length; unit++) if (passedOver[unit] === 1 && taken[unit] === 0) count++;
  return passedOver.length === 0 ? 0 : count / passedOver.length;
}

/** Units between placeholders that are closer together than any shingle is long. */
function holedUnits({ key, holes }: NormalisedText): Uint8Array {
  const holed = new Uint8Array(key.length);
  const shortest = Math.min(...ROUNDS.map(({ shingle }) => shingle));
  if (holes.length === 0) return holed;
  let start = 0;
  for (const end of [...holes, key.length]) {
    if (end - start < shortest) holed.fill(1, start, end);
    start = end + 1;
  }
  return holed;
}
