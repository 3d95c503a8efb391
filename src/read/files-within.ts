import { isText } from "./document-from-bytes.js";
import { openFile } from "./open-file.js";
import { isNamed } from "./reader.js";

const ENDINGS = [".zip", ".tar", ".tgz", ".tar.gz", ".mbox", ".warc", ".warc.gz"];

/**
 * The paths of all texts in an archive or a mailbox, by its name, where it has several: `archive.zip/name`. Any other file
 * is its own path, and so is what can't be read: whoever reads it says why.
 */
export async function filesWithin(path: string): Promise<readonly string[]> {
  if (!isNamed(path, ENDINGS)) return [path];
  try {
    const { bytes } = await openFile(path);
    const { textsIn } = await import("./packed-readers.js");
    const names = textsIn(bytes, path, isText);
    return names === null || names.length < 2 ? [path] : names.map((name) => `${path}/${name}`);
  } catch {
    return [path];
  }
}
