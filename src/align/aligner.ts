import { append } from "../text/append.js";
import { HOLE, type NormalisedText } from "../text/normalise.js";
import type { Budget } from "./budget.js";
import type { Buffers, Means } from "./means.js";
import { mark, takeChains } from "./chain.js";
import { cellsOf, fillGap, type Anchoring } from "./gap.js";
import type { Side } from "./side.js";
import { slideGaps } from "./slide-gaps.js";
import { joinTouching, leftEnd, match, rightEnd, type Run } from "./run.js";
import { findSeeds, type Region, type SeedOptions, type Taken } from "./seeds.js";

interface Round extends SeedOptions {
  /** Chains of fewer units are left. */
  readonly least: number;
}

/**
 * Long shingles first: they tell a passage from its repetitions. Shorter ones find what was edited closely.
 */
const ROUNDS: readonly Round[] = [
  { shingle: 32, occurrences: 4, least: 32, frequent: "skip", sample: 8 },
  { shingle: 16, occurrences: 4, least: 20, frequent: "skip", sample: 4 },
  { shingle: 8, occurrences: 4, least: 14, frequent: "skip", sample: 1 },
  { shingle: 5, occurrences: 6, least: 12, frequent: "skip", sample: 1 },
  { shingle: 16, occurrences: 4, least: 20, frequent: "in-order", sample: 1 },
];
/** Between two anchors, order says what shingles alone could not. */
const ROUND_IN_GAP: Round = { shingle: 4, occurrences: 3, least: 5, frequent: "skip", sample: 1 };
/** What stands so often that its place is anyone's: the first will do. */
const ROUND_FOR_REPETITIONS: Round = { shingle: 12, occurrences: 3, least: 24, frequent: "first", sample: 1 };
/** An alignment that had to pass over more of a text than this, as too repetitive or too full of holes, says so. */
const PASSED_OVER = 0.2;
/** A shingle of fewer units is frequent in any long text. */
const TELLING_SHINGLE = 8;

const CELLS_IN_GAP = 1_000_000;
/** Units that an anchor gives back at each end, and how long it has to be for that. */
const TRIM = 2;
const LEAST_TRIMMED = 8;
const CELLS_FOR_ENDS = 60_000;
const WINDOW = 80;

/**
 * Finds what corresponds to what in two texts, from the longest equal passages down to the gaps between them.
 * Holds what is taken already; of use once.
 */
export class Aligner {
  readonly #left: Side;
  readonly #right: Side;
  readonly #budget: Budget;
  readonly #taken: Taken;
  readonly #buffers: Buffers;
  readonly #passedOver: Uint8Array;
  #runs: Run[] = [];
  #tooRepetitive = false;

  constructor(left: Side, right: Side, { budget, buffers }: Means) {
    this.#left = left;
    this.#right = right;
    this.#budget = budget;
    this.#buffers = buffers;
    this.#passedOver = new Uint8Array(left.text.key.length);
    this.#taken = { left: new Uint8Array(left.text.key.length), right: new Uint8Array(right.text.key.length) };
  }

