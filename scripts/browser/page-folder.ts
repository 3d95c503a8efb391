import { mkdirSync, mkdtempSync } from "node:fs";
import { join, resolve } from "node:path";

/** A new folder for a page. A browser that is confined, as one of snap's is, sees none of the system's temporary ones. */
export function pageFolder(): string {
  const folder = resolve("node_modules/.cache/duizhao");
  mkdirSync(folder, { recursive: true });
  return mkdtempSync(join(folder, "page-"));
}
