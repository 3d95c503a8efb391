import { restored } from "../report/compare/restored.js";
import { visibleParts } from "../report/shared/visible.js";
import { compareFiles } from "./compare-files.js";
import type { ExitCode } from "./exit-code.js";
import { isWatched } from "./guard/apart.js";
import { guarded } from "./guard/guarded.js";
import type { RestoreRequest } from "./options.js";
import { openOutput, STDOUT } from "./output.js";
import { writeParts } from "./output/write-parts.js";
import { Progress } from "./progress.js";
import { sayRestored } from "./say-restored.js";
import { isWordFile } from "./word-endings.js";

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
  if (output !== null && isWordFile(output)) {
    const { restoreIntoDocx } = await import("./restore-docx.js");
    return restoreIntoDocx(request, output);
  }
  const inputs = [request.anonymised, ...request.published];
  const target = output === null ? STDOUT : await openOutput(output, { force, inputs });
  const progress = new Progress(language, isWatched(process.env));
  try {
    const { comparison, anonymised } = await compareFiles(request, progress);
    progress.end();
    const { parts, filled, left } = restored(anonymised, comparison, request.mark);
    await writeParts(target, output === null ? visibleParts(parts) : parts);
    await target.close();
    return sayRestored({ comparison, anonymised, filled, left, language });
  } finally {
    progress.end();
    await target.abandon();
  }
}
