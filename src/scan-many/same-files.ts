import { stat } from "node:fs/promises";
import { givenFile, openFile } from "../read/open-file.js";
import { Trouble } from "../text/trouble.js";

/** What identifies the bytes of a text. */
export interface Content {
  readonly sha256: string;
  readonly bytes: number;
}

/** The same for two names of one file, links included. Windows numbers files beyond what a number holds exactly. */
export async function identityOf(path: string): Promise<string> {
  return stat(path, { bigint: true }).then(
    ({ dev, ino }) => `${dev}:${ino}`,
    () => path,
  );
}

/**
 * Each file, and the first of those that are the same: one file by several names, or files of the same bytes. Only files
 * of one size are read for that. `stdin` is what standard input was, where `-` is among them; it is the first of its own.
 */
export async function firstOfSame(files: readonly string[], stdin: Content | null): Promise<Map<string, string>> {
  const firsts = new Map<string, string>();
  const identities = new Map<string, string>();
  const bySize = new Map<number, string[]>(stdin === null ? [] : [[stdin.bytes, []]]);
  for (const path of new Set(files)) {
    const identity = path === "-" ? path : await identityOf(path);
    const first = identities.get(identity) ?? path;
    identities.set(identity, first);
    firsts.set(path, first);
    if (first !== path || path === "-") continue;
    const size = await sizeOf(path);
    if (size !== null) bySize.set(size, [...(bySize.get(size) ?? []), path]);
  }
  const same = new Map<string, string>();
  for (const [size, paths] of bySize) {
    const isOfStdin = stdin !== null && stdin.bytes === size;
    if (paths.length + (isOfStdin ? 1 : 0) < 2) continue;
    const byContent = new Map<string, string>(isOfStdin ? [[stdin.sha256, "-"]] : []);
    for (const path of paths) {
      const sha256 = await sha256Of(path);
      if (sha256 === null) continue;
      same.set(path, byContent.get(sha256) ?? path);
      byContent.set(sha256, byContent.get(sha256) ?? path);
    }
  }
  return new Map(Array.from(firsts, ([path, first]) => [path, same.get(first) ?? first]));
}

/** The same of files whose bytes are given. */
export function firstOfGiven(files: readonly string[], given: ReadonlyMap<string, Uint8Array>): Map<string, string> {
  const byContent = new Map<string, string>();
  const firsts = new Map<string, string>();
  for (const path of files) {
    const content = given.has(path) ? givenFile(path, given).sha256 : path;
    const first = byContent.get(content) ?? path;
    byContent.set(content, first);
    firsts.set(path, first);
  }
  return firsts;
}

function sizeOf(path: string): Promise<number | null> {
  return stat(path).then(
    (entry) => (entry.isFile() ? entry.size : null),
    () => null,
  );
}

/** Null where it can't be read: whoever reads it as a text will say so. */
async function sha256Of(path: string): Promise<string | null> {
  try {
    return (await openFile(path)).sha256;
  } catch (error) {
    if (error instanceof Trouble) return null;
    throw error;
  }
}
