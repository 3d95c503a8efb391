import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Works with the path of something that is not there yet, and deletes all that is beside it afterwards. */
export async function inNewFolder<T>(work: (path: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), "duizhao-corpus-"));
  try {
    return await work(join(folder, "索引"));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
