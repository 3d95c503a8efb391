import { readdir, stat } from "node:fs/promises";
import { join, relative } from "node:path";
import { Trouble } from "../text/trouble.js";

/** The known files that are none of those scanned, by whatever name: a text that is scanned is not known from elsewhere. */
export async function withoutOwn(known: readonly string[], files: readonly string[]): Promise<string[]> {
  const own = new Set(await Promise.all(files.map(identityOf)));
  const identities = await Promise.all(known.map(identityOf));
  return known.filter((_, at) => !own.has(identities[at]));
}

/** Each file once, by the first of its names. */
export async function onceEach(files: readonly string[]): Promise<string[]> {
  const byIdentity = new Map<string, string>();
  for (const [at, identity] of (await Promise.all(files.map(identityOf))).entries())
    if (!byIdentity.has(identity)) byIdentity.set(identity, files[at]);
  return Array.from(byIdentity.values());
}

/** The same for two names of one file, links included. Windows numbers files beyond what a number holds exactly. */
async function identityOf(path: string): Promise<string> {
  return stat(path, { bigint: true }).then(
    ({ dev, ino }) => `${dev}:${ino}`,
    () => path,
  );
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
      { zh: "--known 的路径无法读取：请检查路径", en: "what --known names cannot be read: check the path" },
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
      .filter((file) => !HIDDEN.test(relative(path, file)))
      .sort()
  );
}
