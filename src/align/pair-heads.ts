import { fillGap } from "./gap.js";
import { islandsOf, wordsIn } from "./islands.js";
import { takenIn, type Pair } from "./pair.js";
import { followingRuns } from "./passages.js";
import { cellsOf, isEmpty, type Region } from "./region.js";
import { inOrder, leftEnd, match, rightEnd, type Run } from "./run.js";
import { hasHole, type Side } from "./side.js";
import { freeBack, mark, unmark, type Taken } from "./taken.js";

/** Units of a head without its value, and with it. By hand. */
const LONGEST_UNFILLED_HEAD = 10;
const LONGEST_WITH_VALUE = 16;
/** Words' characters of what a head is the head of. By hand. */
const LEAST_HEADED = 8;
/** Units at the end of another passage that are the head of another line. By hand. */
const LONGEST_TAIL = 4;

/**
 * Goes on from the beginning of a passage to the beginning of its line or sentence in both texts: a word before a
 * placeholder is too little to go on by elsewhere.
 *
 *   …措施。第□|条支持企业为主体，… | …研发。第五十六|条支持企业为主体，…   →   第[□|五十六]条支持企业为主体，…
 */
export function pairHeads(pair: Pair): Pair {
  const { left, right, means } = pair;
  if (!pair.isCounterpart || left.text.holes.length + right.text.holes.length === 0) return pair;
  const taken = takenIn(pair);
  const tails = new Tails(pair);
  const found: Run[] = [];
  for (const island of followingRuns(pair.runs).flatMap((runs) => islandsOf(runs))) {
    if (wordsIn(island, left) < LEAST_HEADED) continue;
    const given = tails.before(island[0]);
    for (const tail of given) unmark(tail, taken);
    const region = headOf(island[0], left, right, taken);
    const runs =
      region !== null && means.budget.spend(cellsOf(region)) ? fillGap(left, right, region, "both", means.buffers) : [];
    if (region === null || !isHead(runs, region, left, right)) {
      for (const tail of given) mark(tail, taken);
      continue;
    }
    for (const tail of given) tails.cut(tail);
    for (const run of runs) mark(run, taken);
    found.push(...runs);
  }
  return found.length === 0 ? pair : { ...pair, runs: inOrder([...tails.runs(), ...found]) };
}

/** What is between a passage and the beginning of its line or sentence in both texts, if it is free and hides something. */
function headOf(first: Run, left: Side, right: Side, taken: Taken): Region | null {
  const leftStart = beginningBefore(first.left, left, taken.left);
  const rightStart = beginningBefore(first.right, right, taken.right);
  if (leftStart === null || rightStart === null) return null;
  const region = { leftStart, leftEnd: first.left, rightStart, rightEnd: first.right };
  if (isEmpty(region) || Math.min(first.left - leftStart, first.right - rightStart) > LONGEST_UNFILLED_HEAD)
    return null;
  return hasHole(left, leftStart, first.left) || hasHole(right, rightStart, first.right) ? region : null;
}

function beginningBefore(end: number, { beginnings }: Side, taken: Uint8Array): number | null {
  const limit = freeBack(taken, end, Math.max(0, end - LONGEST_WITH_VALUE));
  for (let start = end; start >= limit; start--) if (beginnings[start] > 0) return start;
  return null;
}

/** Whether all is paired from where the line or sentence begins up to a word behind the last placeholder. */
function isHead(runs: readonly Run[], region: Region, left: Side, right: Side): boolean {
  let [own, other] = [region.leftStart, region.rightStart];
  for (const [at, run] of runs.entries()) {
    if (run.left !== own || run.right !== other) return false;
    [own, other] = [leftEnd(run), rightEnd(run)];
    const isLast = !hasHole(left, own, region.leftEnd) && !hasHole(right, other, region.rightEnd);
    if (isLast && run.kind === "match" && at > 0) return true;
  }
  return own === region.leftEnd && other === region.rightEnd;
}

/** The ends of passages that go on over the end of their line or sentence, by a few units that another one begins with too. */
class Tails {
  readonly #pair: Pair;
  readonly #runs: Set<Run>;
  readonly #byEnd: { readonly left: ReadonlyMap<number, Run>; readonly right: ReadonlyMap<number, Run> };

  constructor(pair: Pair) {
    this.#pair = pair;
    this.#runs = new Set(pair.runs);
    const matches = pair.runs.filter(({ kind, leftLength }) => kind === "match" && leftLength > 1);
    this.#byEnd = {
      left: new Map(matches.map((run) => [leftEnd(run), run])),
      right: new Map(matches.map((run) => [rightEnd(run), run])),
    };
  }

  /** Those that are in the way of the head of a passage. */
  before({ left, right }: Run): Run[] {
    const tails: Run[] = [];
    for (let back = 0; back < LONGEST_WITH_VALUE; back++) {
      for (const run of [this.#byEnd.left.get(left - back), this.#byEnd.right.get(right - back)]) {
        const tail = run === undefined || !this.#runs.has(run) ? null : this.#tailOf(run);
        if (tail !== null) tails.push(tail);
      }
    }
    return tails;
  }

  cut(tail: Run): void {
    for (const run of [this.#byEnd.left.get(leftEnd(tail)), this.#byEnd.right.get(rightEnd(tail))]) {
      if (run === undefined || !this.#runs.delete(run)) continue;
      this.#runs.add(match(run.left, run.right, run.leftLength - tail.leftLength));
    }
  }

  runs(): Run[] {
    return [...this.#runs];
  }

  #tailOf({ left, right, leftLength }: Run): Run | null {
    const { left: own, right: other } = this.#pair;
    for (let length = 1; length <= Math.min(LONGEST_TAIL, leftLength - 1); length++) {
      const [ofOwn, ofOther] = [left + leftLength - length, right + leftLength - length];
      if (own.beginnings[ofOwn] > 0 && other.beginnings[ofOther] > 0) return match(ofOwn, ofOther, length);
    }
    return null;
  }
}
