import type { Document, Format } from "../text/document.js";
import { linesIn } from "../text/locator.js";
import type { FileToRead } from "./reader.js";
import type { Extract } from "./text-builder.js";
import type { TextFile } from "./text-file.js";

/** What a reader of a text format found in it. */
export type TextExtract = Extract & Partial<Pick<Document, "title" | "date" | "warnings">>;

/** The document of a text file; what its front matter says of title and date comes first. */
export function textDocument(
  { bytes, path, sha256 }: FileToRead,
  { source, encoding, front, warnings }: TextFile,
  format: Format,
  extract: TextExtract,
): Document {
  return {
    source,
    text: extract.text,
    pieces: extract.pieces,
    blocks: extract.blocks,
    locator: linesIn(source),
    title: front?.title ?? extract.title ?? null,
    date: front?.date ?? extract.date ?? null,
    origin: { path, sha256, bytes: bytes.length, encoding, format },
    warnings: [...warnings, ...(extract.warnings ?? [])],
  };
}
