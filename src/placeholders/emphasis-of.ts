import type { Document, Format } from "../text/document.js";
import { emphasisIn, type Emphasis } from "./emphasis.js";

/** Cells of tables hold no Markdown: a row of stars alone in one hides something. */
const TABLES: ReadonlySet<Format> = new Set<Format>(["csv", "xlsx"]);

/** The stars and low lines of a document that are Markdown. */
export function emphasisOf({ text, origin }: Document, isPublished = false): Emphasis {
  return TABLES.has(origin.format) ? { marks: [], bullets: [] } : emphasisIn(text, isPublished);
}
