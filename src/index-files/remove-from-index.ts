import { resolve } from "node:path";
import type { Corpus, CorpusDocument, CorpusWriter } from "../corpus/corpus.js";
import { isWithin, withFolders } from "./outermost.js";

export interface Removed {
  readonly removed: number;
  /** Documents of the index now. */
  readonly documents: number;
  /** Those removed that the next update adds again, if their files are still there: their folder was added. */
  readonly returning: number;
  /** Names by which there was nothing. */
  readonly unknown: readonly string[];
}

/**
 * Removes texts by their ids, or all of a file or folder. Such a folder is no longer updated, and what of it took too
 * much time or memory is tried again when it is added.
 *
 * @param corpus the same index, as it is before
 */
export async function removeFromIndex(
  writer: CorpusWriter,
  corpus: Corpus,
  names: readonly string[],
): Promise<Removed> {
  const notes = await writer.notes();
  const asked = new Map(names.map((name) => [resolve(name), name]));
  const found = new Set<string>();
  /** Whether it is one of those asked about, or in one of them. */
  const isAsked = (path: string): boolean => {
    const own = Array.from(withFolders(path)).flatMap((place) => asked.get(place) ?? []);
    for (const name of own) found.add(name);
    return own.length > 0;
  };
  const folders = notes.folders.filter((folder) => !isAsked(folder));
  const setAside = notes.setAside.filter(({ path }) => !isAsked(path));
  const left = new Set(folders);
  let [removed, returning] = [0, 0];
  const remove = async ({ id, path }: CorpusDocument): Promise<void> => {
    if (!(await writer.remove(id))) return;
    removed++;
    if (path !== null && isWithin(path, left)) returning++;
  };
  for (const [at, document] of (await writer.documents(names)).entries()) {
    if (document === null) continue;
    found.add(names[at]);
    await remove(document);
  }
  for await (const [, document] of corpus.eachDocument())
    if (document.path !== null && isAsked(document.path)) await remove(document);
  await writer.note({ ...notes, folders, setAside });
  await writer.commit();
  return { removed, documents: await writer.size(), returning, unknown: names.filter((name) => !found.has(name)) };
}
