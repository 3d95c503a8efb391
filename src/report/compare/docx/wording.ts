import type { Bilingual } from "../../../text/language.js";

/** What the Word report says; `{…}` is filled in. */
export const WORDING = {
  title: { zh: "对照报告", en: "Comparison report" },
  notice: { zh: "提示：{text}", en: "Notice: {text}" },
  files: { zh: "文件", en: "Files" },
  file: { zh: "文件", en: "File" },
  characters: { zh: "字数", en: "Characters" },
  values: { zh: "占位符（{count}）", en: "Placeholders ({count})" },
  place: { zh: "位置", en: "Place" },
  text: { zh: "写法", en: "As written" },
  value: { zh: "原文", en: "Value" },
  basis: { zh: "得出方式", en: "Basis" },
  confidence: { zh: "可信度", en: "Confidence" },
  evidence: { zh: "依据", en: "Evidence" },
  edits: { zh: "暗改（{count}）", en: "Silent edits ({count})" },
  how: {
    zh: "修订：删除线为匿名稿的文字，插入为公开稿的文字。",
    en: "As tracked changes: what is deleted is in the anonymised text, what is inserted in the published one.",
  },
  group: { zh: "{group}（{count}）", en: "{group} ({count})" },
  none: { zh: "没有发现", en: "none were found" },
  rest: {
    zh: "只列出前 {most} 处，另有 {rest} 处未列；JSON 中是全部。",
    en: "Only the first {most} are listed; {rest} more are left out, and in the JSON all are there.",
  },
  reuse: { zh: "沿用", en: "Reuse" },
  verbatim: { zh: "逐字相同", en: "Verbatim" },
  edited: { zh: "改写", en: "Edited" },
  punctuation: { zh: "标点不同", en: "Punctuation" },
  share: { zh: "占比", en: "Share" },
} as const satisfies Record<string, Bilingual>;
