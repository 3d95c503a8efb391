import type { Dirent } from "node:fs";
import { realpath, stat } from "node:fs/promises";
import { join, relative, resolve } from "node:path";
import { entriesOf } from "../read/folder-entries.js";
import { asTrouble, NOT_REGULAR } from "../read/open-file.js";
import type { Bilingual } from "../text/language.js";
import { Trouble } from "../text/trouble.js";
import type { NotRead } from "./fingerprinter.js";
import type { Found } from "./tasks.js";

/** What a walk leaves out without a word, and what it passed. */
export interface WalkTally {
  /** Hidden files and folders. */
  hidden: number;
  /** Folders that were given, in full. */
  readonly folders: string[];
}

/** Walks through files and folders for an index. */
export class Walk {
  readonly tally: WalkTally = { hidden: 0, folders: [] };
  readonly #index: string;

  /** @param index the folder of the index, in which no text is */
  constructor(index: string) {
    this.#index = index;
  }

  /**
   * Every file of these files and folders, by its full path, folder by folder in the order of their names. Links to
   * folders, pipes, devices and whatever can't be looked at are answered with why they are not read.
   */
  async *filesIn(paths: AsyncIterable<string> | Iterable<string>): AsyncGenerator<Found> {
    for await (const given of paths) {
      const path = resolve(given);
      const kind = await kindOf(path);
      if (kind === "folder") {
        this.tally.folders.push(path);
        yield* this.#inFolder(path);
      } else yield kind === "file" ? path : notRead(path, kind);
    }
  }

  async *#inFolder(root: string): AsyncGenerator<Found> {
    const own = await placeWithin(root, this.#index);
    const folders: Opened[] = [{ path: root, left: await this.#open(root) }];
    for (let folder = folders.at(-1); folder !== undefined; folder = folders.at(-1)) {
      if (!Array.isArray(folder.left)) {
        yield notRead(folder.path, folder.left);
        folders.pop();
        continue;
      }
      const entry = folder.left.pop();
      if (entry === undefined) {
        folders.pop();
        continue;
      }
      const path = join(folder.path, entry.name);
      const kind = plainKindOf(entry) ?? (await kindOf(path));
      if (kind === "file") yield path;
      else if (kind !== "folder") yield notRead(path, kind);
      else if (entry.isSymbolicLink()) yield notRead(path, LINK);
      else if (path !== own) folders.push({ path, left: await this.#open(path) });
    }
  }

  /** Its entries, last one first. */
  async #open(folder: string): Promise<Dirent[] | Bilingual> {
    const found = await entriesOf(folder);
    if ("message" in found) return found.message;
    this.tally.hidden += found.hidden;
    return found.entries.toReversed();
  }
}

interface Opened {
  readonly path: string;
  readonly left: Dirent[] | Bilingual;
}

/** Of most entries the folder says it. A name that is no text may open nothing. */
function plainKindOf(entry: Dirent): "file" | "folder" | null {
  if (entry.name.includes(NO_TEXT)) return null;
  return entry.isDirectory() ? "folder" : entry.isFile() ? "file" : null;
}

/** What a name has in the place of bytes that are no UTF-8. */
const NO_TEXT = "\ufffd";

/** Links are followed; where it is neither file nor folder, why it is not read. */
async function kindOf(path: string): Promise<"file" | "folder" | Bilingual> {
  try {
    const entry = await stat(path);
    return entry.isDirectory() ? "folder" : entry.isFile() ? "file" : NOT_REGULAR;
  } catch (error) {
    const trouble = asTrouble(path, error);
    if (!(trouble instanceof Trouble)) throw trouble;
    return trouble.said;
  }
}

/** How a walk from `root` comes upon something that is in it, whatever links lead there. */
async function placeWithin(root: string, path: string): Promise<string | null> {
  try {
    return join(root, relative(await realpath(root), await realpath(path)));
  } catch {
    return null;
  }
}

function notRead(path: string, message: Bilingual): NotRead {
  return { path, line: null, message: path.includes(NO_TEXT) ? NOT_UTF8 : message };
}

const LINK: Bilingual = {
  zh: "指向文件夹的符号链接，没有跟随；需要时请直接写明它指向的文件夹",
  en: "a symbolic link to a folder, not followed; name the folder that it leads to, if that is wanted",
};
const NOT_UTF8: Bilingual = {
  zh: "文件名不是 UTF-8，无法打开；请改名",
  en: "its name is not in UTF-8, and can't be opened; rename it",
};
