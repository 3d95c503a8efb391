import { toText, type Document } from "../../text/document.js";
import { span } from "../../text/span.js";
import type { Comparison, PlaceholderResult } from "../../answer/comparison.js";
import { evenParts, joined, type Parts } from "../shared/parts.js";

/** How a filled-in value is marked: `⟦常州⟧`, or `⟦≈常州⟧` where it is inferred; or not at all. */
export type Mark = "brackets" | "none";

/** A text of which some stretches have been replaced. */
export interface Restored {
  /** Of a file, or of what is read of it. */
  readonly parts: Parts;
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
  const known = own.filter(({ value }) => value !== null);
  const fills = isMarkup ? known.map((placeholder) => inText(document, placeholder)) : known;
  return {
    parts: evenParts(fillIn(isMarkup ? document.text : document.source, fills, mark)),
    filled: known.length,
    left: own.length - known.length,
  };
}

/** The extracted text of a document, the `number`th published one or the anonymised one, with its values filled in. */
export function filledText(document: Document, { placeholders }: Comparison, number: number | null): string {
  const own = placeholders.filter(({ published, value }) => published === number && value !== null);
  const fills = own.map((placeholder) => inText(document, placeholder));
  return joined(fillIn(document.text, fills, "none"));
}

type Fill = Pick<PlaceholderResult, "start" | "end" | "value" | "basis">;

function inText(document: Document, { start, end, value, basis }: Fill): Fill {
  const own = toText(document, span<"source">(start, end));
  return { start: own.start, end: own.end, value, basis };
}

function* fillIn(text: string, fills: readonly Fill[], mark: Mark): Generator<string> {
  let at = 0;
  for (const { start, end, value, basis } of fills) {
    if (start < at || value === null) continue;
    yield text.slice(at, start);
    yield mark === "none" ? value : marked(value, basis);
    at = end;
  }
  yield text.slice(at);
}

function marked(value: string, basis: PlaceholderResult["basis"]): string {
  return basis === "inferred" ? `⟦≈${value}⟧` : `⟦${value}⟧`;
}
