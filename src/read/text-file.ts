import type { Warning } from "../text/document.js";
import { refuseBinary } from "./binary-formats.js";
import { decode } from "./decode.js";
import { readBack } from "./garbled/read-back.js";
import { frontMatterOf, type FrontMatter } from "./front-matter.js";

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
  const { source, warnings: said } = readBack(decoded.source, path, encoding !== undefined);
  const front = await frontMatterOf(source, path);
  const warnings = [...said, ...decoded.warnings, ...(front?.warnings ?? [])];
  return { ...decoded, source, warnings, front, bodyStart: front?.bodyStart ?? 0 };
}
