import { removeFromIndex } from "../../index-files/remove-from-index.js";
import { fill } from "../../report/shared/labels.js";
import { visible } from "../../report/shared/visible.js";
import type { Bilingual } from "../../text/language.js";
import { exitCode, type ExitCode } from "../exit-code.js";
import { changeIndex, refuseNoIndex, type IndexRequest } from "./change-index.js";
import { writeIndexAnswer } from "./index-answer.js";

/**
 * Removes texts from an index, by their ids or files. Names by which there is nothing are listed, and are in the exit
 * code.
 *
 * @throws Trouble if there is no index, or it can't be written.
 */
export async function removeCommand(names: readonly string[], request: IndexRequest): Promise<ExitCode> {
  const { language } = request;
  await refuseNoIndex(request);
  const result = await changeIndex(request, ({ writer, corpus }) => removeFromIndex(writer, corpus, names));
  const { removed, documents, returning, unknown } = result;
  for (const name of unknown) process.stderr.write(`duizhao: ${visible(name)}: ${UNKNOWN[language]}\n`);
  const lines = [
    `${unknown.length === 0 ? "✓" : "✗"} ${fill(DONE, language, { removed, documents })}`,
    ...(returning === 0 ? [] : [fill(RETURNING, language, { returning })]),
  ];
  await writeIndexAnswer(request, "remove", { lines, data: { ...result } });
  return unknown.length === 0 ? exitCode.same : exitCode.trouble;
}

const DONE: Bilingual = {
  zh: "删除 {removed} 篇；索引共 {documents} 篇",
  en: "removed {removed}; {documents} texts in the index",
};
const UNKNOWN: Bilingual = {
  zh: "索引里没有这个 id、文件或文件夹",
  en: "no text in the index has this id, or is in this file or folder",
};
const RETURNING: Bilingual = {
  zh: "其中 {returning} 篇所在的文件夹仍在索引的名单里：文件若还在，下次 index update 会重新编入",
  en: "{returning} of them are in folders that were added: the next index update adds them again if their files are still there",
};
