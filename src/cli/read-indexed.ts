import { openCorpus } from "../corpus/open-corpus.js";
import { readAgain } from "../index-files/read-again.js";
import { renamed, type Document } from "../text/document.js";
import type { Bilingual } from "../text/language.js";
import { namesBelow } from "./find/open-searched.js";
import type { FileProgress } from "./file-progress.js";

/** The texts of an index, and those that can't be read as they were added. */
export interface ReadIndexed {
  readonly documents: readonly Document[];
  readonly unread: readonly { readonly path: string; readonly name: string; readonly message: Bilingual }[];
}

/**
 * Reads all texts of an index again. One that is a line of a file is called by its id.
 *
 * @throws Trouble where there is no index, or it is damaged.
 */
export async function readIndexed(
  index: string,
  fullPaths: boolean,
  progress: Pick<FileProgress, "tell">,
): Promise<ReadIndexed> {
  const corpus = await openCorpus(index);
  try {
    const { documents: total, notes } = await corpus.status();
    const nameOf = fullPaths ? (path: string): string => path : namesBelow(notes.folders);
    const documents: Document[] = [];
    const unread: { path: string; name: string; message: Bilingual }[] = [];
    for await (const [, known] of corpus.eachDocument()) {
      progress.tell("read", documents.length + unread.length, total);
      const path = known.path ?? known.id;
      const name = known.path === null || known.part !== null ? known.id : nameOf(known.path);
      const again = await readAgain(corpus, known);
      if (again.kind === "read") documents.push(renamed(again.document, name));
      else unread.push({ path, name, message: again.message });
    }
    return { documents, unread };
  } finally {
    await corpus.close();
  }
}
