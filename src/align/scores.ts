import { isDigit, isHan } from "../text/characters.js";
import type { NormalisedText } from "../text/normalise.js";

// All are in the aligner's score, of which a pair of equal words' characters is 2. `npm run eval` gives 12,487 right
// values; the figures say how many more or fewer another score gives.

/** A pair of equal words' characters. 2.2: one right fewer; 1.8: one more. */
const WORD = 2;
/** A pair of equal signs. By hand: 0.5 changes no figure, of real texts it loses one; 0.9: two more. */
const SIGN = 0.7;
/** Signs that are equal only by class (， and 、) score this much less. By hand: 0.2 or 0.4 changes no figure. */
export const OTHER_SIGN = 0.3;
/** A pair of unequal units, both words' characters or both signs. −2: four fewer, three more wrong; −3 changes no figure. */
export const MISMATCH = -2.5;
/** A pair of a word's character and a sign. −9: three fewer; with 5 % noise on real texts 50 in 3,600 fewer, and more wrong. */
export const MISMATCH_OF_KIND = -4.5;
/** Unpaired text, to begin it. 3.5: four fewer; 4.5: two fewer, three more wrong. */
export const OPEN = 4;
/** Each unit of unpaired text. By hand: 0.08 and 0.16: one more each. */
export const EXTEND = 0.12;
/** A value in itself: a placeholder does not take text for nothing. By hand: 0.3: two more; 0.7 changes no figure. */
export const TAKE = 0.5;
/** A value with unpaired text beside it: who says where it ends? 1: one fewer, one more wrong; 2: two fewer. */
export const BESIDE_GAP = 1.5;
/** A placeholder that begins or ends a line where its value does. 2: one fewer, one more wrong; 1 changes no answer. */
export const AT_LINE = 1.5;
/** A placeholder that begins a line where its value does behind a lead-in. By hand. */
export const BEHIND_LEAD = 0.75;
/** A value that begins behind a number. By hand: 4 or 6 changes no answer. */
const SPLIT_QUANTITY = 5;
/**
 * An alignment that ends or begins with nothing of both texts, a sentence, a line; not one character beyond. By hand:
 * a half more or less of the second, one more or less of the third change no figure.
 */
export const REACHED: readonly number[] = [0, 2.5, 6];

/**
 * The price of a value that begins behind a number which the placeholder's own text does not have:
 * of 28家 the value is not 家.
 */
export function splitsQuantity(own: NormalisedText, at: number, other: NormalisedText, start: number): number {
  const before = other.key[start - 1];
  return start > 0 && isDigit(before) && isHan(other.key[start]) && own.key[at - 1] !== before ? SPLIT_QUANTITY : 0;
}

/** What one equal unit is worth; `isWord` is 1 of a word's character, or 0. */
export function weightOf(isWord: number): number {
  return isWord === 1 ? WORD : SIGN;
}
