import { accessSync, constants, statSync } from "node:fs";
import { browserPlaces } from "./browser-places.js";

/** What to do where none is found. */
export const REMEDY = "install Chrome, Chromium or Edge, or name one in CHROME_PATH";

/**
 * The browser that the tests of pages and the pictures of them are made with: the one that `CHROME_PATH` names, or the first that is found.
 * Null where there is none.
 *
 * @throws Error if `CHROME_PATH` names no program.
 */
export function findBrowser(
  env: NodeJS.ProcessEnv = process.env,
  platform: NodeJS.Platform = process.platform,
  isThere: (path: string) => boolean = isProgram,
): string | null {
  const named = env["CHROME_PATH"] ?? "";
  if (named === "") return browserPlaces(platform, env).find(isThere) ?? null;
  if (!isThere(named)) throw new Error(`CHROME_PATH is ${named}, where there is no program`);
  return named;
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
