import { constants } from "node:fs";
import { open } from "node:fs/promises";
import { resolve } from "node:path";
import type { Corpus, CorpusDocument, FilePart } from "../corpus/corpus.js";
import { documentFromBytes } from "../read/document-from-bytes.js";
import { asTrouble, openFile } from "../read/open-file.js";
import { readApart } from "../read/read-apart.js";
import { renamed, type Document } from "../text/document.js";
import type { Bilingual } from "../text/language.js";
import { Trouble } from "../text/trouble.js";
import { decompressed } from "./keep-text.js";
import { readRecordText } from "./record-text.js";
import { isWarc } from "./warc-tasks.js";
import { readLineText, sha256Of } from "./line-text.js";

/** A text of an index as it was when it was added, or why it can't be read as it was. */
export type ReadAgain =
  | { readonly kind: "read"; readonly document: Document }
  | { readonly kind: "gone" | "changed" | "unreadable"; readonly message: Bilingual };

/**
 * Reads a text of an index again: what the index keeps of it, or else its file. It is the text that was added, by its
 * SHA-256; the path of its origin is that of its file, or its id where it is in none.
 *
 * @throws Trouble where the index is damaged.
 */
export async function readAgain(corpus: Pick<Corpus, "kept">, document: CorpusDocument): Promise<ReadAgain> {
  const kept = await corpus.kept(document.id);
  if (kept !== null) {
    const bytes = decompressed(kept);
    return bytes === null ? { kind: "unreadable", message: DAMAGED } : read(bytes, document);
  }
  const { path } = document;
  if (path === null) return { kind: "gone", message: NO_FILE };
  try {
    return await read(await bytesOf(path, document.part), document);
  } catch (error) {
    if (!(error instanceof Trouble)) throw error;
    return { kind: isMissing(error.cause) ? "gone" : "unreadable", message: error.said };
  }
}

async function read(bytes: Uint8Array, { id, path, part, sha256 }: CorpusDocument): Promise<ReadAgain> {
  if (sha256Of(bytes) !== sha256) return { kind: "changed", message: CHANGED };
  const name = path ?? id;
  if (part === null)
    return { kind: "read", document: await documentFromBytes(bytes, { path: name, sha256, apart: readApart }) };
  if (path === null || !isWarc(path)) return { kind: "read", document: readLineText(bytes, name).document };
  const record = await readRecordText(bytes, name);
  if ("skipped" in record) return { kind: "unreadable", message: CHANGED };
  return { kind: "read", document: renamed(record.document, name) };
}

/** A whole path: the name "-" would stand for standard input. */
async function bytesOf(path: string, part: FilePart | null): Promise<Uint8Array> {
  return part === null ? (await openFile(resolve(path))).bytes : bytesOfPart(path, part);
}

/** As many of these bytes of a file as there are. */
async function bytesOfPart(path: string, { start, end }: FilePart): Promise<Uint8Array> {
  try {
    // What was a file may be a pipe by now: opened so, it can't hold us up.
    const file = await open(path, constants.O_RDONLY | constants.O_NONBLOCK);
    try {
      // What is said of a text may ask for more than there is.
      const length = Math.max(0, Math.min(end, (await file.stat()).size) - start);
      const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, start);
      return buffer.subarray(0, bytesRead);
    } finally {
      await file.close();
    }
  } catch (error) {
    throw asTrouble(path, error);
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && "code" in error && (error.code === "ENOENT" || error.code === "ENOTDIR");
}

const CHANGED: Bilingual = {
  zh: "文件在编入索引之后有改动；请运行 duizhao index update",
  en: "the file has changed since it was indexed; run duizhao index update",
};
const DAMAGED: Bilingual = {
  zh: "索引所保存的文字已损坏；请重新编入这篇",
  en: "what the index keeps of this text is damaged; add it again",
};
const NO_FILE: Bilingual = {
  zh: "这篇文字不在任何文件里，索引也没有保存；请用 --keep-text 重新建立索引",
  en: "this text is in no file, and the index does not keep it; build the index again with --keep-text",
};
