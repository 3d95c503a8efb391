import { closeSync, fsyncSync, openSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { crc32 } from "node:zlib";
import { FINDING_SCHEME } from "../../fingerprints/finding.js";
import type { CorpusNotes } from "../corpus.js";
import { asTrouble, damaged, noIndex, otherVersion } from "./store-troubles.js";

/** A file that never changes once it is written. */
export interface FileEntry {
  readonly name: string;
  readonly bytes: number;
}

export interface SegmentEntry extends FileEntry {
  readonly documents: number;
  readonly postings: number;
  /** Which documents were removed; null where none was. */
  readonly removed: (FileEntry & { readonly count: number }) | null;
}

/** What the index consists of as of one commit. */
export interface Manifest {
  readonly generation: number;
  /** No file has this number yet, nor a higher one. */
  readonly nextFile: number;
  readonly segments: readonly SegmentEntry[];
  readonly notes: CorpusNotes;
}

export const MANIFEST = "manifest";
export const NEW_MANIFEST = "manifest.new";

/** Raised with each change of the files that this program could not read before. */
const FORMAT = 1;
const SIGN = "duizhao-index";
/** What the first line says: the format, and the scheme of the fingerprints. */
const VERSION = `${FORMAT} ${FINDING_SCHEME}`;
const VERSIONS = new RegExp(`^${SIGN} (\\d+ \\w+)$`);

/** @throws Trouble if there is none, or it is damaged, or of another version. */
export function readManifest(folder: string): Manifest {
  const [version = "", sum = "", ...rest] = textOf(folder).split("\n");
  const found = VERSIONS.exec(version)?.[1];
  if (found === undefined) throw damaged(folder);
  if (found !== VERSION) throw otherVersion(folder, found, VERSION);
  const written = rest.join("\n");
  if (sum !== sumOf(written)) throw damaged(folder);
  return JSON.parse(written) as Manifest;
}

/** Publishes it: whoever opens the index sees all of it or nothing. What it names is on the disk already. */
export function publishManifest(folder: string, manifest: Manifest): void {
  const written = JSON.stringify(manifest);
  const path = join(folder, NEW_MANIFEST);
  const file = openSync(path, "w");
  try {
    writeFileSync(file, `${SIGN} ${VERSION}\n${sumOf(written)}\n${written}`);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  syncFolder(folder);
  renameSync(path, join(folder, MANIFEST));
  syncFolder(folder);
}

function textOf(folder: string): string {
  try {
    return readFileSync(join(folder, MANIFEST), "utf8");
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : null;
    throw code === "ENOENT" || code === "ENOTDIR" || code === "EISDIR"
      ? noIndex(folder, error)
      : asTrouble(folder, error);
  }
}

/** Of all bits but those of the first line: a damaged version is another version. */
function sumOf(written: string): string {
  return crc32(written).toString(16).padStart(8, "0");
}

/** New names are on the disk only when their folder is. Windows can't be asked for that, and does it by itself. */
function syncFolder(folder: string): void {
  if (process.platform === "win32") return;
  const file = openSync(folder, "r");
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
