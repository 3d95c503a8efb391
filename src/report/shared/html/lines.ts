import type { Block, Document } from "../../../text/document.js";
import { span, type Span } from "../../../text/span.js";

/** One line of a text as a column shows it. */
export interface Line {
  /** Its line end is not in it. */
  readonly span: Span<"text">;
  readonly kind: Block["kind"];
  /** The rest of a line that was too long to be laid out as one. */
  readonly continued: boolean;
  /** It ends where the text has a line end. */
  readonly ended: boolean;
}

/** A browser lays a paragraph out as a whole, so that a book in one line has to be cut. */
const LONGEST = 4000;
const SENTENCE_END = /[。！？；!?;]/;

/** The lines of a document in order: with their line ends they are its text. */
export function linesOf({ text, blocks }: Pick<Document, "text" | "blocks">): Line[] {
  const lines: Line[] = [];
  let block = 0;
  for (const { 0: whole, 1: content = "", index } of text.matchAll(/([^\r\n]*)(?:\r\n|[\r\n]|$)/g)) {
    if (whole === "" && index === text.length) break;
    while (block + 1 < blocks.length && (blocks[block + 1]?.span.start ?? 0) <= index) block++;
    const kind = blocks[block]?.kind ?? "paragraph";
    const parts = cut(text, span(index, index + content.length));
    for (const [number, part] of parts.entries()) {
      const last = number === parts.length - 1;
      lines.push({ span: part, kind, continued: number > 0, ended: last && whole.length > content.length });
    }
  }
  return lines;
}

/** Cuts at the last sentence end that fits, else anywhere but inside a surrogate pair. */
function cut(text: string, whole: Span<"text">): Span<"text">[] {
  const parts: Span<"text">[] = [];
  let start = whole.start;
  while (whole.end - start > LONGEST) {
    let end = start + LONGEST;
    while (end > start + LONGEST / 2 && !SENTENCE_END.test(text.charAt(end - 1))) end--;
    if (end === start + LONGEST / 2) end = start + LONGEST;
    if ((text.codePointAt(end - 1) ?? 0) > 0xffff) end--;
    parts.push(span(start, end));
    start = end;
  }
  return [...parts, span(start, whole.end)];
}
