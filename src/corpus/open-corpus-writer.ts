import type { CorpusWriter } from "./corpus.js";
import { isAddress } from "./is-address.js";

/**
 * Opens an index for writing, and makes one where nothing is. Once `hurry` is aborted, what is done is published soon.
 *
 * @throws Trouble if another process writes it, or something else is there, or it is damaged or of another version.
 */
export async function openCorpusWriter(path: string, hurry?: AbortSignal): Promise<CorpusWriter> {
  if (isAddress(path)) {
    const { openEngineWriter } = await import("./engine/engine-writer.js");
    return openEngineWriter(path);
  }
  const { openEmbeddedWriter } = await import("./embedded/embedded-writer.js");
  return openEmbeddedWriter(path, hurry === undefined ? {} : { hurry });
}
