import type { CorpusStatus } from "../../corpus/corpus.js";
import { fill } from "../../report/shared/labels.js";
import { visible } from "../../report/shared/visible.js";
import type { Bilingual, Language } from "../../text/language.js";
import { megabytes } from "./run-lines.js";

/** Folders, and texts set aside, that are listed one by one. */
const MOST_LISTED = 20;

/** What is in an index. */
export function statusLines(status: CorpusStatus, language: Language): string[] {
  const { path, documents, postings, bytes, generation, scheme, removed, notes } = status;
  const { folders, keepsTexts, setAside } = notes;
  return [
    visible(path),
    fill(SIZE, language, { documents, postings, bytes: megabytes(bytes) }),
    fill(VERSION, language, { generation: String(generation), scheme }),
    (keepsTexts ? WITH_TEXTS : WITHOUT_TEXTS)[language],
    ...(removed === 0 ? [] : [fill(REMOVED, language, { removed })]),
    ...folders.slice(0, MOST_LISTED).map((folder) => `${FOLDER[language]}${visible(folder)}`),
    ...(folders.length > MOST_LISTED ? [fill(MORE_FOLDERS, language, { count: folders.length - MOST_LISTED })] : []),
    ...setAside
      .slice(0, MOST_LISTED)
      .map(({ path: file, line }) => `${SET_ASIDE[language]}${visible(file)}${line === null ? "" : `:${line}`}`),
    ...(setAside.length > MOST_LISTED ? [fill(MORE_ASIDE, language, { count: setAside.length - MOST_LISTED })] : []),
  ];
}

const SIZE: Bilingual = {
  zh: "  {documents} 篇，{postings} 个指纹，{bytes}",
  en: "  {documents} texts, {postings} fingerprints, {bytes}",
};
const VERSION: Bilingual = {
  zh: "  第 {generation} 次提交，指纹 {scheme}",
  en: "  commit {generation}, fingerprints {scheme}",
};
const WITH_TEXTS: Bilingual = { zh: "  保存原文", en: "  keeps its texts" };
const WITHOUT_TEXTS: Bilingual = {
  zh: "  不保存原文：查看时重读文件",
  en: "  does not keep its texts: they are read again from their files",
};
const REMOVED: Bilingual = {
  zh: "  已删除 {removed} 篇，仍占空间：index compact 可收回",
  en: "  {removed} removed texts still take room: index compact gives it back",
};
const FOLDER: Bilingual = { zh: "  文件夹：", en: "  folder: " };
const SET_ASIDE: Bilingual = {
  zh: "  耗尽时间或内存，不再重试：",
  en: "  took too much time or memory, not tried again: ",
};
const MORE_FOLDERS: Bilingual = { zh: "  另有 {count} 个文件夹", en: "  and {count} more folders" };
const MORE_ASIDE: Bilingual = { zh: "  另有 {count} 处", en: "  and {count} more of these" };
