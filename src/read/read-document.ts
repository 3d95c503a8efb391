import type { Document, Format } from "../text/document.js";
import { inOrderOfWeight } from "../text/warning-order.js";
import { documentFromBytes } from "./document-from-bytes.js";
import { givenFile, openFile } from "./open-file.js";
import { readApart } from "./read-apart.js";

export interface ReadOptions {
  /** The name or label of an encoding that is believed instead of the bytes. */
  readonly encoding?: string;
  /** The format that it is read as, whatever it looks like and is called. */
  readonly format?: Format;
  /** Which text of a file with tracked changes is read. Default `final`. */
  readonly tracked?: "final" | "original";
  /** Whether text is recognised on pages of a PDF that are pictures. Pictures of text are always. Default false. */
  readonly ocr?: boolean;
  /** Is called before each page that is recognised, and as often as that gets on. */
  readonly onPage?: (number: number, count: number) => void;
  /** What the path `-` reads. Default: the standard input of the process. */
  readonly stdin?: AsyncIterable<Uint8Array | string>;
  /** The bytes of files that are in no folder, by their paths. Where they are given no other file is opened. */
  readonly given?: ReadonlyMap<string, Uint8Array>;
}

/**
 * Reads the file at `path`, or standard input for `-`.
 *
 * @throws Trouble on whatever cannot be read or is no text.
 */
export async function readDocument(path: string, options: ReadOptions = {}): Promise<Document> {
  const { stdin, given, ...forced } = options;
  const file = given === undefined ? await openFile(path, stdin) : givenFile(path, given);
  const { bytes, sha256, warnings } = file;
  const document = await documentFromBytes(bytes, { path, sha256, apart: readApart, ...forced });
  return { ...document, warnings: inOrderOfWeight([...warnings, ...document.warnings]) };
}
