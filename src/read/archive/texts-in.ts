import { gunzipped } from "./gunzipped.js";
import { holdingOf, textsAmong } from "./holding.js";
import { isGzipped } from "./is-gzipped.js";

/** A name that leads out of the archive is none that a path can end in. */
const LEADS_OUT = /(?:^|[/\\])\.\.?(?:[/\\]|$)|^[/\\]|\0/;

/** The names of the texts in an archive or a mailbox; null for a file that is none, and for one that can't be read. */
export function textsIn(bytes: Uint8Array, path: string, isText: (name: string) => boolean): readonly string[] | null {
  try {
    const holding = holdingOf(isGzipped(bytes) ? gunzipped(bytes, path) : bytes, path);
    return holding === null ? null : textsAmong(holding, isText).filter((name) => !LEADS_OUT.test(name));
  } catch {
    // Whoever reads it says why it can't be read.
    return null;
  }
}
