import { isAddress } from "../../corpus/is-address.js";
import { openCorpus } from "../../corpus/open-corpus.js";
import { exitCode, type ExitCode } from "../exit-code.js";
import type { IndexRequest } from "./change-index.js";
import { writeIndexAnswer } from "./index-answer.js";
import { statusLines } from "./status-lines.js";

/** @throws Trouble if there is no index, or a damaged one, or one of another version. */
export async function statusCommand(request: IndexRequest): Promise<ExitCode> {
  if (isAddress(request.index)) return (await import("./engine-status.js")).engineStatus(request);
  const corpus = await openCorpus(request.index);
  try {
    const status = await corpus.status();
    const { path: _, notes, ...data } = status;
    await writeIndexAnswer(request, "status", {
      lines: statusLines(status, request.language),
      data: { ...data, ...notes },
    });
    return exitCode.same;
  } finally {
    await corpus.close();
  }
}
