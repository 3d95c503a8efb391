import type { CorpusDocument } from "../corpus.js";

const SHA256_BYTES = 32;

/** A document as bytes: its SHA-256, and all else as JSON. */
export function bytesOfRow({ id, path, part, title, date, url, sha256, length }: CorpusDocument): Buffer {
  const sum = Buffer.from(sha256, "hex");
  if (sum.length !== SHA256_BYTES) throw new RangeError(`no SHA-256: ${sha256}`);
  const place = part === null ? [] : [part.start, part.end];
  const rest = [id, path === id ? 0 : path, title, date, url, length, ...place];
  return Buffer.concat([sum, Buffer.from(JSON.stringify(rest))]);
}

/** @throws SyntaxError where they are no row. */
export function rowOfBytes(bytes: Buffer): CorpusDocument {
  const [id, path, title, date, url, length, start, end] = JSON.parse(bytes.toString("utf8", SHA256_BYTES)) as [
    string,
    string | null | 0,
    string | null,
    string | null,
    string | null,
    number,
    number?,
    number?,
  ];
  const sha256 = bytes.toString("hex", 0, SHA256_BYTES);
  const part = start === undefined || end === undefined ? null : { start, end };
  return { id, path: path === 0 ? id : path, part, title, date, url, sha256, length };
}
