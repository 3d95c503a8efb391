import type { NormalisedText } from "../text/normalise.js";
import { Aligner } from "./aligner.js";
import { Budget } from "./budget.js";
import { mark } from "./chain.js";
import { dropScraps } from "./drop-scraps.js";
import { dropStrays } from "./drop-strays.js";
import { Buffers, type Means } from "./means.js";
import { sideOf, type Side } from "./side.js";
import { refindLost, type Refound } from "./lost-sentences.js";
import { inBothOrders, passagesOf, weightOfRuns, type Passage } from "./passages.js";
import { pinClauses } from "./pin-clauses.js";
import { refillGaps } from "./refill-gaps.js";
import { restrain } from "./restrain.js";
import { hole, joinTouching, match, turned, type Run } from "./run.js";
import type { Taken } from "./seeds.js";
import type { Wildcard } from "./wildcard.js";

export type { Passage } from "./passages.js";

/** What corresponds to what in two texts. */
export interface Alignment {
  /** In the order of the left text; each unit of either text is in at most one run. */
  readonly passages: readonly Passage[];
  /** Sentences of either text that stand once in the other and are paired there already; their runs overlap those of `passages`. */
  readonly echoes: { readonly left: readonly Passage[]; readonly right: readonly Passage[] };
  /** Whether enough is shared for the one text to say what was masked in the other. */
  readonly isCounterpart: boolean;
  /** Words' characters of shared wording that was left unpaired because it is the genre's, not the text's. */
  readonly stockWords: number;
  /** True where the work was cut short: some correspondences may be missing. */
  readonly approximate: boolean;
}

const STEPS_A_UNIT = 150;
const LEAST_STEPS = 40_000_000;

/**
 * Aligns two texts in which placeholders stand for anything: seeds that never cross a placeholder,
 * chained into passages, the gaps between them filled, and strays dropped again.
 *
 * The order of the two does not change the answer. Work is bounded by a budget linear in their length.
 */
export function align(
  left: NormalisedText,
  right: NormalisedText,
  wildcards: { readonly left: readonly Wildcard[]; readonly right: readonly Wildcard[] },
): Alignment {
  if (isAfter(left, right)) {
    const swapped = align(right, left, { left: wildcards.right, right: wildcards.left });
    const echoes = { left: inBothOrders(swapped.echoes.right), right: inBothOrders(swapped.echoes.left) };
    return { ...swapped, passages: inBothOrders(swapped.passages), echoes };
  }
  if (isSame(left, right)) {
    return {
      passages: passagesOf(runsOfSame(left), left, right),
      echoes: { left: [], right: [] },
      isCounterpart: true,
      stockWords: 0,
      approximate: false,
    };
  }
  const budget = new Budget(LEAST_STEPS + STEPS_A_UNIT * (left.key.length + right.key.length));
  const means = { budget, buffers: new Buffers() };
  const own = sideOf(left, wildcards.left);
  const other = sideOf(right, wildcards.right);
  const aligner = new Aligner(own, other, means);
  const paired = dropScraps(dropStrays(aligner.runs(), left, right), own, other);
  const { runs, isCounterpart, stockWords } = restrain(paired, left, right);
  const { free, echoes } = isCounterpart ? refind(runs, own, other, means) : { free: [], echoes: NONE };
  const found = inOrder([...runs, ...free]);
  const taken = takenBy(found, left, right);
  const filled = isCounterpart
    ? refillGaps(passagesOf(found, left, right), { left: own, right: other, taken }, means)
    : [];
  // The last to spend of it: whatever ran out is told.
  const approximate = budget.ranOut || aligner.tooRepetitive;
  const all = filled.length === 0 ? found : inOrder([...found, ...filled]);
  const passages = passagesOf(all, left, right).map((passage) => ({
    ...passage,
    runs: joinTouching(pinClauses(passage.runs, left, right, taken)),
  }));
  return { passages, echoes, isCounterpart, stockWords, approximate };
}

function inOrder(runs: Run[]): Run[] {
  return runs.sort((a, b) => a.left - b.left);
}

const NONE: Alignment["echoes"] = { left: [], right: [] };

/** The sentences of either text that have no place yet: new runs, and repetitions of what is paired. */
function refind(
  runs: readonly Run[],
  left: Side,
  right: Side,
  means: Means,
): { free: Run[]; echoes: Alignment["echoes"] } {
  const taken = takenBy(runs, left.text, right.text);
  const fromLeft = refindLost(left, right, { own: taken.left, other: taken.right }, means);
  const fromRight = refindLost(right, left, { own: taken.right, other: taken.left }, means).map((found) => ({
    ...found,
    runs: found.runs.map(turned),
  }));
  const echoesIn = (found: readonly Refound[]): Passage[] =>
    found
      .filter(({ isFree }) => !isFree)
      .map((echo) => ({ runs: echo.runs, moved: true, weight: weightOfRuns(echo.runs, left.text, right.text) }));
  return {
    free: [...fromLeft, ...fromRight].flatMap(({ runs: found, isFree }) => (isFree ? found : [])),
    echoes: { left: echoesIn(fromLeft), right: echoesIn(fromRight) },
  };
}

function takenBy(runs: readonly Run[], left: NormalisedText, right: NormalisedText): Taken {
  const taken = { left: new Uint8Array(left.key.length), right: new Uint8Array(right.key.length) };
  for (const run of runs) mark(run, taken);
  return taken;
}

/** A fixed order of any two texts, so that swapping them swaps the answer and nothing else. */
function isAfter(left: NormalisedText, right: NormalisedText): boolean {
  if (left.key.length !== right.key.length) return left.key.length > right.key.length;
  for (let i = 0; i < left.key.length; i++) {
    if (left.key[i] !== right.key[i]) return left.key[i] > right.key[i];
  }
  return false;
}

function isSame(left: NormalisedText, right: NormalisedText): boolean {
  return left.key.length === right.key.length && left.key.every((unit, at) => unit === right.key[at]);
}

/** A text beside itself: every stretch with itself, every placeholder with itself. */
function runsOfSame({ key, holes }: NormalisedText): Run[] {
  const runs: Run[] = [];
  let at = 0;
  for (const end of [...holes, key.length]) {
    if (end > at) runs.push(match(at, at, end - at));
    if (end < key.length) runs.push(hole(end, end, 1, 1));
    at = end + 1;
  }
  return runs;
}
