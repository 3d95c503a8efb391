import { leftEnd, rightEnd, type Run } from "./run.js";

/** Which units of either text are paired already: 1, or 0. */
export interface Taken {
  readonly left: Uint8Array;
  readonly right: Uint8Array;
}

export function mark(run: Run, taken: Taken): void {
  set(run, taken, 1);
}

export function unmark(run: Run, taken: Taken): void {
  set(run, taken, 0);
}

function set(run: Run, { left, right }: Taken, value: 0 | 1): void {
  left.fill(value, run.left, leftEnd(run));
  right.fill(value, run.right, rightEnd(run));
}

export function isFree({ left, right }: Taken, run: Run): boolean {
  return (
    freeFrom(left, run.left, leftEnd(run)) === leftEnd(run) &&
    freeFrom(right, run.right, rightEnd(run)) === rightEnd(run)
  );
}

/** How far the units from `start` on are free, at most to `limit`. */
export function freeFrom(taken: Uint8Array, start: number, limit: number): number {
  let at = start;
  while (at < limit && taken[at] === 0) at++;
  return at;
}

/** How far back the units before `end` are free, at most to `limit`. */
export function freeBack(taken: Uint8Array, end: number, limit: number): number {
  let at = end;
  while (at > limit && taken[at - 1] === 0) at--;
  return at;
}
