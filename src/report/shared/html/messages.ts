import type { Bilingual, Language } from "../../../text/language.js";
import { fill } from "../labels.js";

/** What every page says. `{…}` is filled in. */
const MESSAGES = {
  "copied": { zh: "已复制", en: "Copied" },
  "theme": { zh: "深色", en: "Dark" },
  "times": { zh: "{count}处", en: "×{count}" },
  "warnings": { zh: "提示 {count}", en: "Notices: {count}" },
  "previous": { zh: "上一处", en: "Previous" },
  "next": { zh: "下一处", en: "Next" },
  "line": { zh: "第{line}行", en: "line {line}" },
  "provenance": { zh: "出处与校验", en: "Provenance" },
  "file": { zh: "文件", en: "File" },
  "title": { zh: "标题", en: "Title" },
  "date": { zh: "日期", en: "Date" },
  "size": { zh: "大小", en: "Size" },
  "size.value": { zh: "{bytes} 字节，{characters} 字", en: "{bytes} bytes, {characters} characters" },
  "encoding": { zh: "编码与格式", en: "Encoding and format" },
  "tool": { zh: "工具", en: "Tool" },
  "options": { zh: "选项", en: "Options" },
  "option.persons": { zh: "还原人名：{state}", en: "persons: {state}" },
  "on": { zh: "开", en: "on" },
  "off": { zh: "关", en: "off" },
  "local": {
    zh: "本页不从任何地方载入内容，也不向任何地方发送内容。",
    en: "This page loads nothing and sends nothing.",
  },
} as const satisfies Record<string, Bilingual>;

type MessageKey = keyof typeof MESSAGES;

/** Says one of these messages, or any other. */
export type Say = (message: MessageKey | Bilingual, values?: Readonly<Record<string, string | number>>) => string;

export function sayIn(language: Language): Say {
  return (message, values = {}) => fill(typeof message === "string" ? MESSAGES[message] : message, language, values);
}

/** A share of 0 to 1 as per cent, one decimal where it has one. 99.96 % is not rounded up to 100. */
export function percent(share: number): string {
  const rounded = Math.round(share * 1000) / 10;
  return `${rounded === 100 && share < 1 ? 99.9 : rounded}%`;
}
