import type { Document } from "../text/document.js";
import type { Bilingual } from "../text/language.js";
import type { LeftOut } from "../text/left-out.js";
import { Trouble } from "../text/trouble.js";
import { listOf } from "./left-out-warnings.js";

/** There is no text, and nothing of it was left out. */
export class EmptyText extends Trouble {}

const SEEN = /[^\s\0\u200b-\u200f\u2060\ufeff]/;

/**
 * The document as it is.
 *
 * @throws Trouble on a document without any text, which would compare as having nothing in common.
 */
export function refuseEmpty(document: Document): Document {
  if (SEEN.test(document.text)) return document;
  const { path, leftOut = [] } = document.origin;
  if (leftOut.some(({ reason }) => reason !== "markup" && reason !== "front-matter"))
    throw new Trouble(path, allLeftOut(leftOut));
  const empty = document.source === "";
  throw new EmptyText(path, {
    zh: empty ? "文件是空的，没有文字" : "没有文字（只有空白或标记）；请检查文件内容和编码",
    en: empty
      ? "the file is empty: there is no text in it"
      : "no text in it, only white space or markup; check its content and encoding",
  });
}

function allLeftOut(leftOut: readonly LeftOut[]): Bilingual {
  return {
    zh: `文件中的文字都不作正文，字符数为：${listOf(leftOut, "zh")}；请把正文另存为 .txt，或用 --format-in plain 连同标记一起读取`,
    en: `all that is in it is left out of the text, in characters: ${listOf(leftOut, "en")}; save its article as .txt, or read it with its markup by --format-in plain`,
  };
}
