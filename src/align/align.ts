import type { NormalisedText } from "../text/normalise.js";
import { dropScraps } from "./drop-scraps.js";
import { dropStrays } from "./drop-strays.js";
import { extendAnchors } from "./extend-anchors.js";
import { fillAmounts } from "./fill-amounts.js";
import { fillBrackets } from "./fill-brackets.js";
import { fillGaps } from "./fill-gaps.js";
import { findAnchors } from "./find-anchors.js";
import { findLostSentences } from "./find-lost-sentences.js";
import { isAfter } from "./fixed-order.js";
import { groupPassages } from "./group-passages.js";
import { pairEnds } from "./pair-ends.js";
import { pairHeads } from "./pair-heads.js";
import { pairRepetitions } from "./pair-repetitions.js";
import { isSame, pairSame } from "./pair-same.js";
import { pairOf, type Echoes, type Pass } from "./pair.js";
import { turnedPassages, type Passage } from "./passages.js";
import { pairSigns } from "./pair-signs.js";
import { pinClauses } from "./pin-clauses.js";
import { pairShortLines } from "./pair-short-lines.js";
import { reclaimEnds } from "./reclaim-ends.js";
import { refillGaps } from "./refill-gaps.js";
import { restrain } from "./restrain.js";
import { slideFrames } from "./slide-frames.js";
import { slideGaps } from "./slide-gaps.js";
import { trimAnchors } from "./trim-anchors.js";
import type { Wildcard } from "./wildcard.js";

export type { Passage } from "./passages.js";

/** The steps of an alignment, in order. docs/architecture.md says what each is for. */
export const PASSES: readonly Pass[] = [
  findAnchors,
  trimAnchors,
  fillGaps,
  slideGaps,
  extendAnchors,
  reclaimEnds,
  pairRepetitions,
  pairEnds,
  dropStrays,
  dropScraps,
  restrain,
  findLostSentences,
  pairShortLines,
  pairHeads,
  refillGaps,
  fillBrackets,
  fillAmounts,
  slideFrames,
  pairSigns,
  groupPassages,
  pinClauses,
];

/**
 * The same for texts that are one template filled in: stock phrases are no danger, for the texts were chosen by what
 * they share, and nothing is looked for that is there twice.
 */
export const MEMBER_PASSES: readonly Pass[] = PASSES.filter(
  (pass) => pass !== restrain && pass !== findLostSentences && pass !== pairShortLines,
);

/** What corresponds to what in two texts. */
export interface Alignment {
  /** In the order of the left text; each unit of either text is in at most one run. */
  readonly passages: readonly Passage[];
  /** Sentences of either text that occur once in the other and are paired there already; their runs overlap those of `passages`. */
  readonly echoes: Echoes;
  /** Whether enough is shared for the one text to say what was masked in the other. */
  readonly isCounterpart: boolean;
  /** Words' characters of shared wording that was left unpaired because it is the genre's, not the text's. */
  readonly stockWords: number;
  /** True where the work was cut short: some correspondences may be missing. */
  readonly approximate: boolean;
}

/** The placeholders of both texts, and the steps: `PASSES` where nothing is said. */
export interface Aligning {
  readonly left: readonly Wildcard[];
  readonly right: readonly Wildcard[];
  readonly passes?: readonly Pass[];
}

/**
 * Aligns two texts in which placeholders stand for anything: seeds that never cross a placeholder,
 * chained into passages, the gaps between them filled, and strays dropped again.
 *
 * The order of the two does not change the answer. Work is bounded by a budget linear in their length.
 */
export function align(
  left: NormalisedText,
  right: NormalisedText,
  { passes = PASSES, ...wildcards }: Aligning,
): Alignment {
  if (isAfter(left, right)) return turned(align(right, left, { passes, left: wildcards.right, right: wildcards.left }));
  const steps = isSame(left, right) ? [pairSame, groupPassages] : passes;
  const aligned = steps.reduce((pair, pass) => pass(pair), pairOf(left, right, wildcards));
  const { passages, echoes, isCounterpart, stockWords, isTooRepetitive, means } = aligned;
  return { passages, echoes, isCounterpart, stockWords, approximate: isTooRepetitive || means.budget.ranOut };
}

/** The same with the two texts swapped. */
function turned(alignment: Alignment): Alignment {
  const { passages, echoes } = alignment;
  return {
    ...alignment,
    passages: turnedPassages(passages),
    echoes: { left: turnedPassages(echoes.right), right: turnedPassages(echoes.left) },
  };
}
