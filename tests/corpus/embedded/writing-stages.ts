import type { CorpusDocument, CorpusWriter } from "../../../src/corpus/corpus.js";
import { BruteForce } from "../brute-force.js";
import { documentCalled, FINGERPRINTS } from "../made-documents.js";

const DOCUMENTS = 60;

interface Text {
  readonly document: CorpusDocument;
  readonly fingerprints: readonly number[];
}

const textAt = (at: number, edition: number): Text => ({
  document: documentCalled(`稿${at}`, { title: `第${edition}版`, sha256: `${edition}`.repeat(64) }),
  fingerprints: FINGERPRINTS.filter((_, place) => (at + edition) % (place + 1) === 0),
});

const FIRST = Array.from({ length: DOCUMENTS }, (_, at) => textAt(at, 1));
const SECOND = FIRST.map((text, at) => (at % 5 === 0 ? textAt(at, 2) : text));
const GONE = FIRST.filter((_, at) => at % 7 === 0).map(({ document }) => document.id);

/** Puts what is not there yet, as it is done for files. */
async function update(writer: CorpusWriter, texts: readonly Text[], commitEvery: number): Promise<void> {
  for (const [at, { document, fingerprints }] of texts.entries()) {
    const [known] = await writer.documents([document.id]);
    if (known?.sha256 !== document.sha256) await writer.put(document, Float64Array.from(fingerprints));
    if ((at + 1) % commitEvery === 0) await writer.commit();
  }
  await writer.commit();
}

/** Each brings an index further, wherever an earlier run was ended. */
export const STAGES: readonly ((writer: CorpusWriter) => Promise<void>)[] = [
  (writer) => update(writer, FIRST, 15),
  (writer) => update(writer, SECOND, DOCUMENTS),
  async (writer) => {
    for (const id of GONE) await writer.remove(id);
    await writer.commit();
  },
  (writer) => writer.compact(),
];

/** All that an index may be as of one commit. */
export function possibleStates(): BruteForce[] {
  const truth = new BruteForce();
  const states = [truth.copy()];
  for (let at = 0; at < DOCUMENTS; at++) {
    truth.put(FIRST[at].document, FIRST[at].fingerprints);
    if ((at + 1) % 15 === 0) states.push(truth.copy());
  }
  for (const { document, fingerprints } of SECOND) truth.put(document, fingerprints);
  states.push(truth.copy());
  for (const id of GONE) truth.remove(id);
  return [...states, truth];
}
