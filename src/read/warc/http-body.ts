import { Gunzip, Inflate, Unzlib } from "fflate/browser";
import { inflated } from "../zip/inflated.js";
import { headAt } from "./head-lines.js";
import { joinedBytes } from "../joined-bytes.js";

/** What a server answered. */
export interface HttpBody {
  readonly contentType: string;
  readonly body: Uint8Array;
}

const MOST = 64 * 1024 * 1024;
const DONE = /^HTTP\/[0-9.]+ 2[0-9][0-9]/;

/** The body of an answer, unpacked; null where it is no page (moved, not found), or packed otherwise or wrongly. */
export function httpBody(answer: Uint8Array): HttpBody | null {
  const head = headAt(answer, 0);
  if (head === null || !DONE.test(head.first)) return null;
  const isChunked = /\bchunked\b/i.test(head.fields.get("transfer-encoding") ?? "");
  const raw = answer.subarray(head.end);
  const body = unpacked(isChunked ? withoutChunks(raw) : raw, head.fields.get("content-encoding") ?? "");
  return body === null ? null : { contentType: head.fields.get("content-type") ?? "", body };
}

/** What is packed and says so; some programs unpack it and leave the field as it was. */
function unpacked(body: Uint8Array, encoding: string): Uint8Array | null {
  const name = encoding.trim().toLowerCase();
  if (name === "" || name === "identity") return body;
  if (name !== "gzip" && name !== "x-gzip" && name !== "deflate") return null;
  const isGzip = body[0] === 0x1f && body[1] === 0x8b;
  if (name !== "deflate" && !isGzip) return body;
  try {
    return inflated(body, MOST, isGzip ? Gunzip : (body[0] & 0x0f) === 8 ? Unzlib : Inflate);
  } catch {
    return null;
  }
}

const LONGEST_SIZE = 20;
const LINE_FEED = 0x0a;

/** A body without the sizes of its chunks. One that has none is as it is: some programs leave the field as it was. */
function withoutChunks(raw: Uint8Array): Uint8Array {
  const parts: Uint8Array[] = [];
  for (let at = 0; at < raw.length;) {
    const end = raw.subarray(at, at + LONGEST_SIZE * 10).indexOf(LINE_FEED);
    const said =
      end < 0
        ? ""
        : new TextDecoder("latin1")
            .decode(raw.subarray(at, at + end))
            .split(";")[0]
            .trim();
    if (!/^[0-9a-fA-F]{1,8}$/.test(said)) return parts.length === 0 ? raw : joinedBytes(parts);
    const size = Number.parseInt(said, 16);
    if (size === 0) break;
    const from = at + end + 1;
    parts.push(raw.subarray(from, from + size));
    at = from + size + (raw[from + size] === 0x0d ? 2 : 1);
  }
  return joinedBytes(parts);
}
