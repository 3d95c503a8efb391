import { beginBehindLead, beginLine, isBehindStop } from "../../src/align/clauses.js";
import type { Anchoring } from "../../src/align/gap.js";
import type { Pair } from "../../src/align/pair.js";
import {
  AT_LINE,
  BEHIND_LEAD,
  BESIDE_GAP,
  EXTEND,
  MISMATCH,
  MISMATCH_OF_KIND,
  OPEN,
  OTHER_SIGN,
  REACHED,
  splitsQuantity,
  TAKE,
  weightOf,
} from "../../src/align/scores.js";
import type { Run } from "../../src/align/run.js";
import { LONGEST_VALUE } from "../../src/align/fields.js";
import { ownPlaceOf } from "../../src/align/own-place.js";
import { HOLE } from "../../src/text/normalise.js";

/** The last step of an alignment. */
type Step = "begin" | "pair" | "value" | "left-only" | "right-only";

/** What alignments score. */
interface Scores {
  /** By the runs: the best alignment that has them and no others. */
  readonly byRuns: ReadonlyMap<string, number>;
  /**
   * The best of all. One that may end anywhere ends in no cell that is reached as well or better by a gap:
   * `fillGap` keeps one way to each cell.
   */
  readonly best: number;
}

/** Scores that are nearer to each other than this are the same: the matrix has 32 bits for each. */
const SAME = 1e-3;

/** Tries every alignment of two texts. */
export function everyAlignment({ left, right }: Pair, anchoring: Anchoring): Scores {
  const [own, other] = [left.text, right.text];
  const [rows, columns] = [own.key.length, other.key.length];
  const byRuns = new Map<string, number>();
  const byCell = new Map<string, { ended: number; withoutGap: number; withGap: number }>();
  const costs = new Float64Array(LONGEST_VALUE + 1);
  const lineAt = (i: number, j: number): number => (beginLine(own, i, other, j) ? AT_LINE : 0);
  const startAt = (i: number, j: number): number => (beginBehindLead(own, i, other, j) ? BEHIND_LEAD : lineAt(i, j));
  const reachedAt = (i: number, j: number): number => REACHED[Math.min(left.beginnings[i], right.beginnings[j])];
  const end = (score: number, pairs: readonly string[]): void => {
    const name = pairs.join(" ");
    byRuns.set(name, Math.max(score, byRuns.get(name) ?? -Infinity));
  };
  const reach = (i: number, j: number, last: Step, score: number): void => {
    const isGap = last === "left-only" || last === "right-only";
    const { ended, withoutGap, withGap } = byCell.get(`${i} ${j}`) ?? {
      ended: 0,
      withoutGap: -Infinity,
      withGap: -Infinity,
    };
    byCell.set(`${i} ${j}`, {
      ended: isGap || last === "begin" ? ended : Math.max(ended, score + reachedAt(i, j)),
      withoutGap: isGap ? withoutGap : Math.max(withoutGap, score),
      withGap: isGap ? Math.max(withGap, score) : withGap,
    });
  };
  const go = (i: number, j: number, last: Step, score: number, pairs: readonly string[]): void => {
    const isGap = last === "left-only" || last === "right-only";
    reach(i, j, last, score);
    if (anchoring === "start" && (last === "pair" || last === "value")) end(score + reachedAt(i, j), pairs);
    if (anchoring !== "start" && i === rows && j === columns) end(score, pairs);
    const besideValue = last === "value" && lineAt(i, j) === 0 ? BESIDE_GAP : 0;
    if (i < rows) go(i + 1, j, "left-only", score - EXTEND - (last === "left-only" ? 0 : OPEN + besideValue), pairs);
    if (j < columns)
      go(i, j + 1, "right-only", score - EXTEND - (last === "right-only" ? 0 : OPEN + besideValue), pairs);
    if (i === rows || j === columns) return;
    const isClear = startAt(i, j) > 0 || (isBehindStop(own, i) && isBehindStop(other, j));
    const price = TAKE + (isGap && !isClear ? BESIDE_GAP : 0);
    const [a, b] = [own.key[i], other.key[j]];
    if (a < HOLE && b < HOLE) {
      const sign = own.plain[i] === other.plain[j] ? 0 : OTHER_SIGN;
      const unequal = left.words[i] === right.words[j] ? MISMATCH : MISMATCH_OF_KIND;
      const name = a === b ? [...pairs, `${i}=${j}`] : pairs;
      go(i + 1, j + 1, "pair", score + (a === b ? weightOf(left.words[i]) - sign : unequal), name);
    }
    if (a >= HOLE) {
      const place = { start: j, limit: columns, backwards: false, own: ownPlaceOf(own, i) };
      const costsOf = Array.from(costs.subarray(0, right.values.costs(left.wildcards[a - HOLE], place, costs) + 1));
      for (let k = 1; k < costsOf.length; k++) {
        const worth = startAt(i, j) + lineAt(i + 1, j + k) - splitsQuantity(own, i, other, j);
        go(i + 1, j + k, "value", score + worth - price - costsOf[k], [...pairs, `${i}=${j}+${k}`]);
      }
    } else if (b >= HOLE) {
      for (let k = 1; i + k <= rows; k++) {
        const place = { start: i + k, limit: i, backwards: true, own: ownPlaceOf(other, j) };
        if (left.values.costs(right.wildcards[b - HOLE], place, costs) < k) continue;
        const worth = startAt(i, j) + lineAt(i + k, j + 1) - splitsQuantity(other, j, own, i);
        go(i + k, j + 1, "value", score + worth - price - costs[k], [...pairs, `${i}+${k}=${j}`]);
      }
    }
  };
  if (anchoring === "start") end(0, []);
  if (anchoring !== "end") go(0, 0, "begin", 0, []);
  else for (let i = 0; i <= rows; i++) for (let j = 0; j <= columns; j++) go(i, j, "begin", reachedAt(i, j), []);
  if (anchoring !== "start") return { byRuns, best: Math.max(...byRuns.values()) };
  const ends = [...byCell.values()].filter(({ withoutGap, withGap }) => withoutGap > withGap + SAME);
  return { byRuns, best: Math.max(0, ...ends.map(({ ended }) => ended)) };
}

/** The runs of an alignment, as `everyAlignment` names them. */
export function nameOf(runs: readonly Run[], { left }: Pair): string {
  return runs
    .flatMap((run) => {
      if (run.kind === "match")
        return Array.from({ length: run.leftLength }, (_, i) => `${run.left + i}=${run.right + i}`);
      return left.text.key[run.left] >= HOLE
        ? [`${run.left}=${run.right}+${run.rightLength}`]
        : [`${run.left}+${run.leftLength}=${run.right}`];
    })
    .join(" ");
}
