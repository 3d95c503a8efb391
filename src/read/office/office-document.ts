import { countCharacters } from "../../text/count-characters.js";
import type { Document, Format, Warning } from "../../text/document.js";
import type { FileToRead } from "../reader.js";
import type { BesideText } from "./beside-text.js";
import { itself, type WrittenBlocks } from "./block-writer.js";

/** What a reader of a file of Office found in it. */
export interface OfficeExtract extends WrittenBlocks {
  readonly title?: string | null;
  readonly beside?: BesideText;
  readonly warnings?: readonly Warning[];
}

/** The document of a file whose text was put together: that text is its source, and positions count in it. */
export function officeDocument(
  { bytes, path, sha256, tracked = "final", format: named }: FileToRead,
  format: Format,
  { text, blocks, places, title = null, beside, warnings = [] }: OfficeExtract,
): Document {
  const properties = beside?.properties ?? [];
  return {
    text,
    ...itself(text),
    blocks,
    places,
    title,
    date: null,
    origin: {
      path,
      sha256,
      bytes: bytes.length,
      format,
      ...(named === undefined ? {} : { isFormatNamed: true }),
      ...(tracked === "original" ? { tracked } : {}),
    },
    warnings: [...(beside?.warnings(path, tracked, countCharacters(text)) ?? []), ...warnings],
    ...(properties.length === 0 ? {} : { properties }),
  };
}
