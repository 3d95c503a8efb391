import type { StoreSummary } from "../answer/comparison.js";
import { PhraseLookUp } from "../background/phrase-places.js";
import type { AskKnown, AskWhere } from "../clues/choose-phrases.js";
import type { CorpusDocument } from "../corpus/corpus.js";
import { openCorpus } from "../corpus/open-corpus.js";
import { readDocument } from "../read/read-document.js";
import { Trouble } from "../text/trouble.js";

/** What a scan asks an index about the phrases of one text. */
interface Doors {
  readonly isKnown: AskKnown;
  readonly whereIs: AskWhere;
}

/** An index that is open for the scan of any number of texts. */
export interface IndexDoor {
  readonly store: StoreSummary;
  /** `sha256` is that of the bytes of the text: it may be in the index itself. */
  doorsFor(sha256: string): Doors;
  close(): Promise<void>;
}

/** @throws Trouble where there is no index in this folder, or a damaged one, or one of another version. */
export async function openIndexDoor(path: string): Promise<IndexDoor> {
  const corpus = await openCorpus(path);
  const { kind, documents, generation } = await corpus.status();
  const lookUp = new PhraseLookUp(corpus, readText);
  return {
    store: { kind, path, documents, generation },
    doorsFor: (sha256) => ({
      isKnown: async (phrases) => (await lookUp.placesOf(phrases, sha256)).map(({ isCommon }) => isCommon),
      whereIs: async (phrases) => (await lookUp.placesOf(phrases, sha256)).map(({ places }) => places),
    }),
    close: () => corpus.close(),
  };
}

async function readText({ path, sha256 }: CorpusDocument): Promise<string | null> {
  if (path === null) return null;
  try {
    const { text, origin } = await readDocument(path);
    return origin.sha256 === sha256 ? text : null;
  } catch (error) {
    if (!(error instanceof Trouble)) throw error;
    return null;
  }
}
