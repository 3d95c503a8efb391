import { access } from "node:fs/promises";
import type { Corpus } from "../corpus/corpus.js";

/** The ids of documents whose file is no longer there, of those whose path is asked about. */
export async function vanished(corpus: Corpus, isAsked: (path: string) => boolean): Promise<string[]> {
  const ids: string[] = [];
  const known = new Map<string, boolean>();
  for await (const [, { id, path }] of corpus.eachDocument()) {
    if (path === null || !isAsked(path)) continue;
    const isThere = known.get(path) ?? (await exists(path));
    // Many documents may be lines of one file; of many files each is asked about once anyway.
    if (id !== path) known.set(path, isThere);
    if (!isThere) ids.push(id);
  }
  return ids;
}

/** What can't be looked at is not gone. */
function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    (error: NodeJS.ErrnoException) => error.code !== "ENOENT" && error.code !== "ENOTDIR",
  );
}
