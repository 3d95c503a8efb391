import { isClosing, isOpening } from "../text/characters.js";
import type { Pair } from "./pair.js";
import { leftEnd, match, rightEnd, type Run } from "./run.js";

/**
 * Pairs a bracket behind a value with the same one at the end of what only one text has there, and not with another
 * one that this begins with:
 *
 *   依据□〔2022〕 | 依据浙市监（知）罚字〔2022〕   →   〔 is 〔, and not （
 */
export function pairSigns(pair: Pair): Pair {
  const [left, right] = [pair.left.text.plain, pair.right.text.plain];
  const runs = pair.runs.map((run, at): Run => {
    const [before, behind] = [pair.runs[at - 1], pair.runs[at + 1]];
    if (run.kind !== "match" || run.leftLength !== 1 || before?.kind !== "hole" || behind === undefined) return run;
    const [own, other] = [left[run.left], right[run.right]];
    if (own === other || !isBracket(own) || !isBracket(other)) return run;
    const [leftGap, rightGap] = [behind.left - leftEnd(run), behind.right - rightEnd(run)];
    if (leftGap === 0 && rightGap > 0 && right[behind.right - 1] === own) return match(run.left, behind.right - 1, 1);
    if (rightGap === 0 && leftGap > 0 && left[behind.left - 1] === other) return match(behind.left - 1, run.right, 1);
    return run;
  });
  return { ...pair, runs };
}

const isBracket = (unit: number): boolean => isOpening(unit) || isClosing(unit);
