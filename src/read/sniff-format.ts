import type { Format } from "../text/document.js";

const HTML_START = /^\s*(?:<\?xml[^>]{0,200}\?>\s*)?(?:<!--[^>]{0,200}-->\s*)?<(?:!doctype\s+html|html|head|body)\b/i;
const KNOWN_TAG =
  /<\/?(?:p|br|div|span|table|tbody|tr|td|th|ul|ol|li|h[1-6]|strong|b|em|i|u|font|a|img|section|article|blockquote|center|hr|pre|sub|sup)(?:\s[^<>]*)?\/?>/gi;
const ENTITY = /&(?:nbsp|[lr]dquo|[lr]squo|hellip|mdash|middot|amp|lt|gt|quot|#\d{2,7}|#x[\da-f]{2,6});/i;

/** How many known tags make HTML of a file that is not called so. */
const FEWEST_TAGS = 3;

/** How the names of files of a format end. */
const ENDINGS: readonly (readonly [RegExp, Format])[] = [
  [/\.x?html?$/i, "html"],
  [/\.(?:md|markdown|mkd)$/i, "markdown"],
];

/** What is known before the body of a file is looked at. */
interface Sniffed {
  readonly path: string;
  readonly bodyStart: number;
  readonly hasFrontMatter: boolean;
}

/**
 * The format of what stands behind the front matter, by its content. Signs that Markdown uses are also how
 * texts are anonymised, so only the file's name or its front matter makes Markdown of it.
 */
export function sniffFormat(source: string, file: Sniffed): Format {
  const body = source.slice(file.bodyStart);
  const named = ENDINGS.find(([ending]) => ending.test(file.path))?.[1] ?? "plain";
  if (HTML_START.test(body)) return "html";
  const tags = countTags(body, FEWEST_TAGS);
  if (tags >= FEWEST_TAGS || (tags > 0 && wholeElement(body))) return "html";
  if (named === "html" && (tags > 0 || ENTITY.test(body))) return "html";
  if (named === "markdown" && ENTITY.test(body)) return "html";
  return named === "markdown" || file.hasFrontMatter ? "markdown" : "plain";
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
