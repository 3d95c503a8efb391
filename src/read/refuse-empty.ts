import type { Document } from "../text/document.js";
import { Trouble } from "../text/trouble.js";

const SEEN = /[^\s\0\u200b-\u200f\u2060\ufeff]/;

/**
 * The document as it is.
 *
 * @throws Trouble on a document without any text, which would compare as having nothing in common.
 */
export function refuseEmpty(document: Document): Document {
  if (SEEN.test(document.text)) return document;
  const empty = document.source === "";
  throw new Trouble(document.origin.path, {
    zh: empty ? "文件是空的，没有文字" : "没有文字（只有空白或标记）；请检查文件内容和编码",
    en: empty
      ? "the file is empty: there is no text in it"
      : "no text in it, only white space or markup; check its content and encoding",
  });
}
