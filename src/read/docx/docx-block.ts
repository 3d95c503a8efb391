import type { Block } from "../../text/document.js";

/** A paragraph as it is read. */
export interface DocxBlock {
  readonly kind: Block["kind"];
  readonly text: string;
  readonly isTitle: boolean;
  /** There where they are asked for. */
  readonly origins?: readonly TextOrigin[];
}

/**
 * Where a stretch of a block is in its part: in the element of this number, counted as they begin, from this offset of
 * what that contains. An element that stands for characters, such as a tab, has its stretch from 0. Formulas and
 * deleted text have none: nothing can be changed there.
 */
export interface TextOrigin {
  readonly at: number;
  readonly length: number;
  readonly element: number;
  readonly from: number;
}
