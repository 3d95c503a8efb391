import { chromium, type Browser } from "playwright-core";
import { it as everyIt } from "vitest";
import { findBrowser, REMEDY } from "./find-browser.js";

const ARGUMENTS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
];

const executablePath = findBrowser();
const isSkipped = executablePath === null && (process.env["CI"] ?? "") === "";

/** A test that runs in a browser: skipped where there is none, but where `CI` is set it fails then. */
export const it = isSkipped ? everyIt.skip : everyIt;

export async function openBrowser(): Promise<Browser> {
  if (executablePath === null) throw new Error(`no browser: ${REMEDY}`);
  return chromium.launch({ executablePath, args: ARGUMENTS });
}
