import { decoded } from "../decoded.js";
import { fromBase64, fromQuotedPrintable } from "./transfer.js";

// The rest of a line takes its carriage return: where two parts could, each line would double the ways to fail.
const HEAD = /^(?:[A-Za-z][A-Za-z-]{1,40}:[^\n]*\n(?:[ \t][^\n]*\n)*)+\r?\n/;
const FIELD = /^([A-Za-z-]+):[ \t]*((?:[^\n]*)(?:\r?\n[ \t][^\n]*)*)/gm;
const LONGEST_HEAD = 65_536;
/** Parts in parts are followed so deep. */
const DEEPEST = 4;

/** The text of a mail: its plain part, else its page. Null for what is none, or is sent as it is. */
export function mailBody(source: string): string | null {
  const part = partOf(source);
  if (part === null || !part.fields.has("content-type") || part.fields.size < 2) return null;
  return bodyOf(part, DEEPEST);
}

interface Part {
  readonly fields: ReadonlyMap<string, string>;
  readonly body: string;
}

function partOf(source: string): Part | null {
  const head = HEAD.exec(source.slice(0, LONGEST_HEAD))?.[0];
  if (head === undefined) return null;
  const fields = new Map(
    Array.from(head.matchAll(FIELD), ([, name, value]) => [name.toLowerCase(), value.replace(/\s+/g, " ")] as const),
  );
  return { fields, body: source.slice(head.length) };
}

function bodyOf({ fields, body }: Part, deepest: number): string | null {
  const type = fields.get("content-type") ?? "text/plain";
  const boundary = /boundary="?([^";]+)"?/i.exec(type)?.[1]?.trim();
  if (/^multipart\//i.test(type) && boundary !== undefined && deepest > 0) {
    const parts = body
      .split(`--${boundary}`)
      .slice(1, MOST_PARTS)
      .flatMap((each) => partOf(each.replace(/^\r?\n/, "")) ?? []);
    for (const wanted of [/^text\/plain/i, /^text\/html/i, /^multipart\//i]) {
      const found = parts.find((part) => wanted.test(part.fields.get("content-type") ?? ""));
      const text = found === undefined ? null : bodyOf(found, deepest - 1);
      if (text !== null && text.trim() !== "") return text;
    }
    return null;
  }
  if (!/^text\//i.test(type)) return null;
  const charset = /charset="?([\w-]+)"?/i.exec(type)?.[1] ?? "utf-8";
  const encoding = (fields.get("content-transfer-encoding") ?? "").trim().toLowerCase();
  if (encoding === "base64") return decoded(fromBase64(body), charset, false);
  if (encoding === "quoted-printable") return decoded(fromQuotedPrintable(body), charset, false);
  return body;
}

const MOST_PARTS = 64;
