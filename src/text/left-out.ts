/** Why characters of a source are not in its text. */
export type LeftOutReason =
  | "hidden"
  | "element"
  | "control"
  | "unclosed"
  | "correction"
  | "reading"
  | "note-mark"
  | "navigation"
  | "furniture"
  | "comment"
  | "script"
  | "front-matter"
  | "title"
  | "attribute"
  | "markup";

/**
 * How many characters of a source are not in its text for one reason, white space and invisible ones not counted.
 * Those of all reasons and those of the text add up to those of the source.
 */
export interface LeftOut {
  readonly reason: LeftOutReason;
  readonly characters: number;
  /** The Chinese characters among them: where scripts and comments have many, they may hold the text. */
  readonly han: number;
}
