import { readdir, realpath, stat } from "node:fs/promises";
import { join } from "node:path";
import { PhraseSketch } from "../clues/phrase-sketch.js";
import type { Document } from "../text/document.js";
import { Trouble } from "../text/trouble.js";
import type { ScanRequest } from "./options.js";
import type { FileProgress } from "./progress.js";

/** Texts are kept between their two readings as long as they are no more than this together, in UTF-16 code units. */
const MOST_KEPT = 1_000_000;

interface KnownWording {
  /** Whether a phrase of one of the texts stands in another, or in what is known. */
  readonly isKnown: (phrase: string) => boolean;
  /** Texts that need not be read again; those of standard input can't be. */
  readonly documents: ReadonlyMap<string, Document>;
  /** Files that could not be read; more may come. */
  readonly failed: Set<string>;
}

/**
 * Reads all texts once where there are several, and what the user calls known: no phrase that is shared is
 * a clue. What can't be read in a folder of known texts is told, and left out.
 *
 * @throws Trouble if a known path does not exist.
 */
export async function knownWording(
  { files, known }: ScanRequest,
  read: (path: string) => Promise<Document | null>,
  progress: FileProgress,
): Promise<KnownWording> {
  const documents = new Map<string, Document>();
  const failed = new Set<string>();
  if (files.length === 1 && known.length === 0) return { isKnown: () => false, documents, failed };
  const sketch = new PhraseSketch();
  let kept = 0;
  const paths = Array.from(new Set(files));
  for (const [at, path] of paths.entries()) {
    progress.tell("files", at, 2 * paths.length);
    const document = await read(path);
    if (document === null) {
      failed.add(path);
      continue;
    }
    sketch.add(document.text);
    kept += document.source.length;
    if (kept <= MOST_KEPT || path === "-") documents.set(path, document);
  }
  const own = new Set(await Promise.all(paths.map(identityOf)));
  for (const path of known) {
    const others: string[] = [];
    for (const file of await filesIn(path)) if (!own.has(await identityOf(file))) others.push(file);
    for (const [at, file] of others.entries()) {
      progress.tell("known", at, others.length);
      const document = await read(file);
      if (document !== null) sketch.add(document.text);
    }
  }
  return { isKnown: (phrase) => sketch.isShared(phrase), documents, failed };
}

/** The same for two names of one file. A text that is scanned is not known from elsewhere. */
async function identityOf(path: string): Promise<string> {
  return realpath(path).catch(() => path);
}

const HIDDEN = /(?:^|[\\/])\./;

/**
 * Every file of a folder, in the order of their names, or the file itself.
 *
 * @throws Trouble if there is nothing of that name.
 */
export async function filesIn(path: string): Promise<string[]> {
  const entry = await stat(path).catch((error: unknown) => {
    throw new Trouble(
      path,
      { zh: "--known 所指无法读取：请检查路径", en: "what --known names cannot be read: check the path" },
      error,
    );
  });
  if (!entry.isDirectory()) return [path];
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  return (
    entries
      .filter((one) => one.isFile())
      .map((one) => join(one.parentPath, one.name))
      // What is hidden is seldom a text, and may be the answer that is being written.
      .filter((file) => !HIDDEN.test(file.slice(path.length)))
      .sort()
  );
}
