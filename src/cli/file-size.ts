import { statSync } from "node:fs";

/** Bytes of a file; infinite for what is no regular one, and null where there is none, or it can't be asked. */
export function fileSize(path: string): number | null {
  try {
    const found = statSync(path, { throwIfNoEntry: false });
    if (found === undefined) return null;
    return found.isFile() ? found.size : Infinity;
  } catch {
    return null;
  }
}
