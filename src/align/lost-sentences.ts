import { HOLE } from "../text/normalise.js";
import type { Side } from "./side.js";

/** A sentence, in units. */
export interface Sentence {
  readonly start: number;
  readonly end: number;
  readonly words: number;
  /** Placeholders that have no place yet. */
  readonly holes: number;
  /** Whether it is a whole line, and too short to be found elsewhere than in one. */
  readonly isShortLine: boolean;
}

/** Words' characters of a sentence that can be distinguished from others. In `npm run eval`, 10 loses a sentence, 8 changes no answer. */
const LEAST_WORDS = 9;
/** The same of a whole line, which has to be one in the other text too: ［X］“双环”旅游公路：. By hand. */
const LEAST_WORDS_OF_LINE = 4;
/** Units; a longer one has shingles enough for `findAnchors`. By hand: 300 or 500 change no answer of `npm run eval`. */
const LONGEST_SENTENCE = 400;
/** A sentence of which more is paired is not lost. By hand: 0.4 or 0.6 change no answer. */
const LOST = 0.5;
/** Where sentences were made one. */
const isSemicolon = (unit: number): boolean => unit === 0x3b || unit === 0xff1b;

/** Sentences with a placeholder that has no place yet, most of whose words are not paired. */
export function lostSentences({ text, words: isWord, beginnings }: Side, paired: Uint8Array): Sentence[] {
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
    const isShortLine = words < LEAST_WORDS && words >= LEAST_WORDS_OF_LINE && isLine(beginnings, start, end);
    const isDistinct = words >= LEAST_WORDS || isShortLine;
    const isLost = holes > 0 && isDistinct && pairedWords <= LOST * words && end - start <= LONGEST_SENTENCE;
    if (isLost) sentences.push({ start, end, words, holes, isShortLine });
    start = end;
  }
  return sentences;
}

/** Whether a line of a text, as `beginnings` tells, is from `start` to `end`. */
export function isLine(beginnings: Uint8Array, start: number, end: number): boolean {
  return beginnings[start] === LINE && (beginnings[end] === LINE || end === beginnings.length - 1);
}

const LINE = 2;
