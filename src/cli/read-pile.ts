import { againstTemplates } from "../against-templates.js";
import type { SavedTemplates } from "../answer/saved-templates.js";
import type { Templates } from "../answer/templates.js";
import { readDocument } from "../read/read-document.js";
import type { TemplatesProgress } from "../templates.js";
import { templatesInThreads } from "../templates-in-threads.js";
import { renamed, type Document, type Warning } from "../text/document.js";
import { Trouble } from "../text/trouble.js";
import { loadVariants } from "../text/variants.js";
import { shortNames } from "./file-names.js";
import { readOptionsOf } from "./options.js";
import type { FileProgress } from "./file-progress.js";
import type { TemplatesRequest } from "./templates-request.js";

/** The templates of documents, or which of them fill `saved` ones. */
export async function templatesOf(
  { min, top, persons, foldVariants }: Pick<TemplatesRequest, "min" | "top" | "persons" | "foldVariants">,
  saved: SavedTemplates | null,
  documents: readonly Document[],
  progress: Pick<FileProgress, "tell">,
): Promise<Templates> {
  const settings = {
    persons,
    ...(foldVariants ? { variants: await loadVariants() } : {}),
    onProgress: ({ step, done, total, part }: TemplatesProgress) => progress.tell(step, done, total, part),
  };
  if (saved !== null) return againstTemplates(saved, documents, settings);
  return templatesInThreads(documents, { ...settings, min, ...(top === null ? {} : { top }) });
}

/** A file or folder, and why it could not be read. */
export interface Unread {
  readonly path: string;
  readonly name: string;
  readonly message: Warning["message"];
}

export interface ReadPile {
  readonly documents: readonly Document[];
  readonly unread: readonly Unread[];
}

/** Reads files, or the texts of an index; one that can't be read is noted, and the others go on. */
export async function readPile(
  request: Pick<TemplatesRequest, "fullPaths" | "encoding" | "formatIn" | "tracked" | "ocr" | "given" | "index">,
  files: readonly string[],
  progress: Pick<FileProgress, "tell">,
): Promise<ReadPile> {
  if (request.index !== null) {
    const { readIndexed } = await import("./read-indexed.js");
    return readIndexed(request.index, request.fullPaths, progress);
  }
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

/** Files that are named one by one. */
export const MOST_TOLD = 10;

/** What is said of the others. */
export const MORE = { zh: "另有 {count} 个文件未能读取", en: "{count} more files could not be read" };

/** The answer, with a warning for what could not be read. */
export function withUnread(answer: Templates, unread: readonly Unread[]): Templates {
  const listed = unread.slice(0, MOST_TOLD).map(({ name, message }) => ({ code: "not-read", path: name, message }));
  const more = unread.length - listed.length;
  const rest: Warning = {
    code: "not-read",
    message: { zh: MORE.zh.replace("{count}", String(more)), en: MORE.en.replace("{count}", String(more)) },
  };
  return { ...answer, warnings: [...answer.warnings, ...listed, ...(more > 0 ? [rest] : [])] };
}
