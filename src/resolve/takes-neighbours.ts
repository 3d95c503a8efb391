import type { Passage } from "../align/align.js";
import { ofSide } from "../align/run.js";
import { span } from "../text/span.js";
import { LONGEST_BESIDE } from "./gap-beside.js";
import type { ReadTexts } from "./read-text.js";
import { holdsHole, readUnits } from "./units.js";

/** Whether a value may have in it what a placeholder beside its own stood for, which has none. */
export function takesNeighbours(passage: Passage, index: number, side: "left" | "right", texts: ReadTexts): boolean {
  return takesList(passage, index, side, texts) || takesFigure(passage, index, side, texts);
}

/** What joins the items of a list. */
const JOINTS = Array.from("、与和及", (joint) => joint.charCodeAt(0));

/** How many runs beside a value are looked at for a placeholder that has lost its own. By hand. */
const NEARBY_RUNS = 3;

/**
 * Whether a value is a list and a placeholder beside its own has none: of ××镇、××乡 | 柳泉街道、石鼓镇 the first did not
 * stand for both, nor of ××公司与××中学 | 恒丰集团与清涧学校.
 */
function takesList({ runs }: Passage, index: number, side: "left" | "right", { own, other }: ReadTexts): boolean {
  const units = ofSide(runs[index], side === "left" ? "right" : "left");
  const joints = JOINTS.filter((joint) =>
    other.normalised.plain.subarray(units.start + 1, units.end - 1).includes(joint),
  );
  if (joints.length === 0) return false;
  const [first, last] = [Math.max(0, index - NEARBY_RUNS), Math.min(runs.length - 1, index + NEARBY_RUNS)];
  for (let at = first; at < last; at++) {
    const { end } = ofSide(runs[at], side);
    const { start } = ofSide(runs[at + 1], side);
    const isListed =
      start - end <= LONGEST_BESIDE &&
      joints.some((joint) => own.normalised.plain.subarray(end, start).includes(joint));
    if (isListed && holdsHole(own.normalised, end, start)) return true;
  }
  return false;
}

/**
 * Whether a value of figures and words has a placeholder right beside it that has nothing: of 增长XX%。XXX古镇 |
 * 增氏31%羊楼洞古镇 the second stood for 羊楼洞 alone.
 */
function takesFigure({ runs }: Passage, index: number, side: "left" | "right", texts: ReadTexts): boolean {
  const { own, other } = texts;
  const otherSide = side === "left" ? "right" : "left";
  const given = ofSide(runs[index], otherSide);
  if (!FIGURES_AND_WORDS.test(readUnits(other.normalised, given.start, given.end))) return false;
  return [index - 1, index].some((at) => {
    const [before, behind] = [runs[at], runs[at + 1]];
    if (before === undefined || behind === undefined) return false;
    const gap = span<"folded">(ofSide(before, side).end, ofSide(behind, side).start);
    const isEmpty = ofSide(before, otherSide).end === ofSide(behind, otherSide).start;
    return isEmpty && gap.end - gap.start <= LONGEST_BESIDE && holdsHole(own.normalised, gap.start, gap.end);
  });
}

const FIGURES_AND_WORDS = /\d[%％]?\p{Script=Han}{2}|\p{Script=Han}{2}\d/u;
