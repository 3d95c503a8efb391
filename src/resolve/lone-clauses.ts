import type { Passage } from "../align/passages.js";
import { ofSide } from "../align/run.js";
import { STOP, type NormalisedText } from "../text/normalise.js";
import { beginsFrame } from "./frames.js";
import { occurrencesOf } from "./occurrences.js";
import { holdsHole, readUnits } from "./units.js";

/** A passage of less weight is a clause or two. By hand. */
const LIGHT = 30;
/** Units before a placeholder by which its clause is known, and the fewest of them. By hand. */
const BEFORE = 8;
const FEWEST = 4;

/**
 * Answers, of a placeholder's run in a passage, whether all that is paired around it is a clause that the other text has
 * several times, and its own sentence goes on otherwise: nothing says which of them it is.
 *
 *   肉牛屠宰加工量突破□万头、增长□% | …突破100万头，梅花鹿…; …突破80万头、增长54%
 */
export function loneClauses(
  passages: readonly Passage[],
  side: "left" | "right",
  own: NormalisedText,
  other: NormalisedText,
): (passage: Passage, index: number) => boolean {
  const light = passages.filter((passage) => passage.weight < LIGHT && !isWhole(passage, side, own));
  const found = light.flatMap((passage) =>
    passage.runs.flatMap((_, index) => {
      const words = wordsBefore(passage, index, side, own);
      return words === "" ? [] : [{ passage, index, words }];
    }),
  );
  if (found.length === 0) return () => false;
  const counts = occurrencesOf(
    other,
    found.map(({ words }) => words),
  );
  const lone = new Set(
    found.filter(({ words }) => (counts.get(words) ?? 0) > 1).map(({ passage, index }) => passage.runs[index]),
  );
  return (passage, index) => lone.has(passage.runs[index]);
}

/** Whether a passage begins and ends with sentences or lines of its own text. */
function isWhole({ runs }: Passage, side: "left" | "right", own: NormalisedText): boolean {
  const { start } = ofSide(runs[0], side);
  let { end } = ofSide(runs[runs.length - 1], side);
  while (end < own.key.length && own.key[end] === STOP && !beginsFrame(own, end)) end++;
  return (start === 0 || beginsFrame(own, start)) && (end === own.key.length || beginsFrame(own, end));
}

/** What is paired right before a placeholder; "" if that is too little to know its clause by. */
function wordsBefore({ runs }: Passage, index: number, side: "left" | "right", own: NormalisedText): string {
  const [before, run] = [runs[index - 1], runs[index]];
  if (run.kind !== "hole" || before?.kind !== "match") return "";
  const { start, end } = ofSide(before, side);
  const from = Math.max(start, end - BEFORE);
  return end !== ofSide(run, side).start || end - from < FEWEST || holdsHole(own, from, end)
    ? ""
    : readUnits(own, from, end);
}
