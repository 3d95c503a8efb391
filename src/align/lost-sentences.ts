import { HOLE } from "../text/normalise.js";
import type { Budget } from "./budget.js";
import type { Means } from "./means.js";
import { cellsOf, fillGap } from "./gap.js";
import type { Side } from "./side.js";
import { leftEnd, match, rightEnd, type Run } from "./run.js";
import { eachShingle, ShingleIndex, type Shingles } from "./seeds.js";

/** A sentence with a placeholder in it that the alignment has no place for, and where it stands after all. */
export interface Refound {
  /** In the order of the own text, which is the left of these runs. */
  readonly runs: readonly Run[];
  /** Nothing else is paired with what it stands beside. Otherwise the other text has once what the own text has twice. */
  readonly isFree: boolean;
}

/** What is paired already, by unit. */
export interface Paired {
  readonly own: Uint8Array;
  readonly other: Uint8Array;
}

const SHINGLE = 4;
const SHINGLES: Shingles = { shingle: SHINGLE, sample: 1 };
/** A shingle of more sentences than these tells none of them. */
const OCCURRENCES = 4;
/** One that the other text has more often than this tells no place. */
const EVERYWHERE = 24;
/** Words' characters of a sentence that can be told from others. */
const LEAST_WORDS = 9;
const LONGEST = 400;
/** Where sentences were made one. */
const isSemicolon = (unit: number): boolean => unit === 0x3b || unit === 0xff1b;
/** A sentence of which more is paired is not lost. */
const LOST = 0.5;
/** So much of its words have to be equal, and so much of the other text's stretch paired. */
const COVERED = 0.9;
const DENSE = 0.75;
/** Places looked at for each sentence. */
const CANDIDATES = 3;
/** So many of its shingles have to stand in one of them, for each unit of the sentence; and no more than these. */
const LEAST_VOTES = 0.2;
const MOST_NEEDED = 12;
/** Units of the other text looked at beyond the sentence's own length: values are longer than their placeholders. */
const SLACK = 24;
const SLACK_A_PLACEHOLDER = 24;
/** Votes are gathered by stretches of so many units, as a power of two. */
const STRETCH = 6;

interface Sentence {
  readonly start: number;
  readonly end: number;
  readonly words: number;
  readonly holes: number;
}

/**
 * Finds sentences that the alignment lost: too short, or too often interrupted by placeholders, to be
 * told from their like by a long shingle, or standing a second time. Nearly every word has to agree.
 *
 *   …（XX经济总量突破XXX亿元）… | …（常州经济总量突破8000亿元）…   →   the headline again: 常州, 8000
 */
export function refindLost(own: Side, other: Side, paired: Paired, means: Means): Refound[] {
  const sentences = lostSentences(own, paired.own);
  if (sentences.length === 0) return [];
  const refound: Refound[] = [];
  candidatesOf(sentences, own, other, means).forEach((places, number) => {
    const found = places
      .map((place) => stretchAt(sentences[number], place, { own, other, means }))
      .filter((runs) => runs !== null);
    const best = bestOf(found, paired, other);
    if (best === null) return;
    if (best.isFree) {
      for (const run of best.runs) {
        paired.own.fill(1, run.left, leftEnd(run));
        paired.other.fill(1, run.right, rightEnd(run));
      }
    }
    refound.push(best);
  });
  return refound;
}

function lostSentences({ text, words: isWord, beginnings }: Side, paired: Uint8Array): Sentence[] {
  const sentences: Sentence[] = [];
  if (text.holes.length === 0) return sentences;
  const { key } = text;
  for (let start = 0; start < key.length;) {
    let end = start;
    let words = 0;
    let pairedWords = 0;
    let holes = 0;
    do {
      if (key[end] >= HOLE) holes += paired[end] === 0 ? 1 : 0;
      else if (isWord[end] === 1) {
        words++;
        pairedWords += paired[end];
      }
      end++;
    } while (end < key.length && beginnings[end] === 0 && !isSemicolon(text.plain[end - 1]));
    const isLost = holes > 0 && words >= LEAST_WORDS && pairedWords <= LOST * words && end - start <= LONGEST;
    if (isLost) sentences.push({ start, end, words, holes });
    start = end;
  }
  return sentences;
}

/** A shingle that both texts have. */
interface Place {
  readonly own: number;
  readonly other: number;
}

