import type { NotRead } from "../index-files/fingerprinter.js";
import { FIND_FORMATS } from "../report/find/formats.js";
import { visible } from "../report/shared/visible.js";
import { Trouble } from "../text/trouble.js";
import { exitCode, type ExitCode } from "./exit-code.js";
import { findReport } from "./find/find-report.js";
import { openSearched } from "./find/open-searched.js";
import type { Searched } from "./find/searched.js";
import type { FindRequest } from "./find-request.js";
import { openOutput, STDOUT, type Output } from "./output.js";
import { writeParts } from "./output/write-parts.js";
import { FileProgress } from "./file-progress.js";

/**
 * Finds the counterparts of texts and writes where they are. What can't be read is reported on standard error, and in the
 * exit code; the others are looked for.
 *
 * @throws Trouble if there is nothing to search, or the answer can't be written.
 */
export async function findCommand(request: FindRequest): Promise<ExitCode> {
  const progress = new FileProgress(request.language, process.stderr.isTTY);
  const searched = await openSearched(request, progress);
  const target = await outputFor(request, searched);
  try {
    const report = await findReport(request, searched, progress);
    progress.clear();
    const troubles = [...searched.notRead.map(troubleOf), ...report.troubles];
    for (const trouble of troubles) process.stderr.write(`duizhao: ${lineOf(trouble, request)}\n`);
    const { language, width, color, format } = request;
    const { queries } = report.find;
    if (queries.length > 0) {
      const render = await FIND_FORMATS[format].load();
      await writeParts(target, render(report, { language, width, color }));
      await target.close();
    }
    if (troubles.length > 0 || queries.some(({ isPartial }) => isPartial)) return exitCode.trouble;
    return queries.some(({ results }) => results.length > 0) ? exitCode.same : exitCode.differ;
  } finally {
    progress.end();
    await target.abandon();
    await searched.corpus.close();
  }
}

function troubleOf({ path, line, message }: NotRead): Trouble {
  return new Trouble(line === null ? path : `${path}:${line}`, message);
}

function lineOf({ path, said }: Trouble, { language }: FindRequest): string {
  return `${path === null ? "" : `${visible(path)}: `}${visible(said[language])}`;
}

async function outputFor({ output, force, files, pager }: FindRequest, searched: Searched): Promise<Output> {
  if (output !== null) return openOutput(output, { force, inputs: [...files, ...searched.files] });
  return pager ? (await import("./pager.js")).openPager(process.env) : STDOUT;
}
