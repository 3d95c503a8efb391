import type { NormalisedText } from "../text/normalise.js";
import { Budget } from "./budget.js";
import { Buffers, type Means } from "./means.js";
import type { Passage } from "./passages.js";
import type { Region } from "./region.js";
import type { Run } from "./run.js";
import { sideOf, type Side } from "./side.js";
import { mark, type Taken } from "./taken.js";
import type { Wildcard } from "./wildcard.js";

/** Sentences of either text that occur once in the other and are paired there already. */
export interface Echoes {
  readonly left: readonly Passage[];
  readonly right: readonly Passage[];
}

/** Two texts and what is known of how they correspond: what every pass takes and gives. */
export interface Pair {
  readonly left: Side;
  readonly right: Side;
  /** The work that may still be done, and the memory to do it in. */
  readonly means: Means;
  /** Equal stretches that stay in place while the gaps around them are filled; in the order of the left text. */
  readonly anchors: readonly Run[];
  /** What corresponds to what so far, anchors included; in the order of the left text, no unit in two of them. */
  readonly runs: readonly Run[];
  /** 1 for each unit of the left text that begins a shingle too frequent to say where it belongs. */
  readonly passedOver: Uint8Array;
  /** Whether a large part of the texts was too repetitive to say where it belongs. */
  readonly isTooRepetitive: boolean;
  /** Whether enough is shared for the one text to say what was masked in the other. */
  readonly isCounterpart: boolean;
  /** Words' characters of shared wording that was left unpaired because it is the genre's, not the text's. */
  readonly stockWords: number;
  readonly echoes: Echoes;
  /** The runs, grouped; none before `groupPassages`. */
  readonly passages: readonly Passage[];
}

/** One step of the alignment. */
export type Pass = (pair: Pair) => Pair;

/** Elementary steps, a character compared or a cell filled, that may be spent. By hand. */
const STEPS_A_UNIT = 150;
const LEAST_STEPS = 40_000_000;

/** Two texts of which nothing is paired yet. */
export function pairOf(
  left: NormalisedText,
  right: NormalisedText,
  wildcards: { readonly left: readonly Wildcard[]; readonly right: readonly Wildcard[] },
): Pair {
  const budget = new Budget(LEAST_STEPS + STEPS_A_UNIT * (left.key.length + right.key.length));
  return {
    left: sideOf(left, wildcards.left),
    right: sideOf(right, wildcards.right),
    means: { budget, buffers: new Buffers() },
    anchors: [],
    runs: [],
    passedOver: new Uint8Array(left.key.length),
    isTooRepetitive: false,
    isCounterpart: true,
    stockWords: 0,
    echoes: { left: [], right: [] },
    passages: [],
  };
}

/** All of both texts. */
export function wholeOf({ left, right }: Pair): Region {
  return { leftStart: 0, leftEnd: left.text.key.length, rightStart: 0, rightEnd: right.text.key.length };
}

/** The units that are paired. In the memory of the pair: it is good until the next pass asks. */
export function takenIn({ left, right, runs, means }: Pair): Taken {
  const taken = {
    left: means.buffers.bytes("left", left.text.key.length),
    right: means.buffers.bytes("right", right.text.key.length),
  };
  for (const run of runs) mark(run, taken);
  return taken;
}
