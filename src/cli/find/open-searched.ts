import { basename, relative, resolve, sep } from "node:path";
import { openCorpus } from "../../corpus/open-corpus.js";
import { shortNames, type NameOf } from "../file-names.js";
import type { FindRequest } from "../find-request.js";
import type { FileProgress } from "../file-progress.js";
import type { Searched } from "./searched.js";

/**
 * Opens the index, or reads the folders.
 *
 * @throws Trouble where there is no index, or nothing to search.
 */
export async function openSearched(
  request: Pick<FindRequest, "index" | "folders" | "allowPartial">,
  progress: Pick<FileProgress, "tell">,
): Promise<Searched> {
  const { index, folders, allowPartial } = request;
  if (index === null) {
    const { readFolders } = await import("./read-folders.js");
    return { ...(await readFolders(folders, progress)), nameOf: namesBelow(folders.map((one) => resolve(one))) };
  }
  const corpus = await openCorpus(index, { allowPartial });
  const { notes } = await corpus.status();
  return { corpus, files: [], notRead: [], nameOf: namesBelow(notes.folders) };
}

/**
 * What the texts of folders are called: by their paths from the folder on, which say nothing of where it is.
 *
 *   /home/me/articles/2022/a.txt   →   articles/2022/a.txt
 */
export function namesBelow(folders: readonly string[]): NameOf {
  return (path) => {
    const folder = folders.find((one) => path === one || path.startsWith(one.endsWith(sep) ? one : one + sep));
    if (folder === undefined) return shortNames([path])(path);
    return [basename(folder), relative(folder, path)]
      .filter((part) => part !== "")
      .join("/")
      .replaceAll(sep, "/");
  };
}
