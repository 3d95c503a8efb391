import type { Corpus } from "../corpus/corpus.js";
import { EXPORT_SCHEMA, exportedLine, type ExportHead } from "./exported.js";
import { FingerprintsByDocument } from "./fingerprints-by-document.js";

/** An index as JSON Lines: a head, then each document with its fingerprints and what is kept of it. */
export async function* exportIndex(corpus: Corpus): AsyncGenerator<string> {
  const { documents, scheme, notes } = await corpus.status();
  const { folders, keepsTexts } = notes;
  const head: ExportHead = { schema: EXPORT_SCHEMA, scheme, documents, folders, keepsTexts };
  yield JSON.stringify(head);
  const fingerprints = await FingerprintsByDocument.of(corpus);
  for await (const [number, document] of corpus.eachDocument())
    yield exportedLine({
      document,
      fingerprints: await fingerprints.ofDocument(number),
      kept: await corpus.kept(document.id),
    });
}
