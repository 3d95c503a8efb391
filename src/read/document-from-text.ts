import type { Document, Origin } from "../text/document.js";
import { Trouble } from "../text/trouble.js";
import { readPlain } from "./plain.js";
import { sha256 } from "./sha256.js";

const SEEN = /[^\s\u200b-\u200f\u2060\ufeff]/;

/**
 * A string as a document: plain text, every character as it is. Its `sha256` and `bytes` are those
 * of the string in UTF-8.
 *
 * @throws Trouble if nothing but white space stands in it.
 */
export function documentFromText(text: string, { path = "" }: { readonly path?: string } = {}): Document {
  const bytes = new TextEncoder().encode(text);
  const origin: Origin = { path, sha256: sha256(bytes), bytes: bytes.length, encoding: "utf-8", format: "plain" };
  return withText({ source: text, ...readPlain(text, 0), title: null, date: null, origin, warnings: [] });
}

/** @throws Trouble on a document without any text, which would compare as equal to nothing. */
export function withText(document: Document): Document {
  if (SEEN.test(document.text)) return document;
  const empty = document.source === "";
  throw new Trouble(document.origin.path, {
    zh: empty ? "文件是空的，没有可比对的文字" : "没有可比对的文字（只有空白或标记）；请检查文件内容和编码",
    en: empty
      ? "the file is empty: there is no text to compare"
      : "no text in it, only white space or markup; check its content and encoding",
  });
}
