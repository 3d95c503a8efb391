import { savedTemplatesOf } from "../assemble/saved-templates-of.js";
import { TEMPLATES_FORMATS } from "../report/templates/formats.js";
import { safeJson } from "../report/shared/safe-json.js";
import { visible } from "../report/shared/visible.js";
import { exitCode, type ExitCode } from "./exit-code.js";
import { openOutput, STDOUT, type Output } from "./output.js";
import { writeParts } from "./output/write-parts.js";
import { pileOf } from "./pile.js";
import { MORE, MOST_TOLD, readPile, templatesOf, withUnread, type Unread } from "./read-pile.js";
import { FileProgress } from "./file-progress.js";
import type { TemplatesRequest } from "./templates-request.js";
import { readSaved } from "./read-saved.js";

/**
 * Reads a pile of files and writes which of them are one text filled in several times. A file that can't be read is
 * reported; the others go on. If it was named, and not only found in a folder, the exit code says so too.
 *
 * @throws Trouble if the answer can't be written.
 */
export async function templatesCommand(request: TemplatesRequest): Promise<ExitCode> {
  const { language, format, against, save, force } = request;
  const saved = against === null ? null : await readSaved(against);
  const pile = await pileOf(request.paths);
  const inputs = against === null ? pile.files : [...pile.files, against];
  const target = await outputFor(request, inputs);
  const kept = save === null ? null : await openOutput(save, { force, inputs });
  const progress = new FileProgress(language, process.stderr.isTTY);
  try {
    const read = await readPile(request, pile.files, progress);
    const unread = [...pile.unread, ...read.unread];
    progress.clear();
    tellUnread(unread, request);
    const answer = await templatesOf(request, saved, read.documents, progress);
    const render = await TEMPLATES_FORMATS[format].load();
    const documents = new Map(read.documents.map((document) => [document.origin.path, document] as const));
    const { width, color } = request;
    const report = { templates: withUnread(answer, unread), documents };
    await writeParts(target, render(report, { language, width, color }), () => progress.clear());
    await target.close();
    await kept?.write(`${safeJson(savedTemplatesOf(answer), 2)}\n`);
    await kept?.close();
    return (request.index !== null && unread.length > 0) || unread.some(({ path }) => request.paths.includes(path))
      ? exitCode.trouble
      : exitCode.same;
  } finally {
    progress.end();
    await target.abandon();
    await kept?.abandon();
  }
}

function tellUnread(unread: readonly Unread[], { language }: TemplatesRequest): void {
  for (const { path, message } of unread.slice(0, MOST_TOLD)) {
    process.stderr.write(`duizhao: ${visible(path)}: ${visible(message[language])}\n`);
  }
  const more = unread.length - MOST_TOLD;
  if (more > 0) process.stderr.write(`duizhao: ${MORE[language].replace("{count}", String(more))}\n`);
}

async function outputFor({ output, force, pager }: TemplatesRequest, inputs: readonly string[]): Promise<Output> {
  if (output !== null) return openOutput(output, { force, inputs });
  return pager ? (await import("./pager.js")).openPager(process.env) : STDOUT;
}
