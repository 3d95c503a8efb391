import { isWordCharacter } from "../text/characters.js";
import type { NormalisedText } from "../text/normalise.js";
import { leftEnd, rightEnd, type Run } from "./run.js";

/** Runs with at least this much unpaired text between them, in both texts or in one, stand apart. */
const APART_IN_BOTH = 7;
const APART_IN_ONE = 50;
/** The folded class of stops; see `normalise`. */
const STOP = 0x2c;

/** Groups runs (in the order of the left text) that stand close together in both texts. */
export function islandsOf(runs: readonly Run[]): Run[][] {
  const islands: Run[][] = [];
  let last: Run | undefined;
  for (const run of runs) {
    const gapLeft = last === undefined ? Infinity : run.left - leftEnd(last);
    const gapRight = last === undefined ? Infinity : run.right - rightEnd(last);
    const isApart =
      gapRight < 0 || Math.min(gapLeft, gapRight) >= APART_IN_BOTH || Math.max(gapLeft, gapRight) >= APART_IN_ONE;
    if (isApart) islands.push([run]);
    else islands[islands.length - 1].push(run);
    last = run;
  }
  return islands;
}

/** Words' characters, punctuation left out, that runs share. */
export function wordsIn(island: readonly Run[], { key }: NormalisedText): number {
  let words = 0;
  for (const run of island) {
    if (run.kind === "hole") continue;
    for (let i = run.left; i < leftEnd(run); i++) if (isWordCharacter(key[i])) words++;
  }
  return words;
}

/** Whether a clause begins at this unit: behind a stop, or with its line. */
export function beginsClause({ key, lineStarts }: NormalisedText, at: number): boolean {
  return at === 0 || lineStarts[at] === 1 || key[at] === STOP || key[at - 1] === STOP;
}

/** Whether a clause ends before this unit: with a stop, or with its line. */
export function endsClause({ key, lineStarts }: NormalisedText, at: number): boolean {
  return at >= key.length || lineStarts[at] === 1 || key[at] === STOP || key[at - 1] === STOP;
}
