import { leftEnd, rightEnd, type Run } from "./run.js";

/** A part of both texts, in units. */
export interface Region {
  readonly leftStart: number;
  readonly leftEnd: number;
  readonly rightStart: number;
  readonly rightEnd: number;
}

/** The region between two runs that follow each other in both texts. */
export function regionBetween(before: Run, behind: Run): Region {
  return {
    leftStart: leftEnd(before),
    leftEnd: behind.left,
    rightStart: rightEnd(before),
    rightEnd: behind.right,
  };
}

/** Whether one text or the other has nothing in it. */
export function isEmpty(region: Region): boolean {
  return region.leftEnd <= region.leftStart || region.rightEnd <= region.rightStart;
}

/** The cells that filling a region takes, to be budgeted. */
export function cellsOf(region: Region): number {
  return (region.leftEnd - region.leftStart + 1) * (region.rightEnd - region.rightStart + 1);
}
