import { closeSync, existsSync, mkdtempSync, openSync, rmSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/**
 * Hands the path of a file with this content to `use`; the file is gone when it returns, and where the system allows it
 * has no name even before. Answers false, without calling `use`, where no file can be written.
 */
export function withFile(content: string, use: (path: string) => unknown): boolean {
  const file = written(content);
  if (file === null) return false;
  try {
    const nameless = `/proc/self/fd/${file.descriptor}`;
    if (existsSync(nameless)) {
      rmSync(file.folder, { recursive: true });
      use(nameless);
    } else use(file.path);
  } finally {
    closeSync(file.descriptor);
    rmSync(file.folder, { recursive: true, force: true });
  }
  return true;
}

function written(content: string): { folder: string; path: string; descriptor: number } | null {
  let folder: string | null = null;
  try {
    folder = mkdtempSync(join(tmpdir(), "duizhao-"));
    const path = join(folder, "content");
    const descriptor = openSync(path, "wx", 0o600);
    for (let rest = Buffer.from(content); rest.length > 0; rest = rest.subarray(writeSync(descriptor, rest)));
    return { folder, path, descriptor };
  } catch {
    // No room, or nothing may be written here: the caller does without.
    if (folder !== null) rmSync(folder, { recursive: true, force: true });
    return null;
  }
}
