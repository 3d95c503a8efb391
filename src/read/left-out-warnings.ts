import type { Warning } from "../text/document.js";
import type { Bilingual, Language } from "../text/language.js";
import type { LeftOut, LeftOutReason } from "../text/left-out.js";

const NAMES: Readonly<Record<LeftOutReason, Bilingual>> = {
  "hidden": { zh: "隐藏的文字", en: "hidden text" },
  "element": {
    zh: "不显示的元素（svg、noscript、template 等）",
    en: "elements that are never shown (svg, noscript, template and the like)",
  },
  "control": { zh: "按钮、选项和输入框", en: "buttons, options and fields" },
  "unclosed": { zh: "没有结尾的注释或脚本", en: "a comment or script without an end" },
  "correction": { zh: "划去的字", en: "what is struck out" },
  "reading": { zh: "注音", en: "readings of characters" },
  "note-mark": { zh: "注码", en: "marks of notes" },
  "navigation": { zh: "导航、链接列表、页脚等", en: "navigation, lists of links, footers and the like" },
  "furniture": { zh: "页码、页眉等", en: "page numbers, running heads and the like" },
  "comment": { zh: "注释", en: "comments" },
  "script": { zh: "脚本和样式", en: "scripts and styles" },
  "front-matter": { zh: "头部信息", en: "front matter" },
  "title": { zh: "网页标题", en: "the page's title" },
  "attribute": { zh: "图片说明等属性", en: "alternative texts and other attributes" },
  "markup": { zh: "标记里的汉字", en: "Chinese characters inside markup" },
};

/** What other warnings tell, and what nobody takes for text. */
const TOLD_ELSEWHERE: ReadonlySet<LeftOutReason> = new Set([
  "unclosed",
  "navigation",
  "furniture",
  "front-matter",
  "title",
  "attribute",
]);
/** Scripts, comments and markup are reported if they have so many Chinese characters: fewer are a remark. */
const MOST_HAN_OF_CODE = 20;
const CODE: ReadonlySet<LeftOutReason> = new Set(["comment", "script", "markup"]);

/**
 * Says what was left out, with its count by reason; where that is more than was read, `mostly-left-out` comes before all
 * other warnings.
 */
export function leftOutWarnings(
  leftOut: readonly LeftOut[],
  { path, isMost }: { readonly path: string; readonly isMost: boolean },
): { readonly first: readonly Warning[]; readonly others: readonly Warning[] } {
  if (isMost) return { first: [mostlyLeftOut(leftOut, path)], others: [] };
  const isTold = ({ reason, han }: LeftOut): boolean => !CODE.has(reason) || han >= MOST_HAN_OF_CODE;
  const told = leftOut.filter((row) => !TOLD_ELSEWHERE.has(row.reason) && isTold(row));
  return { first: [], others: told.length === 0 ? [] : [leftOutWarning(told, path)] };
}

/** `隐藏的文字 12、注释 30`: all that may be taken for text, of markup its Chinese characters. */
export function listOf(leftOut: readonly LeftOut[], language: Language): string {
  return leftOut
    .map(({ reason, characters, han }) => ({ reason, count: reason === "markup" ? han : characters }))
    .filter(({ count }) => count > 0)
    .map(({ reason, count }) => `${NAMES[reason][language]} ${count}`)
    .join(language === "zh" ? "、" : ", ");
}

function leftOutWarning(leftOut: readonly LeftOut[], path: string): Warning {
  return {
    code: "left-out",
    path,
    message: {
      zh: `未读取的字符：${listOf(leftOut, "zh")}`,
      en: `characters not read as text: ${listOf(leftOut, "en")}`,
    },
  };
}

function mostlyLeftOut(leftOut: readonly LeftOut[], path: string): Warning {
  return {
    code: "mostly-left-out",
    path,
    message: {
      zh: `未读取的文字比读取的多，字符数为：${listOf(leftOut, "zh")}；请核对原文件，或把正文另存为 .txt`,
      en: `more of the text was left out than read, in characters: ${listOf(leftOut, "en")}; look at the file, or save its article as .txt`,
    },
  };
}
