import type { RunResult } from "../../index-files/run-index.js";
import type { NotRead } from "../../index-files/fingerprinter.js";
import { count, fill } from "../../report/shared/labels.js";
import { visible } from "../../report/shared/visible.js";
import type { Bilingual, Language } from "../../text/language.js";

/** Lines about single files; JSON has more. */
const MOST_LINES = 20;

/** What standard error says of texts that were not read, or whose place another one took. */
export function troubleLines({ notRead, displaced }: RunResult, language: Language): string[] {
  const [first] = displaced.first;
  return [
    ...notRead.first.slice(0, MOST_LINES).map((one) => lineOf(one, language)),
    ...(notRead.count > MOST_LINES ? [fill(MORE, language, { count: notRead.count - MOST_LINES })] : []),
    ...(first === undefined ? [] : [fill(DISPLACED, language, { count: displaced.count, ...shown(first) })]),
  ];
}

/** What was done, in a line. */
export function summaryLine(result: RunResult, command: "add" | "update", language: Language): string {
  const { added, replaced, same, removed, documents, hidden, empty, notRead } = result;
  const sum = fill(DONE[command], language, { added, replaced, same, removed, documents });
  const left = hidden === 0 ? "" : fill(HIDDEN, language, { hidden });
  const blank = empty.count === 0 ? "" : fill(EMPTY, language, { count: empty.count });
  const unread = notRead.count === 0 ? "" : fill(NOT_READ, language, { count: notRead.count });
  return `${notRead.count === 0 ? "✓" : "✗"} ${sum}${left}${blank}${unread}`;
}

function lineOf({ path, line, message }: NotRead, language: Language): string {
  return `${visible(path)}${line === null ? "" : `:${line}`}: ${visible(message[language])}`;
}

function shown({ id, path, by }: RunResult["displaced"]["first"][number]): Readonly<Record<string, string>> {
  return { id: visible(id), path: visible(path ?? "?"), by: visible(by ?? "?") };
}

const DONE: Readonly<Record<"add" | "update", Bilingual>> = {
  add: {
    zh: "新增 {added} 篇，更新 {replaced} 篇，未变 {same} 篇；索引共 {documents} 篇",
    en: "added {added}, replaced {replaced}, unchanged {same}; {documents} texts in the index",
  },
  update: {
    zh: "新增 {added} 篇，更新 {replaced} 篇，删除 {removed} 篇，未变 {same} 篇；索引共 {documents} 篇",
    en: "added {added}, replaced {replaced}, removed {removed}, unchanged {same}; {documents} texts in the index",
  },
};
const HIDDEN: Bilingual = { zh: "；略过隐藏的文件或文件夹 {hidden} 个", en: "; {hidden} hidden ones left out" };
const EMPTY: Bilingual = { zh: "；没有文字的 {count} 处", en: "; {count} without any text" };
const NOT_READ: Bilingual = { zh: "；{count} 处没有编入", en: "; {count} not read" };
const MORE: Bilingual = {
  zh: "……另有 {count} 处：--json 列出前 1,000 处",
  en: "… and {count} more: --json lists the first 1,000",
};
const DISPLACED: Bilingual = {
  zh: "{count} 篇顶替了别的文件中 id 相同的文本，如 {id}：{path} → {by}；一个 id 只能有一篇",
  en: "{count} took the place of texts of the same id in other files, as {id}: {path} → {by}; an id has one text",
};

/** Bytes as people read them. */
export function megabytes(bytes: number): string {
  return bytes < 10_000_000 ? `${(bytes / 1e6).toFixed(1)} MB` : `${count(Math.round(bytes / 1e6))} MB`;
}