  runs(): Run[] {
    const whole: Region = {
      leftStart: 0,
      leftEnd: this.#left.text.key.length,
      rightStart: 0,
      rightEnd: this.#right.text.key.length,
    };
    const anchors = ROUNDS.flatMap((round) => this.#chained(whole, round));
    this.#fill(whole, this.#held(anchors));
    this.#tooRepetitive = this.#passedOverShare() > PASSED_OVER;
    const repetitions = this.#chained(whole, ROUND_FOR_REPETITIONS);
    if (repetitions.length > 0) {
      append(this.#runs, repetitions);
      this.#fill(whole, this.#runs);
    }
    if (this.#runs.length === 0) this.#pairEnds(whole);
    return joinTouching(this.#runs.sort((a, b) => a.left - b.left));
  }

  /** Whether a large part of the texts was too repetitive to say where it belongs. */
  get tooRepetitive(): boolean {
    return this.#tooRepetitive;
  }

  /** The part of a text that was passed over, as too repetitive or too full of holes, and has no place yet, 0 to 1. */
  #passedOverShare(): number {
    const left = this.#left.text;
    const right = this.#right.text;
    return Math.max(
      untakenShare(this.#passedOver, this.#taken.left),
      untakenShare(holedUnits(left), this.#taken.left),
      untakenShare(holedUnits(right), this.#taken.right),
    );
  }

  /** Where no shingle says anything, equal beginnings and ends still do. */
  #pairEnds({ leftEnd: leftStop, rightEnd: rightStop }: Region): void {
    const isEqual = (i: number, j: number): boolean =>
      this.#left.text.key[i] === this.#right.text.key[j] && this.#left.text.key[i] < HOLE;
    let prefix = 0;
    while (prefix < leftStop && prefix < rightStop && isEqual(prefix, prefix)) prefix++;
    const room = Math.min(leftStop, rightStop) - prefix;
    let suffix = 0;
    while (suffix < room && isEqual(leftStop - 1 - suffix, rightStop - 1 - suffix)) suffix++;
    if (prefix > 0) this.#add([match(0, 0, prefix)]);
    if (suffix > 0) this.#add([match(leftStop - suffix, rightStop - suffix, suffix)]);
  }

  #chained(region: Region, round: Round): Run[] {
    const { runs, skipped } = findSeeds(
      this.#left.text,
      this.#right.text,
      {
        region,
        taken: this.#taken,
        options: round,
      },
      { budget: this.#budget, buffers: this.#buffers },
    );
    if (round.shingle >= TELLING_SHINGLE) for (const unit of skipped) this.#passedOver[unit] = 1;
    return takeChains(runs, this.#taken, round.least);
  }

  /**
   * Keeps anchors, a little shorter than they are: what follows an equal passage may begin with the
   * same character by chance, and is better judged together with the rest of the gap.
   *
   *   …建设用地。在|XX市 … 建设用地。在|人工智能领域…。在临江市   →   …建设用地|。在XX市 …
   */
  #held(anchors: readonly Run[]): Run[] {
    const held = anchors.map((run) => {
      if (run.leftLength < LEAST_TRIMMED) return run;
      const inner = match(run.left + TRIM, run.right + TRIM, run.leftLength - 2 * TRIM);
      for (const [taken, start, end] of [
        [this.#taken.left, run.left, leftEnd(run)],
        [this.#taken.right, run.right, rightEnd(run)],
      ] as const) {
        taken.fill(0, start, start + TRIM);
        taken.fill(0, end - TRIM, end);
      }
      return inner;
    });
    append(this.#runs, held);
    return held;
  }

  /** Fills what lies between the anchors of a region, and around those that have lost their neighbours. */
  #fill(region: Region, anchors: readonly Run[]): void {
    const inLeft = [...anchors].sort((a, b) => a.left - b.left);
    const order = Int32Array.from(inLeft.keys()).sort((a, b) => inLeft[a].right - inLeft[b].right);
    const rank = new Int32Array(inLeft.length);
    order.forEach((anchor, index) => (rank[anchor] = index));
    const inRight = (index: number): Run | undefined => inLeft[order[index]];
    const first = match(region.leftStart, region.rightStart, 0);
    const last = match(region.leftEnd, region.rightEnd, 0);

    for (let at = 0; at <= inLeft.length; at++) {
      const before = inLeft[at - 1] ?? first;
      const after = inLeft[at] ?? last;
      const rankBefore = at > 0 ? rank[at - 1] : -1;
      const rankAfter = at < inLeft.length ? rank[at] : inLeft.length;
      if (rankAfter === rankBefore + 1) {
        this.#fillBetween({
          leftStart: leftEnd(before),
          leftEnd: after.left,
          rightStart: rightEnd(before),
          rightEnd: after.right,
        });
        continue;
      }
      this.#extend(before, { left: after.left, right: (inRight(rankBefore + 1) ?? last).right });
      this.#extendBack(after, region);
    }
  }

  #fillBetween(region: Region): void {
    const rows = region.leftEnd - region.leftStart;
    const columns = region.rightEnd - region.rightStart;
    if (rows === 0 || columns === 0) return;
    const cells = cellsOf(region);
    if (cells <= CELLS_IN_GAP && this.#budget.spend(cells)) {
      const filled = fillGap(this.#left, this.#right, region, "both", this.#buffers);
      this.#add(slideGaps(filled, this.#left, this.#right));
      return;
    }
    const anchors = this.#chained(region, ROUND_IN_GAP);
    if (anchors.length > 0) {
      this.#fill(region, this.#held(anchors));
      return;
    }
    this.#fillEnds(region);
  }

  /** Too large to fill, and nothing in it to hold on to: only what touches its ends. */
  #fillEnds({ leftStart, leftEnd: leftStop, rightStart, rightEnd: rightStop }: Region): void {
    const rows = Math.min(WINDOW, leftStop - leftStart);
    const columns = Math.min(WINDOW, rightStop - rightStart);
    const start = { leftStart, leftEnd: leftStart + rows, rightStart, rightEnd: rightStart + columns };
    const reached = this.#fillFrom(start, "start").at(-1);
    const leftFrom = Math.max(reached === undefined ? leftStart : leftEnd(reached), leftStop - rows);
    const rightFrom = Math.max(reached === undefined ? rightStart : rightEnd(reached), rightStop - columns);
    this.#fillFrom({ leftStart: leftFrom, leftEnd: leftStop, rightStart: rightFrom, rightEnd: rightStop }, "end");
  }

  /** Goes on from an anchor as far as the texts agree, at most to where either is taken. */
  #extend(anchor: Run, limit: { readonly left: number; readonly right: number }): void {
    let from = anchor;
    for (;;) {
      const leftStart = leftEnd(from);
      const rightStart = rightEnd(from);
      const region = {
        leftStart,
        leftEnd: freeFrom(this.#taken.left, leftStart, Math.min(limit.left, leftStart + WINDOW)),
        rightStart,
        rightEnd: freeFrom(this.#taken.right, rightStart, Math.min(limit.right, rightStart + WINDOW)),
      };
      const reached = this.#fillFrom(region, "start").at(-1);
      if (reached === undefined || leftEnd(reached) < leftStart + WINDOW / 2) return;
      from = reached;
    }
  }

  #extendBack(anchor: Run, limit: Region): void {
    let from = anchor;
    for (;;) {
      const region = {
        leftStart: freeBack(this.#taken.left, from.left, Math.max(limit.leftStart, from.left - WINDOW)),
        leftEnd: from.left,
        rightStart: freeBack(this.#taken.right, from.right, Math.max(limit.rightStart, from.right - WINDOW)),
        rightEnd: from.right,
      };
      const reached = this.#fillFrom(region, "end")[0];
      if (reached === undefined || reached.left > from.left - WINDOW / 2) return;
      from = reached;
    }
  }

  #fillFrom(region: Region, anchoring: Anchoring): Run[] {
    const isEmpty = region.leftEnd <= region.leftStart || region.rightEnd <= region.rightStart;
    if (isEmpty || !this.#budget.spend(Math.min(cellsOf(region), CELLS_FOR_ENDS))) return [];
    return this.#add(fillGap(this.#left, this.#right, region, anchoring, this.#buffers));
  }

  #add(runs: Run[]): Run[] {
    for (const run of runs) mark(run, this.#taken);
    append(this.#runs, runs);
    return runs;
  }
}

function freeFrom(taken: Uint8Array, start: number, limit: number): number {
  let at = start;
  while (at < limit && taken[at] === 0) at++;
  return at;
}

function freeBack(taken: Uint8Array, end: number, limit: number): number {
  let at = end;
  while (at > limit && taken[at - 1] === 0) at--;
  return at;
}

function untakenShare(passedOver: Uint8Array, taken: Uint8Array): number {
  let count = 0;
  for (let unit = 0; unit < passedOver.length; unit++) if (passedOver[unit] === 1 && taken[unit] === 0) count++;
  return passedOver.length === 0 ? 0 : count / passedOver.length;
}

/** Units between placeholders that stand closer together than any shingle is long. */
function holedUnits({ key, holes }: NormalisedText): Uint8Array {
  const holed = new Uint8Array(key.length);
  const shortest = Math.min(...ROUNDS.map(({ shingle }) => shingle));
  if (holes.length === 0) return holed;
  let start = 0;
  for (const end of [...holes, key.length]) {
    if (end - start < shortest) holed.fill(1, start, end);
    start = end + 1;
  }
  return holed;
}
