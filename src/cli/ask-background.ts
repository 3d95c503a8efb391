import { backgroundOf } from "../background/background-of.js";
import type { Background } from "../compare.js";
import { openCorpus } from "../corpus/open-corpus.js";
import type { Document } from "../text/document.js";

interface Asked {
  readonly anonymised: Document;
  readonly published: readonly Document[];
  /** What the answer calls the index. */
  readonly name: string;
}

/**
 * Asks the index in this folder what it knows of the texts of a comparison.
 *
 * @throws Trouble where there is none, or a damaged one, or one of another version.
 */
export async function askBackground(path: string, { anonymised, published, name }: Asked): Promise<Background> {
  const corpus = await openCorpus(path);
  try {
    const { store, stock } = await backgroundOf(anonymised, published, corpus);
    return { store: { ...store, path: name }, stock };
  } finally {
    await corpus.close();
  }
}
