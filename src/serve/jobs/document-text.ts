import { basename, join } from "node:path";
import { namesBelow } from "../../cli/find/open-searched.js";
import { renamed } from "../../cli/find/renamed-results.js";
import type { Corpus, CorpusDocument } from "../../corpus/corpus.js";
import { openCorpus } from "../../corpus/open-corpus.js";
import { readAgain } from "../../index-files/read-again.js";
import { Trouble } from "../../text/trouble.js";

/**
 * The text of a document of the index, by the id that an answer of `find` gives it.
 *
 * @throws Trouble where there is no index or no such document, or it can't be read as it was.
 */
export async function documentText(id: string, index: string | null): Promise<string> {
  if (index === null) throw new Trouble(id, NO_INDEX);
  const corpus = await openCorpus(index);
  try {
    const document = await documentNamed(id, corpus);
    if (document === null) throw new Trouble(id, NO_DOCUMENT);
    const again = await readAgain(corpus, document);
    if (again.kind !== "read") throw new Trouble(id, again.message);
    return again.document.text;
  } finally {
    await corpus.close();
  }
}

/** Answers shorten ids that are paths: those that may have become this one are looked up, and if none has, all are asked. */
async function documentNamed(id: string, corpus: Corpus): Promise<CorpusDocument | null> {
  const { folders } = (await corpus.status()).notes;
  const nameOf = namesBelow(folders);
  const isMeant = (one: CorpusDocument | null): one is CorpusDocument => one !== null && renamed(one, nameOf).id === id;
  const possible = [id, ...folders.flatMap((folder) => idsBelow(folder, id))];
  const found = (await corpus.documents(possible)).find(isMeant);
  if (found !== undefined) return found;
  for await (const [, document] of corpus.eachDocument()) if (isMeant(document)) return document;
  return null;
}

function idsBelow(folder: string, id: string): string[] {
  const name = `${basename(folder)}/`;
  return id.startsWith(name) ? [join(folder, id.slice(name.length))] : [];
}

const NO_INDEX = {
  zh: "没有索引：启动时请加 --index",
  en: "there is no index: begin the server with --index",
};
const NO_DOCUMENT = { zh: "索引里没有这篇", en: "no such document is in the index" };
