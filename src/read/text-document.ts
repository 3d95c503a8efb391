import type { Document, Format } from "../text/document.js";
import { linesIn } from "../text/locator.js";
import type { LeftOutCounter } from "./left-out-counter.js";
import { leftOutOf } from "./left-out-of.js";
import type { FileToRead } from "./reader.js";
import type { Extract } from "./text-builder.js";
import type { TextFile } from "./text-file.js";

/** What a reader of a text format found in it, and what it left out. */
export type TextExtract = Extract &
  Partial<Pick<Document, "title" | "date" | "warnings">> & { readonly left: LeftOutCounter };

/** The document of a text file; what its front matter says of title and date comes first. */
export function textDocument(
  { bytes, path, sha256, format: named }: FileToRead,
  { source, encoding, front, bodyStart, warnings }: TextFile,
  format: Format,
  { text, pieces, blocks, left, ...extract }: TextExtract,
): Document {
  if (bodyStart > 0) left.add("front-matter", source.slice(0, bodyStart));
  const { leftOut, first, others } = leftOutOf(left, source, text, path);
  return {
    source,
    text,
    pieces,
    blocks,
    locator: linesIn(source),
    title: front?.title ?? extract.title ?? null,
    date: front?.date ?? extract.date ?? null,
    origin: {
      path,
      sha256,
      bytes: bytes.length,
      encoding,
      format,
      ...(named === undefined ? {} : { isFormatNamed: true }),
      ...(leftOut.length === 0 ? {} : { leftOut }),
    },
    warnings: [...first, ...warnings, ...(extract.warnings ?? []), ...others],
  };
}
