import type { Comparison, PlaceholderResult } from "../../answer/comparison.js";
import type { TextChange } from "../../docx/plan-changes.js";
import { newDocx } from "../../docx/new-docx.js";
import { trackedDocx, type TrackedDocx } from "../../docx/tracked-docx.js";
import { toText, type Document } from "../../text/document.js";
import type { Language } from "../../text/language.js";
import { span } from "../../text/span.js";
import { valueComment } from "./value-comment.js";
import { trackedText } from "../../docx/tracked-text.js";

/** A Word file with the values of placeholders as tracked changes. */
export interface RestoredDocx {
  readonly parts: Iterable<Uint8Array>;
  readonly filled: number;
  readonly left: number;
  /** Placeholders that are where nothing can be changed: in formulas, and in text that was deleted before. */
  readonly unwritten: readonly PlaceholderResult[];
}

/**
 * The Word document that was read, with each value as a tracked change and its evidence as a comment. `bytes` are those of
 * the file. Without them, as for a file of another kind, it is a new document of the text.
 *
 * @throws Trouble on a file that can't be written into.
 */
export function restoredDocx(
  document: Document,
  comparison: Comparison,
  { bytes, language }: { readonly bytes: Uint8Array | null; readonly language: Language },
): RestoredDocx {
  const own = comparison.placeholders.filter((placeholder) => placeholder.document === "anonymised");
  const changes = own.map((placeholder): TextChange => {
    const { start, end } = toText(document, span<"source">(placeholder.start, placeholder.end));
    return { start, end, value: placeholder.value, comment: valueComment(placeholder, comparison, language) };
  });
  const { parts, unwritten } = bytes === null ? fresh(document, changes) : into(document, bytes, changes);
  const lost = unwritten.map((at) => own[at]);
  const filled = own.filter(({ value }) => value !== null).length - lost.filter(({ value }) => value !== null).length;
  return { parts, filled, left: own.length - filled, unwritten: lost };
}

function into({ text, origin }: Document, bytes: Uint8Array, changes: readonly TextChange[]): TrackedDocx {
  const { path, tracked = "final" } = origin;
  return trackedDocx({ bytes, path, tracked }, text, changes);
}

function fresh({ text, blocks }: Document, changes: readonly TextChange[]): TrackedDocx {
  const written = trackedText(text, blocks, changes);
  return { parts: newDocx(written), unwritten: written.unwritten };
}
