import type { Corpus, OpenSettings } from "./corpus.js";
import { isAddress } from "./is-address.js";

/**
 * Opens an index for reading, as it was published last. Only here it is known which store it is.
 *
 * @throws Trouble where there is none, or a damaged one, or one of another version.
 */
export async function openCorpus(path: string, settings: OpenSettings = {}): Promise<Corpus> {
  if (isAddress(path)) {
    const { openEngineCorpus } = await import("./engine/engine-corpus.js");
    return openEngineCorpus(path, settings);
  }
  const { openEmbeddedCorpus } = await import("./embedded/embedded-corpus.js");
  return openEmbeddedCorpus(path);
}
