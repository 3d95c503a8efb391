import { availableParallelism } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { RunResult, RunSettings } from "../../index-files/run-index.js";
import { packageFolder } from "../../words/package-folder.js";
import { exitCode, type ExitCode } from "../exit-code.js";
import type { IndexRequest } from "./change-index.js";
import { writeIndexAnswer } from "./index-answer.js";
import { IndexProgress } from "./index-progress.js";
import { summaryLine, troubleLines } from "./run-lines.js";

/** More threads than this read no faster than one writes. */
const MOST_THREADS = 8;

/** Reads files into an index, shows how far it is, and writes what became of it. */
export async function runCommand(
  request: IndexRequest,
  command: "add" | "update",
  run: (settings: Omit<RunSettings, "corpus">, progress: IndexProgress) => Promise<RunResult>,
): Promise<ExitCode> {
  const { index, language } = request;
  const progress = new IndexProgress(language, process.stderr.isTTY);
  let result: RunResult;
  try {
    const settings: Omit<RunSettings, "corpus"> = {
      index,
      threads: Math.min(availableParallelism(), MOST_THREADS),
      script: pathToFileURL(join(packageFolder(), "dist", "index-files", "fingerprint-worker.js")),
      onProgress: (done) => progress.tell(done),
    };
    result = await run(settings, progress);
  } finally {
    progress.end();
  }
  for (const line of troubleLines(result, language)) process.stderr.write(`duizhao: ${line}\n`);
  await writeIndexAnswer(request, command, { lines: [summaryLine(result, command, language)], data: { ...result } });
  return result.notRead.count === 0 ? exitCode.same : exitCode.trouble;
}
