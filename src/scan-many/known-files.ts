import { fstatSync } from "node:fs";
import { lstat, stat } from "node:fs/promises";
import { join } from "node:path";
import { entriesOf } from "../read/folder-entries.js";
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
    const found = await entriesOf(folder);
    if ("message" in found) {
      unread.push({ path: folder, message: found.message });
      continue;
    }
    for (const { name } of found.entries) {
      const entry = join(folder, name);
      ((await leadsToFolder(entry)) ? folders : files).push(entry);
    }
  }
  return { files: files.sort(), unread };
}

function leadsToFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (entry) => entry.isDirectory(),
    () => false,
  );
}
