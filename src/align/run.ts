import { span, type Span } from "../text/span.js";

/**
 * A stretch of the left text that corresponds to one of the right: units that are equal in `key`
 * one by one, or a placeholder and its value. Positions count units.
 */
export interface Run {
  readonly kind: "match" | "hole";
  readonly left: number;
  readonly right: number;
  readonly leftLength: number;
  readonly rightLength: number;
}

export function match(left: number, right: number, length: number): Run {
  return { kind: "match", left, right, leftLength: length, rightLength: length };
}

export function hole(left: number, right: number, leftLength: number, rightLength: number): Run {
  return { kind: "hole", left, right, leftLength, rightLength };
}

export const leftEnd = (run: Run): number => run.left + run.leftLength;
export const rightEnd = (run: Run): number => run.right + run.rightLength;

/** The same run with the two texts swapped. */
export function turned({ kind, left, right, leftLength, rightLength }: Run): Run {
  return { kind, left: right, right: left, leftLength: rightLength, rightLength: leftLength };
}

export function ofSide(run: Run, side: "left" | "right"): Span<"folded"> {
  return side === "left" ? span(run.left, leftEnd(run)) : span(run.right, rightEnd(run));
}

/** Where a run begins in one text, and where it ends: without a span, for what asks at every run. */
export const startIn = (run: Run, side: "left" | "right"): number => (side === "left" ? run.left : run.right);
export const endIn = (run: Run, side: "left" | "right"): number => (side === "left" ? leftEnd(run) : rightEnd(run));

/** Sorts runs by their place in the left text, in the array given. */
export function inOrder(runs: Run[]): Run[] {
  return runs.sort((a, b) => a.left - b.left);
}

/** Joins equal stretches that touch each other in both texts. */
export function joinTouching(runs: readonly Run[]): Run[] {
  const joined: Run[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    const isTouching =
      last?.kind === "match" && run.kind === "match" && leftEnd(last) === run.left && rightEnd(last) === run.right;
    if (isTouching) joined[joined.length - 1] = match(last.left, last.right, last.leftLength + run.leftLength);
    else joined.push(run);
  }
  return joined;
}
