import { fillGap } from "./gap.js";
import { wordsIn } from "./islands.js";
import { isLine, lostSentences, type Sentence } from "./lost-sentences.js";
import type { Means } from "./means.js";
import { takenIn, type Pair } from "./pair.js";
import { weightOfRuns, type Passage } from "./passages.js";
import { cellsOf } from "./region.js";
import { inOrder, match, rightEnd, turned, type Run } from "./run.js";
import { placesOf, SENTENCE_SHINGLE, type Place } from "./sentence-places.js";
import type { Side } from "./side.js";
import { isFree, mark, type Taken } from "./taken.js";

/**
 * The share of its words that has to be equal, and the share of the other text's stretch that has to be paired. In
 * `npm run eval`, MOST_WORDS 0.8 gives two false values more, 0.95 changes no answer; nor does DENSE_STRETCH 0.65 or
 * 0.85, by hand.
 */
const MOST_WORDS = 0.9;
const DENSE_STRETCH = 0.75;
/**
 * Units of the other text looked at beyond the sentence's own length: values are longer than their placeholders. By hand:
 * half or twice as many of either change no answer of `npm run eval`.
 */
const SLACK = 24;
const SLACK_A_PLACEHOLDER = 24;
/** Slack is given for no more placeholders than these. By hand: 2 or 8 change no answer. */
const MOST_WITH_SLACK = 4;

/**
 * Finds sentences that the alignment lost: they are too short or have too many placeholders for a long shingle to
 * distinguish them from similar ones, or they occur a second time. Nearly every word has to agree.
 * One that is found where something else is paired already is an echo.
 *
 *   …（□经济总量突破□亿元）… | …（常州经济总量突破8000亿元）…   →   the headline again: [□|常州], [□|8000]
 */
export function findLostSentences(pair: Pair): Pair {
  if (!pair.isCounterpart) return pair;
  const { left, right, means } = pair;
  const taken = takenIn(pair);
  const inLeft = refind(left, right, taken, means);
  const inRight = refind(right, left, { left: taken.right, right: taken.left }, means).map(({ runs, isNew }) => ({
    runs: runs.map(turned),
    isNew,
  }));
  const echoesAmong = (found: readonly Refound[]): Passage[] =>
    found
      .filter(({ isNew }) => !isNew)
      .map(({ runs }) => ({ runs, moved: true, weight: weightOfRuns(runs, left, right) }));
  const lost = [...inLeft, ...inRight].flatMap(({ runs, isNew }) => (isNew ? runs : []));
  return {
    ...pair,
    runs: inOrder([...pair.runs, ...lost]),
    echoes: { left: echoesAmong(inLeft), right: echoesAmong(inRight) },
  };
}

/** A sentence that the alignment has no place for, and where it is after all. */
interface Refound {
  /** In the order of the own text, which is the left of these runs. */
  readonly runs: readonly Run[];
  /** Nothing else is paired with its place. Otherwise the other text has once what the own text has twice. */
  readonly isNew: boolean;
}

/** The own text is the left one of `taken`, in which what is new is marked. */
function refind(own: Side, other: Side, taken: Taken, means: Means): Refound[] {
  const sentences = lostSentences(own, taken.left);
  if (sentences.length === 0) return [];
  const refound: Refound[] = [];
  placesOf(sentences, own, other, means).forEach((places, number) => {
    const stretches = places
      .map((place) => stretchAt(sentences[number], place, { own, other, means }))
      .filter((runs) => runs !== null);
    const best = bestOf(stretches, taken, other);
    // What is said of a short sentence elsewhere may be of another one.
    if (best === null || (sentences[number].isShort && !best.isNew)) return;
    if (best.isNew) for (const run of best.runs) mark(run, taken);
    refound.push(best);
  });
  return refound;
}

/** The sentence aligned around a shingle, if nearly all of it is there. */
function stretchAt(
  sentence: Sentence,
  at: Place,
  { own, other, means: { budget, buffers } }: { own: Side; other: Side; means: Means },
): readonly Run[] | null {
  const slack = SLACK + SLACK_A_PLACEHOLDER * Math.min(MOST_WITH_SLACK, sentence.holes);
  const before = {
    leftStart: sentence.start,
    leftEnd: at.own,
    rightStart: Math.max(0, at.other - (at.own - sentence.start) - slack),
    rightEnd: at.other,
  };
  const behind = {
    leftStart: at.own + SENTENCE_SHINGLE,
    leftEnd: sentence.end,
    rightStart: at.other + SENTENCE_SHINGLE,
    rightEnd: Math.min(other.text.key.length, at.other + (sentence.end - at.own) + slack),
  };
  if (!budget.spend(cellsOf(before) + cellsOf(behind))) return null;
  const runs = [
    ...(before.leftEnd > before.leftStart ? fillGap(own, other, before, "end", buffers) : []),
    match(at.own, at.other, SENTENCE_SHINGLE),
    ...(behind.leftEnd > behind.leftStart ? fillGap(own, other, behind, "start", buffers) : []),
  ];
  const reach = rightEnd(runs[runs.length - 1]) - runs[0].right;
  if (sentence.isShort && !isLine(other, runs[0].right, rightEnd(runs[runs.length - 1]))) return null;
  const paired = runs.reduce((sum, run) => sum + run.rightLength, 0);
  return wordsIn(runs, own) >= MOST_WORDS * sentence.words && paired >= DENSE_STRETCH * reach ? runs : null;
}

/** The place that is free, or else the one that is taken; none where two say different things. */
function bestOf(found: readonly (readonly Run[])[], taken: Taken, other: Side): Refound | null {
  const places = found.map((runs) => ({ runs, isNew: runs.every((run) => isFree(taken, run)) }));
  const free = places.filter(({ isNew }) => isNew);
  const likely = free.length > 0 ? free : places;
  const [best] = likely;
  if (best === undefined) return null;
  const said = new Set(likely.map(({ runs }) => valuesIn(runs, other)));
  return said.size === 1 ? best : null;
}

function valuesIn(runs: readonly Run[], { text }: Side): string {
  return runs
    .filter(({ kind }) => kind === "hole")
    .map((run) => text.key.subarray(run.right, rightEnd(run)).join(" "))
    .join("|");
}
