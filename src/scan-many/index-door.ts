import type { StoreSummary } from "../answer/comparison.js";
import { PhraseLookUp } from "../background/phrase-places.js";
import type { AskKnown, AskWhere } from "../clues/choose-phrases.js";
import { openCorpus } from "../corpus/open-corpus.js";
import { readAgain } from "../index-files/read-again.js";

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
  const lookUp = new PhraseLookUp(corpus, async (document) => {
    const again = await readAgain(corpus, document);
    return again.kind === "read" ? again.document.text : null;
  });
  return {
    store: { kind, path, documents, generation },
    doorsFor: (sha256) => ({
      isKnown: async (phrases) => (await lookUp.placesOf(phrases, sha256)).map(({ isCommon }) => isCommon),
      whereIs: async (phrases) => (await lookUp.placesOf(phrases, sha256)).map(({ places }) => places),
    }),
    close: () => corpus.close(),
  };
}
