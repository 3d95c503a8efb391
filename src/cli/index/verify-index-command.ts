import { openCorpus } from "../../corpus/open-corpus.js";
import { fill } from "../../report/shared/labels.js";
import type { Bilingual } from "../../text/language.js";
import { exitCode, type ExitCode } from "../exit-code.js";
import type { IndexRequest } from "./change-index.js";
import { writeIndexAnswer } from "./index-answer.js";
import { megabytes } from "./run-lines.js";

/**
 * Reads the whole index.
 *
 * @throws Trouble if anything in it is damaged, and names the file.
 */
export async function verifyIndexCommand(request: IndexRequest): Promise<ExitCode> {
  const corpus = await openCorpus(request.index);
  try {
    await corpus.verify();
    const { documents, bytes, generation } = await corpus.status();
    const lines = [fill(WHOLE, request.language, { documents, bytes: megabytes(bytes) })];
    await writeIndexAnswer(request, "verify", { lines, data: { isWhole: true, documents, bytes, generation } });
    return exitCode.same;
  } finally {
    await corpus.close();
  }
}

const WHOLE: Bilingual = {
  zh: "✓ 索引完好：{documents} 篇，{bytes} 全部读过",
  en: "✓ nothing is damaged: {documents} texts, all {bytes} were read",
};
