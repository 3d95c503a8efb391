import type { Document } from "../../text/document.js";
import type { Comparison } from "../../answer/comparison.js";

/** What every rendering is made from: the answer, and the texts that its offsets point into. */
export interface Compared {
  readonly comparison: Comparison;
  readonly anonymised: Document;
  readonly published: readonly Document[];
}
