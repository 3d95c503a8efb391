import type { Passage } from "../align/align.js";
import { endIn, startIn, type Run } from "../align/run.js";
import type { NormalisedText } from "../text/normalise.js";
import { readUnits } from "./units.js";

/** Units behind a number in which its bound is looked for: 个百分点左右. By hand. */
const REACH = 10;
/** Units between two numbers of one row of aims or of results. By hand. */
const NEAR = 40;

/** A bound behind the unit of a number, up to a stop. */
const BOUND = /^[^，。；、：！？,;:!?\ufffd]{0,7}?(左右|上下|以上|以下|以内)/u;
/** A unit, and then a stop. */
const STOPPED = /^[^，。；、：！？,;:!?\ufffd]{0,7}[，。；、,;]/u;
const TURNED: ReadonlySet<string> = new Set(["以上", "以下"]);
const SAME: ReadonlyMap<string, string> = new Map([
  ["上下", "左右"],
  ["以内", "以下"],
]);

/**
 * Answers, of a placeholder's run in a passage, whether its number is one of what is aimed at and the value one of what was
 * reached, or the reverse: each has another bound.
 *
 *   社会消费品零售总额增长X%以上 | 社会消费品零售总额增长5%左右        →   yes
 *   生产总值增长X%，投资增长X%， | 生产总值增长5%左右，投资增长3%左右，   →   yes, both
 *   生产总值增长X%， | 生产总值增长5%左右，                           →   no, one bound may have been left out
 */
export function otherBounds(
  own: NormalisedText,
  other: NormalisedText,
  side: "left" | "right",
): (passage: Passage, index: number) => boolean {
  const otherSide = side === "left" ? "right" : "left";
  const differsAt = (run: Run): "bounds" | "one" | null => {
    if (goOnAlike(own, endIn(run, side), other, endIn(run, otherSide))) return null;
    const mine = readUnits(own, endIn(run, side), endIn(run, side) + REACH);
    const theirs = readUnits(other, endIn(run, otherSide), endIn(run, otherSide) + REACH);
    const [here, there] = [boundOf(mine), boundOf(theirs)];
    if (here === there) return null;
    // 以上|以下: the meaning was turned round, which is an edit beside the value.
    if (here !== null && there !== null) return TURNED.has(here) && TURNED.has(there) ? null : "bounds";
    return STOPPED.test(here === null ? mine : theirs) ? "one" : null;
  };
  return ({ runs }, index) => {
    const differs = differsAt(runs[index]);
    if (differs !== "one") return differs !== null;
    return ([-1, 1] as const).some((direction) => {
      const next = nextHole(runs, index, direction);
      if (next === null) return false;
      const apart =
        direction < 0 ? startIn(runs[index], side) - endIn(next, side) : startIn(next, side) - endIn(runs[index], side);
      return apart <= NEAR && differsAt(next) !== null;
    });
  };
}

/** Whether both texts go on with the same characters, as far as bounds are looked for. */
function goOnAlike(own: NormalisedText, at: number, other: NormalisedText, otherAt: number): boolean {
  for (let i = 0; i < REACH; i++) if (own.plain[at + i] !== other.plain[otherAt + i]) return false;
  return true;
}

function boundOf(text: string): string | null {
  const [, bound] = BOUND.exec(text) ?? [];
  return bound === undefined ? null : (SAME.get(bound) ?? bound);
}

function nextHole(runs: readonly Run[], index: number, direction: -1 | 1): Run | null {
  for (let at = index + direction; at >= 0 && at < runs.length && Math.abs(at - index) <= FARTHEST; at += direction)
    if (runs[at].kind === "hole") return runs[at];
  return null;
}

/** In runs. */
const FARTHEST = 6;
