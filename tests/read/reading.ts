import { expect } from "vitest";
import type { Document, Format } from "../../src/text/document.js";
import { toSource } from "../../src/text/document.js";
import { readPdfApart } from "../../src/read/pdf/read-pdf-apart.js";
import { documentFromBytes } from "../../src/read/document-from-bytes.js";
import { span } from "../../src/text/span.js";

/** Reads a file of this content and name. */
export function reading(
  content: string | Uint8Array,
  path = "text.txt",
  encoding?: string,
  format?: Format,
): Promise<Document> {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  return documentFromBytes(bytes, {
    path,
    sha256: "",
    apart: readPdfApart,
    ...(encoding === undefined ? {} : { encoding }),
    ...(format === undefined ? {} : { format }),
  });
}

export function codesOf({ warnings }: Document): string[] {
  return warnings.map(({ code }) => code);
}

/** The blocks of a document, one a line, with their kinds: `heading 标题`. */
export function blocksOf({ text, blocks }: Document): string[] {
  return blocks.map(({ kind, span: { start, end } }) => `${kind} ${text.slice(start, end)}`);
}

const WHITE_SPACE = /^[\s\u0085]$/;

/** The laws that the map from text to source keeps for every document. */
export function checkMap(document: Document): void {
  const { source, text, pieces, blocks } = document;
  let textAt = 0;
  let sourceAt = 0;
  for (const piece of pieces) {
    expect(piece.textStart).toBe(textAt);
    expect(piece.sourceStart).toBeGreaterThanOrEqual(sourceAt);
    textAt += piece.textLength;
    sourceAt = piece.sourceStart + piece.sourceLength;
    if (piece.textLength !== piece.sourceLength) continue;
    const written = source.slice(piece.sourceStart, sourceAt);
    const taken = text.slice(piece.textStart, textAt);
    // One white space may stand for another, such as a space for a line break inside a paragraph; and the end of a cell.
    const isSpace = WHITE_SPACE.test(taken) && (WHITE_SPACE.test(written) || written === "|");
    expect(taken === written || isSpace).toBe(true);
  }
  expect(textAt).toBe(text.length);
  expect(sourceAt).toBeLessThanOrEqual(source.length);
  const whole = toSource(document, span(0, text.length));
  expect(whole.end).toBe(sourceAt);
  let blockAt = 0;
  for (const { span: block } of blocks) {
    expect(block.start).toBeGreaterThanOrEqual(blockAt);
    expect(block.end).toBeGreaterThan(block.start);
    blockAt = block.end;
  }
  expect(blockAt).toBeLessThanOrEqual(text.length);
}
