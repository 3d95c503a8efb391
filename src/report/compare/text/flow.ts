import type { StretchRuns } from "./stretch-runs.js";

/** One line of the report: both columns and the single one, or a note over all of them. */
export type Flow =
  | { readonly kind: "note"; readonly text: string }
  | { readonly kind: "line"; readonly runs: StretchRuns; readonly lines: Lines };

/** The source lines that a line of the report begins in. */
export interface Lines {
  readonly anonymised: number | null;
  readonly published: number | null;
}
