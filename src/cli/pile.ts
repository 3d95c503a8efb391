import { stat } from "node:fs/promises";
import { filesWithin } from "../read/files-within.js";
import { filesIn } from "../scan-many/known-files.js";
import type { Bilingual } from "../text/language.js";

/** The files of a pile, each once, and folders that could not be read. */
export interface Pile {
  readonly files: readonly string[];
  readonly unread: readonly { readonly path: string; readonly name: string; readonly message: Bilingual }[];
}

/** What files and folders contain. What is not there is a file here: whoever reads it says so. */
export async function pileOf(paths: readonly string[]): Promise<Pile> {
  const files = new Set<string>();
  const unread: { path: string; name: string; message: Bilingual }[] = [];
  for (const path of paths) {
    if (!(await isFolder(path))) {
      files.add(path);
      continue;
    }
    const found = await filesIn(path);
    for (const file of found.files) files.add(file);
    unread.push(...found.unread.map((one) => ({ ...one, name: one.path })));
  }
  const within = await Promise.all(Array.from(files, filesWithin));
  return { files: within.flat(), unread };
}

function isFolder(path: string): Promise<boolean> {
  if (path === "-") return Promise.resolve(false);
  return stat(path).then(
    (entry) => entry.isDirectory(),
    () => false,
  );
}
