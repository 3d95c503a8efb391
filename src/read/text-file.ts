import type { Document, Format, Warning } from "../text/document.js";
import { linesIn } from "../text/locator.js";
import { refuseBinary } from "./binary-formats.js";
import { decode } from "./decode.js";
import { frontMatterOf, type FrontMatter } from "./front-matter.js";
import type { FileToRead } from "./reader.js";
import type { Extract } from "./text-builder.js";

/** A file decoded, with what its head says. */
export interface TextFile {
  readonly source: string;
  readonly encoding: string;
  readonly warnings: readonly Warning[];
  readonly front: FrontMatter | null;
  /** Where the text behind the front matter begins. */
  readonly bodyStart: number;
}

/** @throws Trouble on what is no text, and on an unknown encoding. */
export async function textFileOf(bytes: Uint8Array, path: string, encoding?: string): Promise<TextFile> {
  refuseBinary(bytes, path);
  const decoded = decode(bytes, path, encoding);
  const front = await frontMatterOf(decoded.source, path);
  const warnings = [...decoded.warnings, ...(front?.warnings ?? [])];
  return { ...decoded, warnings, front, bodyStart: front?.bodyStart ?? 0 };
}

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
