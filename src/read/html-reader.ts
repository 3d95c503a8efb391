import { MARKDOWN_ENDINGS } from "./markdown-reader.js";
import { isNamed, type Reader } from "./reader.js";
import { textDocument } from "./text-document.js";

const ENDINGS = [".html", ".htm", ".xhtml", ".xhtm"];
const HTML_START = /^\s*(?:<\?xml[^>]{0,200}\?>\s*)?(?:<!--[^>]{0,200}-->\s*)?<(?:!doctype\s+html|html|head|body)\b/i;
const KNOWN_TAG =
  /<\/?(?:p|br|div|span|table|tbody|tr|td|th|ul|ol|li|h[1-6]|strong|b|em|i|u|font|a|img|section|article|blockquote|center|hr|pre|sub|sup)(?:\s[^<>]*)?\/?>/gi;
const ENTITY = /&(?:nbsp|[lr]dquo|[lr]squo|hellip|mdash|middot|amp|lt|gt|quot|#\d{2,7}|#x[\da-f]{2,6});/i;

/** How many known tags make HTML of a file that is not called so. */
const FEWEST_TAGS = 3;

/** Pages, and fragments of them. The parser is loaded when there is one to read. */
export const HTML_READER: Reader = {
  format: "html",
  endings: ENDINGS,
  recognises: async (file) => {
    const { source, bodyStart } = await file.text();
    return looksLikeHtml(source.slice(bodyStart), file.path);
  },
  async read(file) {
    const text = await file.text();
    const { readHtml } = await import("./html.js");
    const { source, bodyStart, front } = text;
    const markdownOutside = front !== null || isNamed(file.path, MARKDOWN_ENDINGS);
    return textDocument(file, text, "html", readHtml(source, { path: file.path, bodyStart, markdownOutside }));
  },
};

function looksLikeHtml(body: string, path: string): boolean {
  if (HTML_START.test(body)) return true;
  const tags = countTags(body, FEWEST_TAGS);
  if (tags >= FEWEST_TAGS || (tags > 0 && wholeElement(body))) return true;
  if (isNamed(path, ENDINGS)) return tags > 0 || ENTITY.test(body);
  return isNamed(path, MARKDOWN_ENDINGS) && ENTITY.test(body);
}

function countTags(body: string, enough: number): number {
  let count = 0;
  for (const _ of body.matchAll(KNOWN_TAG)) if (++count >= enough) break;
  return count;
}

/** Whether it begins with a tag and ends with one: a single paragraph. */
function wholeElement(body: string): boolean {
  return /^\s*<[a-z]/i.test(body) && body.trimEnd().endsWith(">");
}
