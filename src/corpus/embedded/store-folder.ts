import { mkdirSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { MANIFEST, NEW_MANIFEST } from "./manifest.js";
import { asTrouble, notOurs } from "./store-troubles.js";
import { LOCK } from "./writer-lock.js";

const DATA = /^\d{8}\.(?:segment|removed)$/;

/** Names of files that are written once, by number. */
export function fileName(number: number, kind: "segment" | "removed"): string {
  return `${String(number).padStart(8, "0")}.${kind}`;
}

/** Above the numbers of all files that are there. */
export function freeNumber(folder: string): number {
  const numbers = readdirSync(folder).flatMap((name) => (DATA.test(name) ? [Number.parseInt(name, 10)] : []));
  return Math.max(-1, ...numbers) + 1;
}

/**
 * Makes the folder of an index, unless it is there.
 *
 * @throws Trouble if something else is there.
 */
export function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
    const names = readdirSync(folder);
    if (!names.includes(MANIFEST) && !names.every(isOurs)) throw notOurs(folder);
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") throw notOurs(folder);
    throw asTrouble(folder, error);
  }
}

/** Deletes the files that no commit needs: what an ended writer left, and what was merged. */
export function sweep(folder: string, needed: ReadonlySet<string>): void {
  for (const name of readdirSync(folder)) {
    if (!DATA.test(name) || needed.has(name)) continue;
    try {
      rmSync(join(folder, name), { force: true });
    } catch (error) {
      // Windows keeps a file that somebody reads; the next writer deletes it.
      if (!(error instanceof Error && "code" in error && IN_USE.has(String(error.code)))) throw error;
    }
  }
}

const IN_USE = new Set(["EBUSY", "EPERM", "EACCES"]);

function isOurs(name: string): boolean {
  return DATA.test(name) || name === NEW_MANIFEST || name.startsWith(LOCK);
}
