import type { Stretch } from "../stretches.js";

/** One line of the report: what is in it, or a note over all columns. */
export type Flow =
  | { readonly kind: "note"; readonly text: string }
  | { readonly kind: "line"; readonly pieces: readonly Piece[]; readonly lines: Lines };

/** A stretch in a line, and whether a moved passage begins or ends with it. */
export interface Piece {
  readonly stretch: Stretch;
  readonly beginsMove: boolean;
  readonly endsMove: boolean;
}

/** The source lines that a line of the report begins in. */
export interface Lines {
  readonly anonymised: number | null;
  readonly published: number | null;
}
