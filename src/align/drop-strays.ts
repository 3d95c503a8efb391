import { isPunctuation } from "../text/characters.js";
import { HOLE, type NormalisedText } from "../text/normalise.js";
import { beginLine, beginsClause, endsClause } from "./clauses.js";
import { islandsOf, wordsIn } from "./islands.js";
import type { Pair } from "./pair.js";
import { leftEnd, rightEnd, type Run } from "./run.js";
import type { Side } from "./side.js";

/**
 * Words' characters that an island must share to be the same passage and not chance; and one that is whole clauses. Of
 * real texts, LEAST_ISLAND 6 and LEAST_CLAUSE 5 lose a right value each; 10 and 3 change no figure.
 */
const LEAST_ISLAND = 8;
const LEAST_CLAUSE = 4;
/**
 * The same of its outermost stretch, beyond a change of words: of one that goes on to the end of its clause, or of its
 * line, less. By hand: one more or one fewer changes no figure of `npm run eval`.
 */
const LEAST_FRINGE = 6;
const LEAST_FRINGE_TO_CLAUSE = 2;
const LEAST_FRINGE_TO_LINE = 1;

/**
 * Unpairs the few characters that unrelated sentences share by chance: whole islands of them, and
 * those that an island's ends have caught.
 *
 *   当前，XX正处在…的关键期。 | 这些成绩的取得…的结果。   →   nothing of the two is paired
 *   …信息化进程。在XX市，… | …信息化进程。溧阳市、…   →   …信息化进程。
 */
export function dropStrays(pair: Pair): Pair {
  const { left, right } = pair;
  const runs = islandsOf(pair.runs).flatMap((whole) => {
    const island = withoutFringes(whole, left, right);
    if (island.length === 0) return [];
    const shared = wordsIn(island, left);
    const isKept = shared >= LEAST_ISLAND || (shared >= LEAST_CLAUSE && isWholeClause(island, left.text, right.text));
    return isKept ? island : [];
  });
  return { ...pair, runs };
}

function withoutFringes(island: readonly Run[], left: Side, right: Side): readonly Run[] {
  const areTogether = (at: number): boolean => touches(island[at - 1], island[at], left.text, right.text);
  let [from, to] = [0, island.length];
  // 增收□元。 | 增收4200圆。: one character was misread before the end of the line.
  const isMisreadAt = (at: number, edge: "start" | "end"): boolean =>
    isMisread(island[at - 1], island[at]) &&
    (edge === "end" ? atEnd(island[at], left.text, right.text) : atStart(island[at - 1], left.text, right.text)) ===
      "line";
  for (;;) {
    let start = from + 1;
    while (start < to && (areTogether(start) || (start === from + 1 && isMisreadAt(start, "start")))) start++;
    if (start >= to) break;
    if (wordsIn(island.slice(from, start), left) >= leastFringe(atStart(island[from], left.text, right.text))) break;
    from = start;
  }
  for (;;) {
    let start = to - 1;
    while (start > from && (areTogether(start) || (start === to - 1 && isMisreadAt(start, "end")))) start--;
    if (start <= from) break;
    if (wordsIn(island.slice(start, to), left) >= leastFringe(atEnd(island[to - 1], left.text, right.text))) break;
    to = start;
  }
  return island.slice(from, to);
}

/** How far a fringe goes, in both texts. */
type Reach = "line" | "clause" | "inside";

function leastFringe(reach: Reach): number {
  if (reach === "line") return LEAST_FRINGE_TO_LINE;
  return reach === "clause" ? LEAST_FRINGE_TO_CLAUSE : LEAST_FRINGE;
}

function atStart(run: Run, left: NormalisedText, right: NormalisedText): Reach {
  if (beginLine(left, run.left, right, run.right)) return "line";
  return beginsClause(left, run.left) && beginsClause(right, run.right) ? "clause" : "inside";
}

function atEnd(run: Run, left: NormalisedText, right: NormalisedText): Reach {
  if (beginLine(left, leftEnd(run), right, rightEnd(run))) return "line";
  return endsClause(left, leftEnd(run)) && endsClause(right, rightEnd(run)) ? "clause" : "inside";
}

/** Nothing but punctuation between two runs, in either text. */
function touches(before: Run, behind: Run, left: NormalisedText, right: NormalisedText): boolean {
  return areSigns(left, leftEnd(before), behind.left) && areSigns(right, rightEnd(before), behind.right);
}

/** Whether one unit stands for another between two runs. */
function isMisread(before: Run, behind: Run): boolean {
  return behind.left - leftEnd(before) === 1 && behind.right - rightEnd(before) === 1;
}

function areSigns({ key }: NormalisedText, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (key[at] >= HOLE || !isPunctuation(key[at])) return false;
  return true;
}

function isWholeClause(island: readonly Run[], left: NormalisedText, right: NormalisedText): boolean {
  const first = island[0];
  const last = island[island.length - 1];
  return (
    beginsClause(left, first.left) &&
    beginsClause(right, first.right) &&
    endsClause(left, leftEnd(last)) &&
    endsClause(right, rightEnd(last))
  );
}
