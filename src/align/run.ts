import { span, type Span } from "../text/span.js";

/**
 * A stretch of the left text that corresponds to one of the right: units that are equal in `key`
 * one by one, or a placeholder and what stands for it. Positions count units.
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

export function ofSide(run: Run, side: "left" | "right"): Span<"folded"> {
  return side === "left" ? span(run.left, leftEnd(run)) : span(run.right, rightEnd(run));
}
