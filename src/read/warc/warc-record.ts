import { headAt, type Head } from "./head-lines.js";
import { httpBody } from "./http-body.js";

/** A page or another text in a web archive. */
export interface WarcText {
  readonly url: string;
  /** The day on which it was fetched, as 2022-02-08; null where the record does not say it. */
  readonly date: string | null;
  readonly bytes: Uint8Array;
}

/** A record that has no text to be read, by its kind: `request`, or of a `response` its kind of content. */
export interface WarcSkipped {
  readonly skipped: string;
}

const MARK = "WARC/";
const TEXTS =
  /^(?:text\/(?!css|javascript|x-component)|application\/(?:xhtml\+xml|pdf|msword|rtf|epub\+zip|vnd\.openxmlformats-officedocument\.|vnd\.oasis\.opendocument\.text)|message\/rfc822)/i;

/** The head of the record that begins at an offset; null where none does. */
export function recordHeadAt(bytes: Uint8Array, start: number): Head | null {
  if (!isRecordAt(bytes, start)) return null;
  return headAt(bytes, start);
}

export function isRecordAt(bytes: Uint8Array, start: number): boolean {
  for (let at = 0; at < MARK.length; at++) if (bytes[start + at] !== MARK.charCodeAt(at)) return false;
  return true;
}

/** How long the block of a record is, as it says itself; null where it says nothing that can be. */
export function lengthIn({ fields }: Head): number | null {
  const said = fields.get("content-length") ?? "";
  return /^[0-9]{1,12}$/.test(said) ? Number(said) : null;
}

/**
 * A record as a text, if it is a page that a server answered with, or a text that was made of one (ISO 28500).
 *
 * @param bytes the record from its head on; what is behind its block does not count.
 */
export function readRecord(bytes: Uint8Array): WarcText | WarcSkipped {
  const head = recordHeadAt(bytes, 0);
  if (head === null) return { skipped: "damaged" };
  const type = head.fields.get("warc-type")?.toLowerCase() ?? "";
  const url = head.fields.get("warc-target-uri")?.replace(/^<(.*)>$/, "$1") ?? "";
  // Some programs put their own notes in as if they were pages.
  if (/^metadata:/i.test(url)) return { skipped: "metadata" };
  if (!HAS_TEXT.has(type) || url === "") return { skipped: NAMED.has(type) ? type : "other" };
  const block = bytes.subarray(head.end, head.end + (lengthIn(head) ?? bytes.length));
  const said = head.fields.get("content-type") ?? "";
  const isHttp = /^application\/http\b/i.test(said) || (type === "response" && /^https?:/i.test(url));
  const found = isHttp ? httpBody(block) : { contentType: said, body: block };
  if (found === null || !TEXTS.test(found.contentType === "" ? "text/html" : found.contentType))
    return { skipped: found === null ? "no-page" : "no-text" };
  const day = /^\d{4}-\d{2}-\d{2}/.exec(head.fields.get("warc-date") ?? "")?.[0] ?? null;
  return { url, date: day, bytes: found.body };
}

const HAS_TEXT = new Set(["response", "resource", "conversion"]);
const NAMED = new Set(["warcinfo", "request", "metadata", "revisit", "continuation"]);