/** For each sentence, where in the other text most of its shingles stand. */
function candidatesOf(sentences: readonly Sentence[], own: Side, other: Side, { budget, buffers }: Means): Place[][] {
  const outside = new Uint8Array(own.text.key.length).fill(1);
  const sentenceOf = new Int32Array(own.text.key.length).fill(-1);
  sentences.forEach(({ start, end }, number) => {
    outside.fill(0, start, end);
    sentenceOf.fill(number, start, end);
    // No shingle goes on into the next sentence.
    outside[end - 1] = 1;
  });
  const index = new ShingleIndex(own.text.key, outside, { start: 0, end: own.text.key.length }, SHINGLES, buffers);
  const votes = sentences.map(() => new Map<number, { place: Place; count: number }>());
  for (const place of rareShingles(index, other, budget)) {
    const ballot = votes[sentenceOf[place.own]];
    const stretch = place.other >> STRETCH;
    const vote = ballot.get(stretch);
    if (vote === undefined) ballot.set(stretch, { place, count: 1 });
    else vote.count++;
  }
  return votes.map((ballot, number) => {
    const { start, end } = sentences[number];
    const least = Math.min(MOST_NEEDED, LEAST_VOTES * (end - start));
    return [...ballot.values()]
      .filter(({ count }) => count >= least)
      .sort((a, b) => b.count - a.count)
      .slice(0, CANDIDATES)
      .map(({ place }) => place);
  });
}

/** The places of shingles that stand in few sentences, and not everywhere in the other text. */
function rareShingles(index: ShingleIndex, other: Side, budget: Budget): Place[] {
  const { key } = other.text;
  const hits: number[] = [];
  const seen = new Int32Array(index.slots);
  eachShingle(key, new Uint8Array(key.length), { start: 0, end: key.length }, SHINGLES, (at, hash) => {
    if (!index.mayHave(hash)) return true;
    const slot = index.slotOf(hash, key, at);
    const count = index.countIn(slot);
    if (count === 0 || count > OCCURRENCES || ++seen[slot] > EVERYWHERE) return true;
    hits.push(slot, at);
    return budget.spend(1);
  });
  const places: Place[] = [];
  for (let hit = 0; hit < hits.length; hit += 2) {
    if (seen[hits[hit]] > EVERYWHERE) continue;
    for (let at = index.firstIn(hits[hit]); at >= 0; at = index.next(at))
      places.push({ own: at, other: hits[hit + 1] });
  }
  return places;
}

/** The sentence aligned around a shingle, if nearly all of it stands there. */
function stretchAt(
  sentence: Sentence,
  at: Place,
  { own, other, means: { budget, buffers } }: { own: Side; other: Side; means: Means },
): readonly Run[] | null {
  const slack = SLACK + SLACK_A_PLACEHOLDER * Math.min(4, sentence.holes);
  const before = {
    leftStart: sentence.start,
    leftEnd: at.own,
    rightStart: Math.max(0, at.other - (at.own - sentence.start) - slack),
    rightEnd: at.other,
  };
  const behind = {
    leftStart: at.own + SHINGLE,
    leftEnd: sentence.end,
    rightStart: at.other + SHINGLE,
    rightEnd: Math.min(other.text.key.length, at.other + (sentence.end - at.own) + slack),
  };
  if (!budget.spend(cellsOf(before) + cellsOf(behind))) return null;
  const runs = [
    ...(before.leftEnd > before.leftStart ? fillGap(own, other, before, "end", buffers) : []),
    match(at.own, at.other, SHINGLE),
    ...(behind.leftEnd > behind.leftStart ? fillGap(own, other, behind, "start", buffers) : []),
  ];
  const reach = rightEnd(runs[runs.length - 1]) - runs[0].right;
  let equal = 0;
  let inOther = 0;
  for (const run of runs) {
    inOther += run.rightLength;
    if (run.kind === "match") for (let i = run.left; i < leftEnd(run); i++) if (own.words[i] === 1) equal++;
  }
  return equal >= COVERED * sentence.words && inOther >= DENSE * reach ? runs : null;
}

/** The place that is free, or else the one that is taken; none where two say different things. */
function bestOf(found: readonly (readonly Run[])[], paired: Paired, other: Side): Refound | null {
  const places = found.map((runs) => ({ runs, isFree: isFree(runs, paired) }));
  const free = places.filter((place) => place.isFree);
  const likely = free.length > 0 ? free : places;
  const [best] = likely;
  if (best === undefined) return null;
  const said = new Set(likely.map(({ runs }) => valuesIn(runs, other)));
  return said.size === 1 ? best : null;
}

function isFree(runs: readonly Run[], { own, other }: Paired): boolean {
  return runs.every(
    (run) =>
      own.subarray(run.left, leftEnd(run)).every((unit) => unit === 0) &&
      other.subarray(run.right, rightEnd(run)).every((unit) => unit === 0),
  );
}

function valuesIn(runs: readonly Run[], { text }: Side): string {
  return runs
    .filter(({ kind }) => kind === "hole")
    .map((run) => text.key.subarray(run.right, rightEnd(run)).join(" "))
    .join("|");
}
