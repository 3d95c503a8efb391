import { chromium, type Browser } from "playwright-core";
import { findBrowser, REMEDY } from "./find-browser.js";

const ARGUMENTS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
];

/**
 * Starts the browser that is found, without a window.
 *
 * @throws Error if there is none.
 */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = findBrowser();
  if (executablePath === null) throw new Error(`no browser: ${REMEDY}`);
  return chromium.launch({ executablePath, args: ARGUMENTS });
}
