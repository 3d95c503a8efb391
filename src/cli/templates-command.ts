import { againstTemplates } from "../against-templates.js";
import type { SavedTemplates } from "../answer/saved-templates.js";
import type { Templates } from "../answer/templates.js";
import { savedTemplatesOf } from "../assemble/saved-templates-of.js";
import { readDocument } from "../read/read-document.js";
import { TEMPLATES_FORMATS } from "../report/templates/formats.js";
import { safeJson } from "../report/shared/safe-json.js";
import { visible } from "../report/shared/visible.js";
import { templates, type TemplatesProgress } from "../templates.js";
import { renamed, type Document, type Warning } from "../text/document.js";
import { Trouble } from "../text/trouble.js";
import { loadVariants } from "../text/variants.js";
import { exitCode, type ExitCode } from "./exit-code.js";
import { shortNames } from "./file-names.js";
import { readOptionsOf } from "./options.js";
import { openOutput, STDOUT, type Output } from "./output.js";
import { writeParts } from "./output/write-parts.js";
import { pileOf } from "./pile.js";
import { FileProgress } from "./progress.js";
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
    tellUnread(unread, request);
    const answer = await answerFor(request, saved, read.documents, progress);
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

async function answerFor(
  { min, top, persons, foldVariants, index }: TemplatesRequest,
  saved: SavedTemplates | null,
  documents: readonly Document[],
  progress: FileProgress,
): Promise<Templates> {
  const settings = {
    persons,
    ...(foldVariants ? { variants: await loadVariants() } : {}),
    onProgress: ({ step, done, total }: TemplatesProgress) => progress.tell(step, done, total),
  };
  if (saved !== null) return againstTemplates(saved, documents, settings);
  return templates(documents, { ...settings, min, leavesOutStock: index !== null, ...(top === null ? {} : { top }) });
}

/** A file or folder, and why it could not be read. */
interface Unread {
  readonly path: string;
  readonly name: string;
  readonly message: Warning["message"];
}

interface ReadPile {
  readonly documents: readonly Document[];
  readonly unread: readonly Unread[];
}

async function readPile(
  request: TemplatesRequest,
  files: readonly string[],
  progress: FileProgress,
): Promise<ReadPile> {
  if (request.index === null) return readAll(request, files, progress);
  const { readIndexed } = await import("./read-indexed.js");
  return readIndexed(request.index, request.fullPaths, progress);
}

async function readAll(request: TemplatesRequest, files: readonly string[], progress: FileProgress): Promise<ReadPile> {
  const nameOf = request.fullPaths ? (path: string) => path : shortNames(files);
  const documents: Document[] = [];
  const unread: Unread[] = [];
  for (const [done, path] of files.entries()) {
    progress.tell("read", done, files.length);
    try {
      documents.push(renamed(await readDocument(path, readOptionsOf(request)), nameOf(path)));
    } catch (error) {
      if (!(error instanceof Trouble)) throw error;
      unread.push({ path, name: nameOf(path), message: error.said });
    }
  }
  return { documents, unread };
}

/** Files that are told one by one. */
const MOST_TOLD = 10;

function tellUnread(unread: readonly Unread[], { language }: TemplatesRequest): void {
  for (const { path, message } of unread.slice(0, MOST_TOLD)) {
    process.stderr.write(`duizhao: ${visible(path)}: ${visible(message[language])}\n`);
  }
  const more = unread.length - MOST_TOLD;
  if (more > 0) process.stderr.write(`duizhao: ${MORE[language].replace("{count}", String(more))}\n`);
}

const MORE = { zh: "另有 {count} 个文件未能读取", en: "{count} more files could not be read" };

function withUnread(answer: Templates, unread: readonly Unread[]): Templates {
  const listed = unread.slice(0, MOST_TOLD).map(({ name, message }) => ({ code: "not-read", path: name, message }));
  const more = unread.length - listed.length;
  const rest: Warning = {
    code: "not-read",
    message: { zh: MORE.zh.replace("{count}", String(more)), en: MORE.en.replace("{count}", String(more)) },
  };
  return { ...answer, warnings: [...answer.warnings, ...listed, ...(more > 0 ? [rest] : [])] };
}

async function outputFor({ output, force, pager }: TemplatesRequest, inputs: readonly string[]): Promise<Output> {
  if (output !== null) return openOutput(output, { force, inputs });
  return pager ? (await import("./pager.js")).openPager(process.env) : STDOUT;
}
