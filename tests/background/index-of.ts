import { createHash } from "node:crypto";
import type { Corpus } from "../../src/corpus/corpus.js";
import { openEmbeddedCorpus } from "../../src/corpus/embedded/embedded-corpus.js";
import { openEmbeddedWriter } from "../../src/corpus/embedded/embedded-writer.js";
import { fingerprintText } from "../../src/index-files/fingerprint-text.js";
import { inNewFolder } from "../corpus/in-new-folder.js";
import { documentCalled } from "../corpus/made-documents.js";

export const sha256Of = (text: string): string => createHash("sha256").update(text).digest("hex");

/** Works with an index of these texts, by their names. */
export function withIndexOf<T>(
  texts: Readonly<Record<string, string>>,
  work: (corpus: Corpus, path: string) => Promise<T>,
): Promise<T> {
  return inNewFolder(async (path) => {
    const writer = await openEmbeddedWriter(path);
    for (const [id, text] of Object.entries(texts))
      await writer.put(documentCalled(id, { sha256: sha256Of(text), length: text.length }), fingerprintText(text));
    await writer.commit();
    await writer.close();
    const corpus = openEmbeddedCorpus(path);
    try {
      return await work(corpus, path);
    } finally {
      await corpus.close();
    }
  });
}

/** Han characters that no other seed gives, in clauses. */
export function madeText(seed: number, length: number): string {
  let state = seed * 7919 + 1;
  return Array.from({ length }, (_, at) => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return at % 13 === 12 ? "，" : String.fromCharCode(0x4e00 + ((state >>> 8) % 5000));
  }).join("");
}
