import { islandsOf, wordsIn } from "./islands.js";
import type { Pair } from "./pair.js";
import { leftEnd, rightEnd, type Run } from "./run.js";

/**
 * Words' characters that an island must share to be strong, and the part of its own length. By hand, like the four
 * below: a step up or down changes no answer of `npm run eval`, whose pairs share most of their text or next to nothing.
 */
const STRONG_WORDS = 60;
const DENSE_ISLAND = 0.75;
/** In texts shorter than that, the share of the shorter one. */
const STRONG_SHARE = 0.5;
/** A sentence's worth of words' characters. */
const SENTENCE_WORDS = 20;
/**
 * From these shares of the shorter text on, in strong islands or in dense sentences, every island counts. What verdict
 * the shared text amounts to is another question; see `verdictOf`.
 */
const ALL_FROM_PASSAGES = 0.15;
const ALL_FROM_SENTENCES = 0.25;
/** In less than this share of the shorter text, even passages of that length are wording that the genre hands on. By hand. */
const COUNTERPART = 0.06;
/** Reports of different places were found to share slogans of up to 194 words' characters, word for word. */
const BEYOND_GENRE = 200;

/** Words' characters of a section, whatever its share of the text, and the most units between two of its islands. By hand: a page. */
const SECTION_WORDS = 400;
const CLOSE = 100;

/**
 * Two texts of one genre share its stock phrases, and with them the places for numbers: what is
 * there in one is not what was masked in the other. Unless enough of the texts is shared in long,
 * dense passages, or a whole page of one in the other, only those passages are paired.
 *
 *   地区生产总值增长XX% | 地区生产总值增长5.5%   →   not paired, if little else is
 */
export function restrain(pair: Pair): Pair {
  const { left, right } = pair;
  const shorter = Math.min(left.text.key.length, right.text.key.length);
  const islands = islandsOf(pair.runs).map((island) => ({
    island,
    words: wordsIn(island, left),
    density: densityOf(island),
  }));
  const dense = islands.filter(({ density }) => density >= DENSE_ISLAND);
  const strong = dense.filter(({ words }) => words >= Math.min(STRONG_WORDS, STRONG_SHARE * shorter));
  const sentences = dense.filter(({ words }) => words >= SENTENCE_WORDS);
  const strongWords = wordsOf(strong);
  if (strongWords >= ALL_FROM_PASSAGES * shorter || wordsOf(sentences) >= ALL_FROM_SENTENCES * shorter) {
    return pair;
  }
  const sections = sectionsOf(sentences);
  const isCounterpart = sections.length > 0 || (strongWords > 0 && strongWords >= COUNTERPART * shorter);
  const alone = strong.filter(({ words }) => isCounterpart || words >= Math.min(BEYOND_GENRE, STRONG_SHARE * shorter));
  const kept = new Set([...alone, ...sections.flatMap((section) => within(section, islands))]);
  const keptWords = wordsOf([...kept]);
  return {
    ...pair,
    runs: islands.filter((one) => kept.has(one)).flatMap(({ island }) => island),
    isCounterpart,
    stockWords: wordsOf(islands) - keptWords,
  };
}

interface Measured {
  readonly island: readonly Run[];
  readonly words: number;
}

/** Islands in order, close to each other in both texts, that together are a page: no genre hands that on. */
function sectionsOf(sentences: readonly Measured[]): Measured[][] {
  const sections: Measured[][] = [];
  for (const one of sentences) {
    const last = sections.at(-1)?.at(-1);
    if (last !== undefined && isClose(last.island, one.island)) sections[sections.length - 1].push(one);
    else sections.push([one]);
  }
  return sections.filter((section) => wordsOf(section) >= SECTION_WORDS);
}

function isClose(before: readonly Run[], [first]: readonly Run[]): boolean {
  const last = before[before.length - 1];
  const inRight = first.right - rightEnd(last);
  return inRight >= 0 && Math.max(inRight, first.left - leftEnd(last)) <= CLOSE;
}

/** The islands that are in a section, in both texts. */
function within(section: readonly Measured[], islands: readonly Measured[]): Measured[] {
  const [first] = section[0].island;
  const end = section[section.length - 1].island.at(-1) ?? first;
  return islands.filter(
    ({ island: [one] }) =>
      one.left >= first.left && one.left < leftEnd(end) && one.right >= first.right && one.right < rightEnd(end),
  );
}

function wordsOf(islands: readonly { readonly words: number }[]): number {
  return islands.reduce((sum, { words }) => sum + words, 0);
}

/** How much of its own length an island pairs, in the mean of both texts. */
function densityOf(island: readonly Run[]): number {
  const first = island[0];
  const last = island[island.length - 1];
  let [inLeft, inRight] = [0, 0];
  for (const run of island) {
    inLeft += run.leftLength;
    inRight += run.rightLength;
  }
  return (inLeft / (leftEnd(last) - first.left) + inRight / (rightEnd(last) - first.right)) / 2;
}
