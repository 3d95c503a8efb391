import { randomBytes } from "node:crypto";
import { openSync, unlinkSync } from "node:fs";
import { join } from "node:path";
import { removedOnSignal } from "./removed-on-signal.js";

/** The name of a file in a folder that nobody else has: short, whatever it will be called, and hidden. */
export function passingName(folder: string): string {
  return join(folder, `.duizhao-${randomBytes(8).toString("hex")}.tmp`);
}

/**
 * Opens a file that has no name any more: whatever ends the process, nothing is left behind. Made and unlinked in one go: no
 * signal is heard between the two.
 */
export function namelessFile(folder: string): number {
  const path = passingName(folder);
  const forget = removedOnSignal(path);
  try {
    const file = openSync(path, "wx+", 0o600);
    unlinkSync(path);
    return file;
  } finally {
    void forget();
  }
}
