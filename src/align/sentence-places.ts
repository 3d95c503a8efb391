import type { Budget } from "./budget.js";
import type { Sentence } from "./lost-sentences.js";
import type { Means } from "./means.js";
import { ShingleIndex } from "./shingle-index.js";
import { eachShingle, type Shingles } from "./shingles.js";
import type { Side } from "./side.js";

/** Units of the shingles that say where a sentence may be. In `npm run eval`, 5 loses a sentence, 3 changes no answer. */
export const SENTENCE_SHINGLE = 4;
const SHINGLES: Shingles = { shingle: SENTENCE_SHINGLE, sample: 1 };
/** A shingle that more sentences have identifies none of them. By hand: 3 or 6 changes no answer of `npm run eval`. */
const MOST_SENTENCES = 4;
/** One that the other text has more often than this says nothing of its place. By hand: 12 or 48 changes no answer. */
const EVERYWHERE = 24;
/** Places looked at for each sentence. By hand: 2 or 4 changes no answer. */
const CANDIDATES = 3;
/**
 * How many of its shingles one of them must have, for each unit of the sentence; and the most that it ever needs. By
 * hand: 0.15 or 0.25, 9 or 16 change no answer.
 */
const LEAST_VOTES = 0.2;
const MOST_NEEDED = 12;
/** Votes are gathered by stretches of two to this power of units. In `npm run eval`, 5 loses a sentence; 7 changes no answer. */
const STRETCH = 6;

/** A shingle that both texts have. */
export interface Place {
  readonly own: number;
  readonly other: number;
}

/** For each sentence, the places of the other text that have most of its shingles. */
export function placesOf(
  sentences: readonly Sentence[],
  own: Side,
  other: Side,
  { budget, buffers }: Means,
): Place[][] {
  const outside = new Uint8Array(own.text.key.length).fill(1);
  const sentenceOf = new Int32Array(own.text.key.length).fill(-1);
  sentences.forEach(({ start, end }, number) => {
    outside.fill(0, start, end);
    sentenceOf.fill(number, start, end);
    // No shingle goes on into the next sentence.
    if (number + 1 < sentences.length && sentences[number + 1].start === end) outside[end - 1] = 1;
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
    const { start, end, isShort } = sentences[number];
    const least = isShort ? 1 : Math.min(MOST_NEEDED, LEAST_VOTES * (end - start));
    return [...ballot.values()]
      .filter(({ count }) => count >= least)
      .sort((a, b) => b.count - a.count)
      .slice(0, CANDIDATES)
      .map(({ place }) => place);
  });
}

/** The places of shingles that occur in few sentences, and not everywhere in the other text. */
function rareShingles(index: ShingleIndex, other: Side, budget: Budget): Place[] {
  const { key } = other.text;
  const hits: number[] = [];
  const seen = new Int32Array(index.slots);
  eachShingle(key, new Uint8Array(key.length), { start: 0, end: key.length }, SHINGLES, (at, hash) => {
    if (!index.mayHave(hash)) return true;
    const slot = index.slotOf(hash, key, at);
    const count = index.countIn(slot);
    if (count === 0 || count > MOST_SENTENCES || ++seen[slot] > EVERYWHERE) return true;
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
