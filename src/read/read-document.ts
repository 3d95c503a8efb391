import type { Document } from "../text/document.js";
import { documentFromBytes } from "./document-from-bytes.js";
import { openFile } from "./open-file.js";

export interface ReadOptions {
  /** The name or label of an encoding that is believed instead of the bytes. */
  readonly encoding?: string;
  /** What the path `-` reads. Default: the standard input of the process. */
  readonly stdin?: AsyncIterable<Uint8Array | string>;
}

/**
 * Reads the file at `path`, or standard input for `-`.
 *
 * @throws Trouble on whatever cannot be read or is no text.
 */
export async function readDocument(path: string, options: ReadOptions = {}): Promise<Document> {
  const { bytes, sha256, warnings } = await openFile(path, options.stdin ?? process.stdin);
  const encoding = options.encoding === undefined ? {} : { encoding: options.encoding };
  const document = await documentFromBytes(bytes, { path, sha256, ...encoding });
  return { ...document, warnings: [...warnings, ...document.warnings] };
}
