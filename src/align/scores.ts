import { isDigit, isHan } from "../text/characters.js";
import type { NormalisedText } from "../text/normalise.js";

/** What a pair of equal units is worth: a word's character, any other sign; and of unequal ones. */
const WORD = 2;
const SIGN = 0.7;
/** So much less is a sign worth that is equal by its class alone: ， and 、. */
export const OTHER_SIGN = 0.3;
export const MISMATCH = -2.5;
export const MISMATCH_OF_KIND = -9;
/** Unpaired text: what it costs to begin, and each unit of it. */
export const OPEN = 4;
export const EXTEND = 0.12;
/** What a value costs in itself: a placeholder does not take text for nothing. */
export const TAKE = 0.5;
/** A value with unpaired text beside it: who says where it ends? */
export const BESIDE_GAP = 1.5;
/** A placeholder that begins or ends a line where its value does. */
export const AT_LINE = 1.5;
const SPLIT_QUANTITY = 5;
/** An alignment that ends or begins with nothing of both texts, a sentence, a line; not one character beyond. */
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
