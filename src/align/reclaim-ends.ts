import { tellsApart } from "../text/tells-apart.js";
import { fillGap, type Anchoring } from "./gap.js";
import { islandsOf, wordsIn } from "./islands.js";
import type { Pair } from "./pair.js";
import { followingRuns } from "./passages.js";
import { cellsOf, isEmpty, type Region } from "./region.js";
import { inOrder, leftEnd, match, rightEnd, type Run } from "./run.js";
import { hasHole, wordsBetween, type Side } from "./side.js";
import { wordsInValues } from "./words-in-values.js";

/** Units of either text that are looked at beyond the end of a passage. */
const REACH = 80;
/** Words' characters of a passage that says what follows it. */
const LEAST_HOLDER = 8;
/** Words' characters of a passage that may be a stranger: one that has more has a context of its own. */
const MOST_STRANGER = 60;
/** Words' characters of a stranger that may be beyond what the passage has: a character that was caught by chance. */
const BEYOND = 2;
/** The share of the words that has to be equal, in both texts. */
const EQUAL_SHARE = 0.75;
/** What is given back may have been another one's: so often everything is looked at. */
const TIMES = 2;

/**
 * Goes on from the ends of passages over what was paired elsewhere, if all of it is here, beside a passage, and it has
 * nothing beside it there: a sentence that occurs twice was paired with the other one.
 *
 *   ~…提高□个百分点。|新能源产业产值增长超□%。 | 新能源产业产值增长8%以上   →   …提高□个百分点。新能源产业产值增长超[□|200]%。
 */
export function reclaimEnds(pair: Pair): Pair {
  const { left, right } = pair;
  if (left.text.holes.length + right.text.holes.length === 0) return pair;
  const passages = followingRuns(pair.runs);
  if (passages.length < 2) return pair;
  const held = new Held(pair, passages);
  for (let round = 0; round < TIMES; round++) {
    for (let group = 0; group < held.count; group++) {
      held.reclaim(group, "start");
      held.reclaim(group, "end");
    }
  }
  return held.isChanged ? { ...pair, runs: inOrder(held.runs()) } : pair;
}

const FREE = -1;
/** Free, and was not when the pass began. */
const FREED = -2;

/** On how many sides an island has others of its passage. */
type Beside = "none" | "one" | "both";

/** Which island has which units. */
class Held {
  readonly #pair: Pair;
  readonly #groups: (readonly Run[])[];
  /** Whether text of its own passage is beside it, on one side; of one with text on both sides. */
  readonly #beside: readonly Beside[];
  readonly #words: number[];
  readonly #inLeft: Int32Array;
  readonly #inRight: Int32Array;
  isChanged = false;

