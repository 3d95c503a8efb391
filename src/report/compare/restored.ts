import { toText, type Document } from "../../text/document.js";
import { span } from "../../text/span.js";
import type { Comparison, PlaceholderResult } from "../../answer/comparison.js";

/** How a filled-in value is marked: `⟦常州⟧`, or `⟦≈常州⟧` where it is inferred; or not at all. */
export type Mark = "brackets" | "none";

/** A text of which some stretches have been replaced. */
export interface Restored {
  readonly text: string;
  /** Placeholders with a value, and those left as they stand. */
  readonly filled: number;
  readonly left: number;
}

/**
 * The anonymised text with every known value in the place of its placeholder, the others left as they
 * stand. Plain text and Markdown keep all that is in the file; of HTML it is the text that is read.
 */
export function restored(document: Document, comparison: Comparison, mark: Mark): Restored {
  const own = comparison.placeholders.filter((placeholder) => placeholder.document === "anonymised");
  const isMarkup = document.origin.format === "html";
  const fills = isMarkup ? own.map((placeholder) => ({ ...placeholder, ...inText(document, placeholder) })) : own;
  const known = fills.filter(({ value }) => value !== null);
  return {
    text: fillIn(isMarkup ? document.text : document.source, known, mark),
    filled: known.length,
    left: own.length - known.length,
  };
}

/** The extracted text of a document, the `number`th published one or the anonymised one, with its values filled in. */
export function filledText(document: Document, { placeholders }: Comparison, number: number | null): string {
  const own = placeholders.filter(({ published, value }) => published === number && value !== null);
  return fillIn(
    document.text,
    own.map((placeholder) => ({ ...placeholder, ...inText(document, placeholder) })),
    "none",
  );
}

type Fill = Pick<PlaceholderResult, "start" | "end" | "value" | "basis">;

function inText(document: Document, { start, end }: Fill): { start: number; end: number } {
  const own = toText(document, span<"source">(start, end));
  return { start: own.start, end: own.end };
}

function fillIn(text: string, fills: readonly Fill[], mark: Mark): string {
  let filled = "";
  let at = 0;
  for (const { start, end, value, basis } of fills) {
    if (start < at || value === null) continue;
    filled += text.slice(at, start) + (mark === "none" ? value : marked(value, basis));
    at = end;
  }
  return filled + text.slice(at);
}

function marked(value: string, basis: PlaceholderResult["basis"]): string {
  return basis === "inferred" ? `⟦≈${value}⟧` : `⟦${value}⟧`;
}
