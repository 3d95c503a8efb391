import type { Span } from "../text/span.js";
import type { Support } from "./context.js";
import type { Edges } from "./edges.js";

/** A value as its own place gives it, before the document as a whole is heard. */
export interface Reading {
  readonly value: string;
  readonly span: Span<"text">;
  readonly before: Support;
  readonly behind: Support;
  readonly fit: number;
  /** A bracket or quotation mark in it has its partner outside. */
  readonly isTorn: boolean;
  /** What decided where it begins and ends. */
  readonly edges: Edges["by"];
  /** It is the value of another item of the same frame: of another year, town, article. */
  readonly isOfOtherItem: boolean;
  /** Another reading, with the unpaired text beside it. */
  readonly orElse: string | null;
  /** Whether one of its edges is in doubt, in a sentence that is the right one. */
  readonly mayMove: boolean;
  /** Words before it were replaced, in a frame that the other text has several times. */
  readonly isReplaced: boolean;
  readonly weight: number;
  /** How much of the placeholder's own clause is paired beside it, 0 to 1. */
  readonly clause: number;
  /** Glued to another placeholder, so that where one value ends and the next begins is open. */
  readonly splits: readonly string[];
  readonly left: Span<"text">;
  readonly right: Span<"text">;
}
