import type { Document, Format } from "../text/document.js";
import type { FileToRead, Reader } from "./reader.js";
import { READERS } from "./readers.js";
import { refuseEmpty } from "./refuse-empty.js";
import { textFileOf, type TextFile } from "./text-file.js";

/** What is known of bytes beside themselves. */
export interface BytesOrigin {
  /** The file's name; its ending is a hint where the content leaves the format open. */
  readonly path: string;
  readonly sha256: string;
  /** The name or label of an encoding that is believed instead of the bytes. */
  readonly encoding?: string;
  /** The format that it is read as, whatever it looks like and is called. */
  readonly format?: Format;
}

/**
 * Bytes → Document, by the first reader that recognises them.
 *
 * @throws Trouble on what no reader reads, on an unknown encoding, and where no text is left.
 */
export async function documentFromBytes(bytes: Uint8Array, origin: BytesOrigin): Promise<Document> {
  const { path, sha256, encoding, format } = origin;
  let text: Promise<TextFile> | null = null;
  const file: FileToRead = {
    bytes,
    path,
    sha256,
    ...(format === undefined ? {} : { format }),
    text: () => (text ??= textFileOf(bytes, path, encoding)),
  };
  return refuseEmpty(await (await readerOf(file)).read(file));
}

async function readerOf(file: FileToRead): Promise<Reader> {
  for (const reader of READERS) {
    if (file.format === undefined ? await reader.recognises(file) : reader.format === file.format) return reader;
  }
  throw new Error("plain text is what is no other format");
}
