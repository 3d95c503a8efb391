import { islandsOf, wordsIn } from "./islands.js";
import type { Pair } from "./pair.js";
import { joinTouching, leftEnd, match, rightEnd, turned, type Run } from "./run.js";
import type { Side } from "./side.js";

/** An island of this many words' characters needs nothing beside it. With 16, real texts give twice as many false values (4, not 2). */
const STANDS_ALONE = 20;
/**
 * A smaller one has to be part of a sentence of which this share is paired nearby, in one text or the other. In
 * `npm run eval`, 0.55 gives a false value more, 0.75 loses a right one.
 */
const LEAST_COVERED = 0.65;
/** Or it has to be within this many units of an island that stays, in both texts. By hand: 40 or 80 change no figure of `npm run eval`. */
const NEXT = 60;
/**
 * How far from the island's partner, in units, the rest of its sentence may be paired. In `npm run eval`, 400 loses two
 * right values and gives a false one more; 200 changes no figure.
 */
const NEARBY = 300;

/**
 * Unpairs a clause that two sentences share and nothing else: of one genre, not of one source.
 *
 *   绿色食品减税降费XX亿元，旅客吞吐量XX万人次 | 基层医疗改建站点5处，旅客吞吐量5100万人次   →   nothing is paired
 */
export function dropScraps(pair: Pair): Pair {
  const { left, right, runs } = pair;
  const inLeft = new Sentences(left);
  const inRight = new Sentences(right);
  for (const run of runs) {
    inLeft.pair(run);
    inRight.pair(turned(run));
  }
  const pieces = islandsOf(runs).flatMap((island) => cutAtSentences(island, left, right));
  const stands = pieces.map((piece) => {
    if (wordsIn(piece, left) >= STANDS_ALONE) return true;
    const { left: at, right: there } = piece[0];
    return Math.max(inLeft.covered(at, there), inRight.covered(there, at)) >= LEAST_COVERED;
  });
  const isHeldBy = (held: number, holder: number): boolean =>
    stands[holder] &&
    isNear(pieces[Math.min(held, holder)], pieces[Math.max(held, holder)]) &&
    (inLeft.areInOne(pieces[held][0].left, pieces[holder][0].left) || isWithoutHoles(pieces[held]));
  const kept = pieces.filter((_, at) => stands[at] || isHeldBy(at, at - 1) || isHeldBy(at, at + 1));
  return { ...pair, runs: joinTouching(kept.flat()) };
}

/** Cuts an island where a sentence begins in both texts. */
function cutAtSentences(island: readonly Run[], left: Side, right: Side): Run[][] {
  const pieces: Run[][] = [[]];
  for (const run of island) {
    const length = run.kind === "hole" ? 1 : run.leftLength;
    let from = 0;
    for (let i = 0; i < length; i++) {
      if (left.beginnings[run.left + i] === 0 || right.beginnings[run.right + i] === 0) continue;
      if (i > from) pieces[pieces.length - 1].push(match(run.left + from, run.right + from, i - from));
      if (pieces[pieces.length - 1].length > 0) pieces.push([]);
      from = i;
    }
    if (run.kind === "hole") pieces[pieces.length - 1].push(run);
    else pieces[pieces.length - 1].push(match(run.left + from, run.right + from, length - from));
  }
  return pieces;
}

/** Whether it gives no value to a placeholder. */
function isWithoutHoles(piece: readonly Run[]): boolean {
  return piece.every(({ kind }) => kind === "match");
}

/** Whether one island follows the other closely, in both texts. */
function isNear(before: readonly Run[], behind: readonly Run[]): boolean {
  const last = before[before.length - 1];
  const [first] = behind;
  const [inLeft, inRight] = [first.left - leftEnd(last), first.right - rightEnd(last)];
  return inRight >= 0 && Math.max(inLeft, inRight) <= NEXT;
}

/** The sentences of a text and what of them is paired. */
class Sentences {
  readonly #side: Side;
  readonly #partner: Int32Array;

  constructor(side: Side) {
    this.#side = side;
    this.#partner = new Int32Array(side.text.key.length).fill(-1);
  }

  /** Of a run in which this text is the left one. */
  pair({ left, leftLength, right, rightLength }: Run): void {
    const partner = this.#partner;
    for (let i = 0; i < leftLength; i++) partner[left + i] = right + Math.min(i, rightLength - 1);
  }

  /** The share of words' characters of the sentence around a unit that is paired near a place of the other text. */
  covered(unit: number, there: number): number {
    const end = this.#edge(unit, 1);
    const partner = this.#partner;
    const isWord = this.#side.words;
    let words = 0;
    let paired = 0;
    for (let at = this.#edge(unit, -1); at < end; at++) {
      if (isWord[at] === 0) continue;
      words++;
      if (partner[at] >= 0 && Math.abs(partner[at] - there) <= NEARBY) paired++;
    }
    return words === 0 ? 0 : paired / words;
  }

  areInOne(unit: number, other: number): boolean {
    return this.#edge(unit, -1) === this.#edge(other, -1);
  }

  /** Where the sentence begins (-1) or ends (1); looked for no farther than its partner may be. */
  #edge(unit: number, direction: -1 | 1): number {
    const { beginnings } = this.#side;
    let at = direction < 0 ? unit : unit + 1;
    while (at > 0 && Math.abs(at - unit) <= NEARBY && beginnings[at] === 0) at += direction;
    return at;
  }
}
