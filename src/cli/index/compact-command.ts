import { openCorpus } from "../../corpus/open-corpus.js";
import { fill } from "../../report/shared/labels.js";
import type { Bilingual } from "../../text/language.js";
import { exitCode, type ExitCode } from "../exit-code.js";
import { changeIndex, type IndexRequest } from "./change-index.js";
import { writeIndexAnswer } from "./index-answer.js";
import { megabytes } from "./run-lines.js";

/**
 * Gives back the room of what was removed.
 *
 * @throws Trouble if there is no index, or it can't be written.
 */
export async function compactCommand(request: IndexRequest): Promise<ExitCode> {
  const before = await sizeOf(request.index);
  await changeIndex(request, ({ writer }) => writer.compact());
  const after = await sizeOf(request.index);
  const sizes = { before: megabytes(before), after: megabytes(after) };
  const data = { bytesBefore: before, bytes: after };
  await writeIndexAnswer(request, "compact", { lines: [fill(DONE, request.language, sizes)], data });
  return exitCode.same;
}

async function sizeOf(index: string): Promise<number> {
  const corpus = await openCorpus(index);
  try {
    return (await corpus.status()).bytes;
  } finally {
    await corpus.close();
  }
}

const DONE: Bilingual = { zh: "✓ {before} → {after}", en: "✓ {before} → {after}" };
