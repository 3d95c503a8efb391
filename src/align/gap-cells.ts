import type { Buffers, Matrix } from "./means.js";
import { cellsOf, type Region } from "./region.js";
import { hasHole, type Side } from "./side.js";

/** The cells of one gap: rows are units of the left text, columns of the right. */
export interface Cells extends Matrix {
  readonly left: Side;
  readonly right: Side;
  readonly region: Region;
  readonly rows: number;
  readonly columns: number;
  /** Cells of a row: one more than there are columns. */
  readonly width: number;
  /** Whether the right units of the region have a placeholder among them. */
  readonly hasRightHoles: boolean;
}

/** Cleared cells, in the memory of `buffers`: they are good until the next call. */
export function cellsFor(left: Side, right: Side, region: Region, buffers: Buffers): Cells {
  const { leftStart, leftEnd, rightStart, rightEnd } = region;
  const [rows, columns] = [leftEnd - leftStart, rightEnd - rightStart];
  const width = columns + 1;
  const { best, clean, trace, value, leftOnly, costs } = buffers.cleared(cellsOf(region), width);
  const hasRightHoles = hasHole(right, rightStart, rightEnd);
  return { left, right, region, rows, columns, width, hasRightHoles, best, clean, trace, value, leftOnly, costs };
}
