import { groupPassages } from "../../src/align/group-passages.js";
import { pairOf, type Pair, type Pass } from "../../src/align/pair.js";
import { hole, leftEnd, match, rightEnd, type Run } from "../../src/align/run.js";
import type { Wildcard } from "../../src/align/wildcard.js";
import { HOLE, normalise, type NormalisedText } from "../../src/text/normalise.js";
import { span } from "../../src/text/span.js";

export const ANYTHING: Wildcard = {
  kind: "unknown",
  keepsLength: false,
  length: 2,
  pattern: null,
  isBracketed: false,
  mostOfOneSort: 6.5,
};

/** Reads a text in which `□` is a placeholder. */
export function read(text: string): NormalisedText {
  return normalise(
    text,
    [...text.matchAll(/□/g)].map(({ index }) => span(index, index + 1)),
  );
}

/** Two texts in which `□` is a placeholder, of which nothing is paired. */
export function unpaired(left: string, right: string, wildcard: Wildcard = ANYTHING): Pair {
  const [own, other] = [read(left), read(right)];
  return pairOf(own, other, { left: own.holes.map(() => wildcard), right: other.holes.map(() => wildcard) });
}

/** Two texts, what is paired of them, and the pair that the passes take. */
export interface Written {
  readonly left: string;
  readonly right: string;
  readonly pair: Pair;
}

/**
 * Reads two texts and what is paired of them, written as one: plain text is paired word for word, `[□|value]` is a
 * placeholder with its value, `<，|。>` are signs that are paired though they differ, `{left|right}` is unpaired.
 *
 *   高企数量{|要}达[□|3400]家
 */
export function readPair(marked: string, wildcard: Wildcard = ANYTHING): Written {
  let [left, right] = ["", ""];
  let [leftAt, rightAt] = [0, 0];
  const runs: Run[] = [];
  for (const [plain, bracket, own = plain, other = plain] of marked.matchAll(
    /([[{<])([^|]*)\|([^\]}>]*)[\]}>]|[^[{<]+/gu,
  )) {
    const [inLeft, inRight] = [read(own).key.length, read(other).key.length];
    if (bracket === "[") runs.push(hole(leftAt, rightAt, inLeft, inRight));
    else if (bracket !== "{" && inLeft > 0) runs.push(match(leftAt, rightAt, inLeft));
    left += own;
    right += other;
    leftAt += inLeft;
    rightAt += inRight;
  }
  return { left, right, pair: { ...unpaired(left, right, wildcard), runs } };
}

/** What a pass makes of a pair, both written as `readPair` reads them. Every run is an anchor, unless others are given. */
export function after(pass: Pass, marked: string, known: Partial<Pair> = {}): string {
  const { left, right, pair } = readPair(marked);
  return writePair(left, right, pass({ ...pair, anchors: pair.runs, ...known }).runs);
}

/** Writes what is paired of two texts, in the order of both, as `readPair` reads it. */
export function writePair(left: string, right: string, runs: readonly Run[]): string {
  const [own, other] = [new Slices(left), new Slices(right)];
  let [leftAt, rightAt] = [0, 0];
  let written = "";
  const writeUnpaired = (leftTo: number, rightTo: number): void => {
    const [inLeft, inRight] = [own.of(leftAt, leftTo), other.of(rightAt, rightTo)];
    if (inLeft !== "" || inRight !== "") written += `{${inLeft}|${inRight}}`;
  };
  for (const run of runs) {
    writeUnpaired(run.left, run.right);
    if (run.kind === "hole") written += `[${own.of(run.left, leftEnd(run))}|${other.of(run.right, rightEnd(run))}]`;
    else
      for (let i = 0; i < run.leftLength; i++) {
        const [one, two] = [own.of(run.left + i, run.left + i + 1), other.of(run.right + i, run.right + i + 1)];
        written += one === two ? one : `<${one}|${two}>`;
      }
    [leftAt, rightAt] = [leftEnd(run), rightEnd(run)];
  }
  writeUnpaired(own.length, other.length);
  return written;
}

/** What runs pair, in any order: `left=right`, or once where both are alike. */
export function listPairs(left: string, right: string, runs: readonly Run[]): string[] {
  const [own, other] = [new Slices(left), new Slices(right)];
  return runs.map((run) => {
    const [one, two] = [own.of(run.left, leftEnd(run)), other.of(run.right, rightEnd(run))];
    return one === two ? one : `${one}=${two}`;
  });
}

/** A text by its units, line breaks before them included. */
class Slices {
  readonly #text: string;
  readonly #units: NormalisedText;

  constructor(text: string) {
    this.#text = text;
    this.#units = read(text);
  }

  get length(): number {
    return this.#units.key.length;
  }

  of(start: number, end: number): string {
    const { starts, ends } = this.#units;
    return start >= end ? "" : this.#text.slice(start === 0 ? 0 : ends[start - 1], ends[end - 1] ?? starts[start]);
  }
}

/** What holds of the runs of every pair: in order, each unit in one of them, equal units or a placeholder and its value. */
export function faultsOf({ left, right, runs }: Pair): string[] {
  const [own, other] = [left.text.key, right.text.key];
  const faults: string[] = [];
  const seen = { left: new Set<number>(), right: new Set<number>() };
  let last = 0;
  for (const run of runs) {
    if (run.left < last) faults.push("out of order");
    last = leftEnd(run);
    if (run.leftLength < 1 || run.rightLength < 1) faults.push("empty run");
    if (leftEnd(run) > own.length || rightEnd(run) > other.length) faults.push("beyond the text");
    for (let at = run.right; at < rightEnd(run); at++) {
      if (seen.right.has(at)) faults.push("a unit twice");
      seen.right.add(at);
    }
    if (run.kind === "match")
      for (let i = 0; i < run.leftLength; i++) {
        if (own[run.left + i] !== other[run.right + i] || own[run.left + i] >= HOLE) faults.push("unequal units");
      }
    else {
      const isLeft = own[run.left] >= HOLE && run.leftLength === 1;
      const isRight = other[run.right] >= HOLE && run.rightLength === 1;
      if (!isLeft && !isRight) faults.push("no placeholder");
    }
  }
  return faults;
}

/** What `pinClauses` and other passes over passages make of a marked pair. */
export function afterGrouping(pass: Pass, marked: string): string {
  const { left, right, pair } = readPair(marked);
  const { passages } = pass(groupPassages(pair));
  return writePair(
    left,
    right,
    passages.flatMap(({ runs }) => runs),
  );
}
