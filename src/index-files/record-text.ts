import { gunzipped } from "../read/archive/gunzipped.js";
import { isGzipped } from "../read/archive/is-gzipped.js";
import { documentFromBytes } from "../read/document-from-bytes.js";
import { readApart } from "../read/read-apart.js";
import { readRecord } from "../read/warc/warc-record.js";
import type { Document } from "../text/document.js";
import { sha256Of } from "./line-text.js";

/** A record of a web archive as a text. */
export interface RecordText {
  readonly url: string;
  /** Its checksum is that of the record, as it is packed; its date the page's own, or the day on which it was fetched. */
  readonly document: Document;
}

/**
 * Reads a record; one that has no text is answered by what it is.
 *
 * @throws Trouble on what can't be read.
 */
export async function readRecordText(
  bytes: Uint8Array,
  path: string,
): Promise<RecordText | { readonly skipped: string }> {
  const record = readRecord(isGzipped(bytes) ? gunzipped(bytes, path) : bytes);
  if ("skipped" in record) return record;
  const { url, date } = record;
  const sha256 = sha256Of(bytes);
  const document = await documentFromBytes(record.bytes, { path: `${path}/${url}`, sha256, apart: readApart });
  return { url, document: { ...document, date: document.date ?? date } };
}