  constructor(pair: Pair, passages: readonly (readonly Run[])[]) {
    this.#pair = pair;
    const islands = passages.map((passage) => islandsOf(passage));
    this.#groups = islands.flat();
    this.#beside = islands.flatMap((ofPassage) =>
      ofPassage.map((_, at): Beside => {
        if (ofPassage.length === 1) return "none";
        return at === 0 || at === ofPassage.length - 1 ? "one" : "both";
      }),
    );
    this.#words = this.#groups.map((group) => wordsIn(group, pair.left));
    this.#inLeft = new Int32Array(pair.left.text.key.length).fill(FREE);
    this.#inRight = new Int32Array(pair.right.text.key.length).fill(FREE);
    this.#groups.forEach((group, number) => {
      for (const run of group) this.#give(run, number);
    });
  }

  get count(): number {
    return this.#groups.length;
  }

  runs(): Run[] {
    return this.#groups.flat();
  }

  /** Takes what follows a passage ("start"), or is before it ("end"), from strangers. */
  reclaim(group: number, anchoring: Anchoring): void {
    const { left, right, means } = this.#pair;
    if (this.#words[group] < LEAST_HOLDER) return;
    const region = anchoring === "start" ? this.#behind(group) : this.#before(group);
    if (region === null || !means.budget.spend(cellsOf(region))) return;
    const found = fillGap(left, right, region, anchoring, means.buffers);
    const { leftStart, leftEnd: leftStop, rightStart, rightEnd: rightStop } = region;
    const beside = anchoring === "start" ? match(leftStart, rightStart, 0) : match(leftStop, rightStop, 0);
    const fromBeside = anchoring === "start" ? [beside, ...found] : [...found, beside];
    if (!isDense(found, left, right) || replacesWords(fromBeside, left, right)) return;
    const reach = reachOf(found);
    const strangers = this.#strangersIn(reach);
    const words = this.#saidIn(found);
    const mayTake = strangers.every(
      (stranger) =>
        this.#saidIn(this.#groups[stranger]) <= (this.#beside[stranger] === "none" ? words : words - BEYOND) &&
        this.#wordsBeyond(stranger, reach) <= BEYOND,
    );
    if (!mayTake) return;
    for (const stranger of strangers) this.#dissolve(stranger);
    for (const run of found) this.#give(run, group);
    this.#groups[group] =
      anchoring === "start" ? [...this.#groups[group], ...found] : [...found, ...this.#groups[group]];
    this.#words[group] += wordsIn(found, left);
    this.isChanged = true;
  }

  #behind(group: number): Region | null {
    const last = this.#groups[group][this.#groups[group].length - 1];
    const [leftStart, rightStart] = [leftEnd(last), rightEnd(last)];
    const leftStop = this.#reachOf(this.#inLeft, leftStart, 1);
    const rightStop = this.#reachOf(this.#inRight, rightStart, 1);
    return this.#worthFilling({ leftStart, leftEnd: leftStop, rightStart, rightEnd: rightStop });
  }

  #before(group: number): Region | null {
    const [first] = this.#groups[group];
    const leftStart = this.#reachOf(this.#inLeft, first.left - 1, -1) + 1;
    const rightStart = this.#reachOf(this.#inRight, first.right - 1, -1) + 1;
    return this.#worthFilling({ leftStart, leftEnd: first.left, rightStart, rightEnd: first.right });
  }

  /** How far units are free, or a stranger's. */
  #reachOf(holders: Int32Array, from: number, step: 1 | -1): number {
    let at = from;
    while (at >= 0 && at < holders.length && Math.abs(at - from) < REACH && this.#isOpen(holders[at])) at += step;
    return at;
  }

  #isOpen(holder: number): boolean {
    return holder < 0 || (this.#words[holder] <= MOST_STRANGER && this.#beside[holder] !== "both");
  }

  /** A region with a placeholder in it and with text that a stranger has or had. */
  #worthFilling(region: Region): Region | null {
    const { left, right } = this.#pair;
    const { leftStart, leftEnd: leftStop, rightStart, rightEnd: rightStop } = region;
    if (isEmpty(region)) return null;
    if (!hasHole(left, leftStart, leftStop) && !hasHole(right, rightStart, rightStop)) return null;
    return isHeld(this.#inLeft, leftStart, leftStop) || isHeld(this.#inRight, rightStart, rightStop) ? region : null;
  }

  #strangersIn({ leftStart, leftEnd: leftStop, rightStart, rightEnd: rightStop }: Region): number[] {
    const strangers = new Set<number>();
    for (let at = leftStart; at < leftStop; at++) if (this.#inLeft[at] >= 0) strangers.add(this.#inLeft[at]);
    for (let at = rightStart; at < rightStop; at++) if (this.#inRight[at] >= 0) strangers.add(this.#inRight[at]);
    return [...strangers];
  }

  /** The words' characters of a stranger that are outside a region, in both texts. */
  #wordsBeyond(stranger: number, reach: Region): number {
    let beyond = 0;
    for (const { kind, left, right, leftLength } of this.#groups[stranger]) {
      if (kind === "hole") continue;
      for (let i = 0; i < leftLength; i++) {
        const isIn =
          (left + i >= reach.leftStart && left + i < reach.leftEnd) ||
          (right + i >= reach.rightStart && right + i < reach.rightEnd);
        if (!isIn) beyond += this.#pair.left.words[left + i];
      }
    }
    return beyond;
  }

  /** The words' characters that runs pair, those of values included. */
  #saidIn(runs: readonly Run[]): number {
    const { left, right } = this.#pair;
    return wordsIn(runs, left) + Math.max(wordsInValues(runs, left, "left"), wordsInValues(runs, right, "right"));
  }

  #dissolve(stranger: number): void {
    for (const run of this.#groups[stranger]) this.#give(run, FREED);
    this.#groups[stranger] = [];
    this.#words[stranger] = 0;
  }

  #give({ left, right, leftLength, rightLength }: Run, holder: number): void {
    this.#inLeft.fill(holder, left, left + leftLength);
    this.#inRight.fill(holder, right, right + rightLength);
  }
}

function isHeld(holders: Int32Array, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (holders[at] !== FREE) return true;
  return false;
}

function reachOf(found: readonly Run[]): Region {
  const last = found[found.length - 1];
  const [first] = found;
  return { leftStart: first.left, leftEnd: leftEnd(last), rightStart: first.right, rightEnd: rightEnd(last) };
}

/** Whether runs give a value, and pair most of the words that they reach over. */
function isDense(found: readonly Run[], left: Side, right: Side): boolean {
  if (!found.some(({ kind }) => kind === "hole")) return false;
  const reach = reachOf(found);
  const words = wordsIn(found, left);
  return (
    words >= EQUAL_SHARE * (wordsBetween(left, reach.leftStart, reach.leftEnd) - wordsInValues(found, left, "left")) &&
    words >=
      EQUAL_SHARE * (wordsBetween(right, reach.rightStart, reach.rightEnd) - wordsInValues(found, right, "right"))
  );
}

/** Whether words of one text are replaced in the other: by them items of one frame differ. One character may have been misread. */
function replacesWords(found: readonly Run[], left: Side, right: Side): boolean {
  return found.some((run, at) => {
    if (at === 0) return false;
    const before = found[at - 1];
    const ownWords = wordUnits(left, leftEnd(before), run.left);
    const otherWords = wordUnits(right, rightEnd(before), run.right);
    if (ownWords.length === 0 || otherWords.length === 0) return false;
    return Math.max(ownWords.length, otherWords.length) > 1 || (tellsApart(ownWords[0]) && tellsApart(otherWords[0]));
  });
}

function wordUnits({ text: { key }, words }: Side, start: number, end: number): number[] {
  return Array.from(key.subarray(start, end)).filter((_, at) => words[start + at] === 1);
}
