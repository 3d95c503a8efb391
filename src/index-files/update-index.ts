import { statSync } from "node:fs";
import { dirname } from "node:path";
import type { Corpus, CorpusDocument, CorpusWriter } from "../corpus/corpus.js";
import type { Bilingual } from "../text/language.js";
import { filesWithin } from "../read/files-within.js";
import { outerFile } from "../read/outer-file.js";
import type { NotRead } from "./fingerprinter.js";
import type { KnownLines } from "./known-lines.js";
import { isWithin } from "./outermost.js";
import { runIndex, type RunResult, type RunSettings } from "./run-index.js";

/**
 * Brings an index up to date with what was added to it: files that have changed, new ones in its folders, and those that
 * are gone. Where a whole folder is gone its texts stay, and that is said: a disk may be missing.
 *
 * @param corpus the same index, as it is before
 */
export async function updateIndex(
  writer: CorpusWriter,
  corpus: Corpus,
  settings: Omit<RunSettings, "corpus">,
): Promise<RunResult> {
  const { folders } = (await corpus.status()).notes;
  const known = await knownPlaces(corpus, new Set(folders));
  const roots = [...folders, ...known.above];
  const missing = new Set(roots.filter((folder) => !isThere(folder, "folder")));
  const paths = [...folders, ...known.files].filter((path) => !isWithin(path, missing) && isThere(path));
  const seen = new Set<string>();
  const [unread, emptied] = [new Set<string>(), new Set<string>()];
  return runIndex(
    writer,
    paths,
    { ...settings, corpus },
    {
      notRead: ({ path, line, isEmpty = false }) => void (line === null && (isEmpty ? emptied : unread).add(path)),
      seen: ({ id, part }) => void (part !== null && seen.add(id)),
      afterwards: async (lines) => {
        let removed = 0;
        const within = new Within();
        for await (const [, document] of corpus.eachDocument())
          if (
            (isGone(document, { missing, seen, lines, unread, emptied }) || (await within.hasLost(document))) &&
            (await writer.remove(document.id))
          )
            removed++;
        return { removed, notRead: Array.from(missing, folderGone) };
      },
    },
  );
}

/** Files that were added by themselves, and the folders that these are in. */
async function knownPlaces(
  corpus: Corpus,
  folders: ReadonlySet<string>,
): Promise<{ readonly files: readonly string[]; readonly above: ReadonlySet<string> }> {
  const files = new Set<string>();
  for await (const [, { path }] of corpus.eachDocument())
    if (path !== null && !isWithin(path, folders)) files.add(outerFile(path));
  return { files: Array.from(files).toSorted(), above: new Set(Array.from(files, (path) => dirname(path))) };
}

interface Come {
  /** Folders that are not there. */
  readonly missing: ReadonlySet<string>;
  /** Ids of all lines that were read. */
  readonly seen: ReadonlySet<string>;
  /** Lines that are as they were. */
  readonly lines: KnownLines;
  /** Files that could not be read. */
  readonly unread: ReadonlySet<string>;
  /** Files in which nothing is any more. */
  readonly emptied: ReadonlySet<string>;
}

/** A line is gone if it was not come upon in a file that was read, or if its file is. */
function isGone({ id, path, part }: CorpusDocument, { missing, seen, lines, unread, emptied }: Come): boolean {
  if (path === null || isWithin(path, missing)) return false;
  if (!isThere(outerFile(path), "file") || emptied.has(path)) return true;
  return part !== null && !seen.has(id) && !lines.isConfirmed(path, part.start) && !unread.has(path);
}

/** What is in archives now. The last one is kept: its texts are together. */
class Within {
  #outer = "";
  #files: ReadonlySet<string> = new Set();

  /** Whether a text was in an archive and is no longer. */
  async hasLost({ path }: CorpusDocument): Promise<boolean> {
    const outer = path === null ? null : outerFile(path);
    if (path === null || outer === null || outer === path) return false;
    if (outer !== this.#outer) {
      this.#outer = outer;
      this.#files = new Set(await filesWithin(outer));
    }
    return this.#files.size > 1 && !this.#files.has(path);
  }
}

/** What can't be looked at is not gone. */
function isThere(path: string, as?: "file" | "folder"): boolean {
  try {
    const entry = statSync(path, { throwIfNoEntry: false });
    return entry !== undefined && (as === undefined || (as === "file" ? entry.isFile() : entry.isDirectory()));
  } catch (error) {
    return !(error instanceof Error && "code" in error && error.code === "ENOTDIR");
  }
}

const folderGone = (path: string): NotRead => ({ path, line: null, message: FOLDER_GONE });

const FOLDER_GONE: Bilingual = {
  zh: "文件夹不见了，其中的文本仍留在索引里；若确已删除，请运行 duizhao index remove",
  en: "this folder is gone, and its texts are still in the index; if it was deleted, use duizhao index remove",
};
