import { statSync } from "node:fs";
import { dirname } from "node:path";

/** The archive or mail that a path leads into; the path itself where it leads into none. */
export function outerFile(path: string): string {
  if (!leadsThroughFile(path)) return path;
  for (let outer = dirname(path); outer !== dirname(outer); outer = dirname(outer))
    if (!leadsThroughFile(outer)) return outer;
  return path;
}

function leadsThroughFile(path: string): boolean {
  try {
    statSync(path, { throwIfNoEntry: false });
    return false;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "ENOTDIR";
  }
}
