import { fill } from "../report/shared/labels.js";
import { restored } from "../report/compare/restored.js";
import { visible, visibleParts } from "../report/shared/visible.js";
import type { Bilingual } from "../text/language.js";
import type { Document } from "../text/document.js";
import type { LeftOutReason } from "../text/left-out.js";
import { compareFiles } from "./compare-files.js";
import { exitCode, type ExitCode } from "./exit-code.js";
import { isWatched } from "./guard/apart.js";
import { guarded } from "./guard/guarded.js";
import type { RestoreRequest } from "./options.js";
import { openOutput, STDOUT } from "./output.js";
import { writeParts } from "./output/write-parts.js";
import { Progress } from "./progress.js";

const TALLY: Bilingual = {
  zh: "占位符{total}处：填入{filled}处，{left}处未知，原样保留",
  en: "{total} placeholders: {filled} filled in, {left} unknown and left as they stand",
};

/**
 * Writes the anonymised text with every known value in its place, and reports on standard error how many
 * there were. A file gets the text as it is; standard output gets its controls written out.
 *
 * @throws Trouble if a file can't be read or written, or is too large for the memory.
 */
export function restoreCommand(request: RestoreRequest): Promise<ExitCode> {
  return guarded(request, restoreHere);
}

async function restoreHere(request: RestoreRequest): Promise<ExitCode> {
  const { output, force, language } = request;
  const inputs = [request.anonymised, ...request.published];
  const target = output === null ? STDOUT : await openOutput(output, { force, inputs });
  const progress = new Progress(language, isWatched(process.env));
  try {
    const { comparison, anonymised } = await compareFiles(request, progress);
    progress.end();
    const { parts, filled, left } = restored(anonymised, comparison, request.mark);
    await writeParts(target, output === null ? visibleParts(parts) : parts);
    await target.close();
    const said = [
      ...comparison.warnings.map(({ message, path }) => (path === undefined ? "" : `${path}: `) + message[language]),
      fill(TALLY, language, { total: filled + left, filled, left }),
    ];
    for (const line of said) process.stderr.write(`duizhao: ${visible(line)}\n`);
    return left === 0 && !isPartlyRead(anonymised) ? exitCode.same : exitCode.differ;
  } finally {
    progress.end();
    await target.abandon();
  }
}

/** Words that may be the text's own, and that what is written lacks. Code counts where a warning mentions it. */
const MISSED: ReadonlySet<LeftOutReason> = new Set(["hidden", "element", "control", "unclosed"]);

function isPartlyRead({ origin: { leftOut = [] }, warnings }: Document): boolean {
  return leftOut.some(({ reason }) => MISSED.has(reason)) || warnings.some(({ code }) => code === "mostly-left-out");
}
