import { MASK_SIGNS } from "../lexicons/mask-signs.js";

/**
 * What follows the sign of a province in the number of a case: that of a court, what kind of case it is, and its own.
 *
 *   （2022）[X]0981民初33号   →   0981民初33号        （2022）[X]04破申2号   →   04破申2号
 */
const COURT = new RegExp(
  `^[0-9${MASK_SIGNS}]{2,4}[知商金]?[民刑行执執破清强財财赔賠委法司认認协協诉訴引减假非监督撤]\\p{Script=Han}{0,5}[第字之]?[0-9${MASK_SIGNS}]`,
  "u",
);
const MOST_SIGNS = 2;

/** Whether signs hide the province of a court, whose number is right behind them. */
export function isBeforeCourt(signs: number, right: string): boolean {
  return signs <= MOST_SIGNS && /^[0-9]/.test(right) && COURT.test(right);
}
