import { lastAtMost } from "../text/locator.js";
import type { Span } from "../text/span.js";
import type { Document, Format } from "../text/document.js";
import { emphasisIn, type Emphasis } from "./emphasis.js";

/** Cells of tables hold no Markdown: a row of stars alone in one hides something. */
const TABLES: ReadonlySet<Format> = new Set<Format>(["csv", "xlsx"]);

/** The stars and low lines of a document that are Markdown. */
export function emphasisOf({ text, origin, blocks }: Document, isPublished = false): Emphasis {
  if (TABLES.has(origin.format)) return { marks: [], bullets: [] };
  const { marks, bullets } = emphasisIn(text, isPublished);
  const cells = blocks.flatMap((block) => (block.kind === "cell" ? [block.span] : []));
  return cells.length === 0 ? { marks, bullets } : { marks, bullets: bullets.filter((bullet) => !isIn(bullet, cells)) };
}

/** Whether a stretch is in one of those that are in order. */
function isIn({ start, end }: Span<"text">, spans: readonly Span<"text">[]): boolean {
  const index = lastAtMost(spans.length, (at) => spans[at].start, start);
  return index >= 0 && end <= spans[index].end;
}
