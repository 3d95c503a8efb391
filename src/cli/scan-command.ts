import type { SavedTemplates } from "../answer/saved-templates.js";
import { SCAN_FORMATS } from "../report/scan/formats.js";
import { visible } from "../report/shared/visible.js";
import { scanMany, type ScanPart } from "../scan-many.js";
import { knownFiles } from "../scan-many/known-files.js";
import type { Language } from "../text/language.js";
import { exitCode, type ExitCode } from "./exit-code.js";
import { shortNames } from "./file-names.js";
import { leftOutLines } from "./left-out-lines.js";
import { readOptionsOf, type ScanRequest } from "./options.js";
import { openOutput, STDOUT, type Output } from "./output.js";
import { filesWithin } from "../read/files-within.js";
import { FileProgress } from "./file-progress.js";
import { ScanReport, renderingFor } from "./scan-report.js";
import type { templateFits } from "./template-fits.js";

/**
 * Scans files one by one and writes what they give away as it goes, so that memory does not grow with
 * their number. A file that can't be read is reported on standard error, and in the exit code; the others go on.
 *
 * @throws Trouble if the answer can't be written.
 */
export async function scanCommand(request: ScanRequest): Promise<ExitCode> {
  const { output, force, language } = request;
  const files = (await Promise.all(request.files.map(filesWithin))).flat();
  const known = await knownFiles(request.known);
  const saved = request.against === null ? null : await (await import("./read-saved.js")).readSaved(request.against);
  const fit = saved === null ? null : (await import("./template-fits.js")).templateFits;
  const target =
    output === null
      ? await outputFor(request)
      : await openOutput(output, {
          force,
          inputs: [...request.files, ...known.files, ...(request.against === null ? [] : [request.against])],
        });
  const progress = new FileProgress(language, process.stderr.isTTY);
  const report = new ScanReport(request, await renderingFor(request));
  let code: ExitCode = exitCode.same;
  // The bar would wipe a line that has not ended.
  let isLineOpen = false;
  try {
    const { clues, persons, words, format } = request;
    const parts = scanMany(files, {
      clues,
      persons,
      words,
      known: request.known,
      index: request.index,
      documents: "showsTexts" in SCAN_FORMATS[format] || saved !== null,
      ...(request.fullPaths ? {} : { nameOf: shortNames(files) }),
      ...readOptionsOf(request),
      onProgress: ({ step, done, total }) => {
        if (!isLineOpen) progress.tell(step, done, total);
      },
    });
    for await (const part of parts) {
      progress.clear();
      const trouble = troubleIn(part, language);
      if (trouble !== null) process.stderr.write(`duizhao: ${trouble}\n`);
      if (part.kind === "text") process.stderr.write(leftOutLines(part.scanned.warnings, format, language));
      if (part.kind === "unread") code = exitCode.trouble;
      const text = report.add(saved === null || fit === null ? part : withTemplates(part, saved, fit));
      // A reader that has gone away has seen what it wanted.
      if (text !== "" && !(await target.write(text))) break;
      isLineOpen = output === null && text !== "" && !text.endsWith("\n");
    }
    if (report.isBegun) await target.close();
    return code;
  } finally {
    progress.end();
    await target.abandon();
  }
}

/** A text with the saved templates that it fills. */
function withTemplates(part: ScanPart, saved: SavedTemplates, fitsOf: typeof templateFits): ScanPart {
  if (part.kind !== "text" || part.document === null) return part;
  return { ...part, scanned: { ...part.scanned, templates: fitsOf(saved, part.document) } };
}

/** What a user has to know at once, in a line. */
function troubleIn(part: ScanPart, language: Language): string | null {
  if (part.kind === "unread") return `${visible(part.path)}: ${visible(part.message[language])}`;
  return part.kind === "head" && part.wordless !== null ? visible(part.wordless[language]) : null;
}

/** Standard output, or a pager, which is given the whole. */
async function outputFor({ pager }: ScanRequest): Promise<Output> {
  return pager ? (await import("./pager.js")).openPager(process.env) : STDOUT;
}
