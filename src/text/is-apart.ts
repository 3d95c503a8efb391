import { isDigit, isHan } from "./characters.js";
import { HOLE, type NormalisedText } from "./normalise.js";

/** Whether white space that separates is before this unit: one space does so between Chinese characters and placeholders. */
export function isApart({ spaces, plain }: NormalisedText, at: number): boolean {
  return spaces[at] === 2 || (spaces[at] === 1 && mayTouch(plain[at - 1]) && mayTouch(plain[at]));
}

function mayTouch(unit: number): boolean {
  return unit >= HOLE || isHan(unit) || isDigit(unit);
}
