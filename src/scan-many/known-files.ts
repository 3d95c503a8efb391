import { fstatSync } from "node:fs";
import { lstat, readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import type { Bilingual } from "../text/language.js";
import { Trouble } from "../text/trouble.js";
import { identityOf } from "./same-files.js";

/** What is known: files to be read, which may turn out not to be, and folders that can't be. */
export interface KnownFiles {
  readonly files: readonly string[];
  readonly unread: readonly UnreadFolder[];
}

export interface UnreadFolder {
  readonly path: string;
  readonly message: Bilingual;
}

/**
 * The known files that are none of those scanned, by whatever name, nor what standard output is written to: a text that
 * is scanned is not known from elsewhere, and an answer from nowhere.
 */
export async function withoutOwn(known: readonly string[], files: readonly string[]): Promise<string[]> {
  const own = new Set([...(await Promise.all(files.map(identityOf))), ...identityOfStdout()]);
  const identities = await Promise.all(known.map(identityOf));
  return known.filter((_, at) => !own.has(identities[at]));
}

function identityOfStdout(): string[] {
  try {
    const { dev, ino } = fstatSync(1, { bigint: true });
    return [`${dev}:${ino}`];
  } catch {
    return [];
  }
}

/**
 * What is in files and folders, in their order.
 *
 * @throws Trouble if there is nothing by one of these names.
 */
export async function knownFiles(paths: readonly string[]): Promise<KnownFiles> {
  const each = await Promise.all(paths.map(filesIn));
  return { files: each.flatMap(({ files }) => files), unread: each.flatMap(({ unread }) => unread) };
}

/**
 * Every file of a folder, in the order of their names, or the file itself. Links are followed, and each folder is
 * entered once, so that no loop of links is endless. What can't be looked at is a file here, and whoever reads it will
 * say why not.
 *
 * @throws Trouble if there is nothing of that name.
 */
export async function filesIn(path: string): Promise<KnownFiles> {
  await lstat(path).catch((error: unknown) => {
    throw new Trouble(
      path,
      { zh: "--known 的路径无法读取：请检查路径", en: "what --known names cannot be read: check the path" },
      error,
    );
  });
  if (!(await leadsToFolder(path))) return { files: [path], unread: [] };
  const files: string[] = [];
  const unread: UnreadFolder[] = [];
  const entered = new Set<string>();
  const folders = [path];
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    const identity = await identityOf(folder);
    if (entered.has(identity)) continue;
    entered.add(identity);
    const entries = await entriesOf(folder);
    if (Array.isArray(entries)) {
      files.push(...entries.filter(({ isFolder }) => !isFolder).map((one) => one.path));
      folders.push(...entries.filter(({ isFolder }) => isFolder).map((one) => one.path));
    } else unread.push(entries);
  }
  return { files: files.sort(), unread };
}

interface Entry {
  readonly path: string;
  readonly isFolder: boolean;
}

/** What is in a folder. What is hidden is left out: it is seldom a text, and may be the answer that is being written. */
async function entriesOf(folder: string): Promise<Entry[] | UnreadFolder> {
  let names: string[];
  try {
    names = await readdir(folder);
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : String(error);
    return {
      path: folder,
      message: { zh: `文件夹无法读取（${code}）`, en: `this folder cannot be read (${code})` },
    };
  }
  const paths = names.filter((name) => !name.startsWith(".")).map((name) => join(folder, name));
  return Promise.all(paths.toSorted().map(async (path) => ({ path, isFolder: await leadsToFolder(path) })));
}

function leadsToFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (entry) => entry.isDirectory(),
    () => false,
  );
}
