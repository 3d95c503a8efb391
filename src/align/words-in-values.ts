import { ofSide, type Run } from "./run.js";
import { wordsBetween, type Side } from "./side.js";

/** Of a longer value so many count: it may have swallowed words that differ. By hand. */
const MOST_OF_VALUE = 4;

/** Words' characters of placeholders and their values in one of the texts. */
export function wordsInValues(runs: readonly Run[], text: Side, side: "left" | "right"): number {
  return runs.reduce((sum, run) => {
    const { start, end } = ofSide(run, side);
    return run.kind === "match" ? sum : sum + Math.min(MOST_OF_VALUE, wordsBetween(text, start, end));
  }, 0);
}
