import { append } from "../text/append.js";
import { HOLE, STOP, type NormalisedText } from "../text/normalise.js";
import { isBehindColon } from "./own-place.js";
import type { Side } from "./side.js";

/** A sentence, in units. */
export interface Sentence {
  readonly start: number;
  readonly end: number;
  /** Words' characters that have to be found; of a short one without what leads in: 他指出，[X四个一批] */
  readonly words: number;
  /** Placeholders that have no place yet. */
  readonly holes: number;
  /** Whether it is too short to be found elsewhere than in a line of its own. */
  readonly isShort: boolean;
}

/** Words' characters of a sentence that can be distinguished from others. In `npm run eval`, 10 loses a sentence, 8 changes no answer. */
const LEAST_WORDS = 9;
/** The same of one that has to be a whole line in the other text: ［X］“双环”旅游公路：. By hand. */
const LEAST_WORDS_OF_LINE = 4;
/** Units; a longer one has shingles enough for `findAnchors`. By hand: 300 or 500 change no answer of `npm run eval`. */
const LONGEST_SENTENCE = 400;
/** A sentence of which more is paired is not lost. By hand: 0.4 or 0.6 change no answer. */
const LOST = 0.5;
const isComma = (unit: number): boolean => unit === 0x2c || unit === 0xff0c;
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
    let lead = 0;
    do {
      if (holes === 0 && isComma(text.plain[end])) lead = words;
      if (key[end] >= HOLE) holes += paired[end] === 0 ? 1 : 0;
      else if (isWord[end] === 1) {
        words++;
        pairedWords += paired[end];
      }
      end++;
    } while (end < key.length && beginnings[end] === 0 && !isSemicolon(text.plain[end - 1]));
    const isShort = words < LEAST_WORDS;
    const isDistinct = words >= LEAST_WORDS_OF_LINE;
    const isLost = holes > 0 && isDistinct && pairedWords <= LOST * words && end - start <= LONGEST_SENTENCE;
    if (isLost && isShort) sentences.push(lineOf(text, start, end, { words, lead, holes }));
    else if (isLost) sentences.push({ start, end, words, holes, isShort });
    else if (holes > 0) append(sentences, lostHeadings({ text, words: isWord }, paired, start, end));
    start = end;
  }
  return sentences;
}

/** Headings that were joined to what is below them, up to a colon or to what is paired: 二、□年工作安排今年是. */
function lostHeadings(
  { text, words: isWord }: Pick<Side, "text" | "words">,
  paired: Uint8Array,
  from: number,
  to: number,
): Sentence[] {
  const found: Sentence[] = [];
  const { key } = text;
  for (let start = from; start < to;) {
    let [end, words, holes, lead] = [start, 0, 0, 0];
    for (; end < to && (paired[end] === 0 || isWord[end] === 0); end++) {
      if (holes === 0 && isComma(text.plain[end])) lead = words;
      if (key[end] >= HOLE) holes += 1;
      words += isWord[end];
      if (isBehindColon(text, end + 1)) break;
    }
    if (holes > 0 && words >= LEAST_WORDS_OF_LINE) found.push(lineOf(text, start, end, { words, lead, holes }));
    start = end + 1;
    while (start < to && paired[start] === 1) start++;
  }
  return found;
}

/** A short sentence, which has to be a whole line in the other text: a lead-in need not be in it. */
function lineOf(
  text: NormalisedText,
  start: number,
  end: number,
  { words, lead, holes }: { readonly words: number; readonly lead: number; readonly holes: number },
): Sentence {
  const needed = words - lead >= LEAST_WORDS_OF_LINE ? words - lead : words;
  return { start, end: withoutStops(text, start, end), words: needed, holes, isShort: true };
}

/** Whether a line of a text is from `start` to `end`, but for stops at its end. */
export function isLine({ text, beginnings }: Side, start: number, end: number): boolean {
  let at = end;
  while (at < text.key.length && text.key[at] === STOP && beginnings[at] !== LINE) at++;
  return beginnings[start] === LINE && (beginnings[at] === LINE || at === text.key.length);
}

function withoutStops({ key }: NormalisedText, start: number, end: number): number {
  let at = end;
  while (at > start + 1 && key[at - 1] === STOP) at--;
  return at;
}

const LINE = 2;
