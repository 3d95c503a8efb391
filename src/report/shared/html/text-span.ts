import type { Range } from "../../../answer/comparison.js";
import { toText, type Document } from "../../../text/document.js";
import { span, type Span } from "../../../text/span.js";

/** The text of a range of the source. */
export function textSpan(document: Document, { start, end }: Range): Span<"text"> {
  return toText(document, span(start, end));
}
