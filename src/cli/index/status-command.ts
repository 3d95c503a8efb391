import type { CorpusStatus } from "../../corpus/corpus.js";
import { openCorpus } from "../../corpus/open-corpus.js";
import { fill } from "../../report/shared/labels.js";
import { visible } from "../../report/shared/visible.js";
import type { Bilingual, Language } from "../../text/language.js";
import { exitCode, type ExitCode } from "../exit-code.js";
import type { IndexRequest } from "./change-index.js";
import { writeIndexAnswer } from "./index-answer.js";
import { megabytes } from "./run-lines.js";

/** @throws Trouble if there is no index, or a damaged one, or one of another version. */
export async function statusCommand(request: IndexRequest): Promise<ExitCode> {
  const corpus = await openCorpus(request.index);
  try {
    const status = await corpus.status();
    const { path: _, notes, ...data } = status;
    await writeIndexAnswer(request, "status", {
      lines: linesOf(status, request.language),
      data: { ...data, ...notes },
    });
    return exitCode.same;
  } finally {
    await corpus.close();
  }
}

/** Folders, and texts set aside, that are listed one by one. */
const MOST_LISTED = 20;

function linesOf(status: CorpusStatus, language: Language): string[] {
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
