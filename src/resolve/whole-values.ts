import type { Alignment, Passage } from "../align/align.js";
import { hole, leftEnd, ofSide, rightEnd, type Run } from "../align/run.js";
import { HOLE } from "../text/normalise.js";
import { edgesOf } from "./edges.js";
import type { ReadText } from "./read-text.js";

/**
 * The same alignment, in which each placeholder has the whole of its value, where words beside it belong to it:
 *
 *   占比[□|半], 过 in the right text alone   →   占比[□|过半]
 */
export function withWholeValues(alignment: Alignment, left: ReadText, right: ReadText): Alignment {
  const whole = (passage: Passage, run: Run, index: number): Run => {
    if (run.kind === "match") return run;
    const side = left.normalised.key[run.left] >= HOLE && run.leftLength === 1 ? "left" : "right";
    const otherSide = side === "left" ? "right" : "left";
    const given = ofSide(run, otherSide);
    const texts = side === "left" ? { own: left, other: right } : { own: right, other: left };
    const { units, by } = edgesOf(passage, index, side, texts);
    const isWider =
      units.start <= given.start && units.end >= given.end && units.end - units.start > given.end - given.start;
    const isFree = units.start === given.start || passage.runs[index - 1]?.kind === "match";
    const isFreeBehind = units.end === given.end || passage.runs[index + 1]?.kind === "match";
    if (by === "nothing" || by === "paired" || !isWider || !isFree || !isFreeBehind) return run;
    return side === "left"
      ? hole(run.left, units.start, run.leftLength, units.end - units.start)
      : hole(units.start, run.right, units.end - units.start, run.rightLength);
  };
  const isApart = (run: Run, before: Run | undefined, behind: Run | undefined): boolean =>
    (before === undefined || (leftEnd(before) <= run.left && rightEnd(before) <= run.right)) &&
    (behind === undefined || (leftEnd(run) <= behind.left && rightEnd(run) <= behind.right));
  const passages = alignment.passages.map((passage) => ({
    ...passage,
    runs: passage.runs.map((run, index, runs) => {
      const found = whole(passage, run, index);
      return isApart(found, runs[index - 1], runs[index + 1]) ? found : run;
    }),
  }));
  return { ...alignment, passages };
}
