import type { Document } from "../../text/document.js";
import type { Comparison } from "../../answer/comparison.js";
import type { Words } from "../../words/words.js";
import type { ReportOptions } from "../shared/format.js";

/** What every rendering is made from: the answer, and the texts that its offsets point into. */
export interface Compared {
  readonly comparison: Comparison;
  readonly anonymised: Document;
  readonly published: readonly Document[];
}

/** The options of a comparison's formats. */
export interface ComparisonOptions extends ReportOptions {
  /** Where given, changes are shown as whole words. */
  readonly words?: Words;
  /** Whether the text report lists edits of punctuation one by one, which it else counts, and very long lists whole. */
  readonly all?: boolean;
}
