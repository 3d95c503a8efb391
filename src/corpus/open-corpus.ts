import type { Corpus } from "./corpus.js";

/**
 * Opens an index for reading, as it was published last. Only here it is known which store it is.
 *
 * @throws Trouble where there is none, or a damaged one, or one of another version.
 */
export async function openCorpus(path: string): Promise<Corpus> {
  const { openEmbeddedCorpus } = await import("./embedded/embedded-corpus.js");
  return openEmbeddedCorpus(path);
}
