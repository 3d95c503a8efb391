import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { PhraseSketch } from "../clues/phrase-sketch.js";
import type { Document } from "../text/document.js";
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

/** Reads all texts once where there are several, and what the user calls known, for no shared phrase is a clue. */
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
  for (const path of known) await addKnown(path, sketch, read, progress);
  return { isKnown: (phrase) => sketch.isShared(phrase), documents, failed };
}

/** Every file of a folder, or the file itself. What can't be read there is told, and left out. */
async function addKnown(
  path: string,
  sketch: PhraseSketch,
  read: (path: string) => Promise<Document | null>,
  progress: FileProgress,
): Promise<void> {
  const files = await filesIn(path);
  for (const [at, file] of files.entries()) {
    progress.tell("known", at, files.length);
    const document = await read(file);
    if (document !== null) sketch.add(document.text);
  }
}

async function filesIn(path: string): Promise<string[]> {
  const isFolder = await stat(path).then(
    (entry) => entry.isDirectory(),
    () => false,
  );
  if (!isFolder) return [path];
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
