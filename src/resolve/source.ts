import type { Alignment } from "../align/align.js";
import type { ReadText } from "./read-text.js";

/** A text that is asked, and how it aligns: `side` is that of the text whose placeholders are resolved. */
export interface Source {
  readonly other: ReadText;
  readonly alignment: Alignment;
  readonly side: "left" | "right";
  /** Whether it is the text of a source before it: one witness is not two. */
  readonly isRepeated: boolean;
}
