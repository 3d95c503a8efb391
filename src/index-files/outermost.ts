import { dirname } from "node:path";

/** A path and the folders that it is in, from the inside out. */
export function* withFolders(path: string): Generator<string> {
  yield path;
  for (let at = path, above = dirname(at); above !== at; at = above, above = dirname(at)) yield above;
}

/** Whether a path is one of these, or is in one of them. */
export function isWithin(path: string, folders: ReadonlySet<string>): boolean {
  if (folders.size > 0) for (const one of withFolders(path)) if (folders.has(one)) return true;
  return false;
}

/** Folders that are in none of the others, each once, in order. */
export function outermost(folders: Iterable<string>): string[] {
  const all = new Set(folders);
  return Array.from(all)
    .filter((folder) => dirname(folder) === folder || !isWithin(dirname(folder), all))
    .toSorted();
}
