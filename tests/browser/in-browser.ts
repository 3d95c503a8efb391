import { it as everyIt } from "vitest";
import { findBrowser } from "../../scripts/browser/find-browser.js";

const isSkipped = findBrowser() === null && (process.env["CI"] ?? "") === "";

/** A test that runs in a browser: skipped where there is none, but where `CI` is set it fails then. */
export const it = isSkipped ? everyIt.skip : everyIt;

export { launchBrowser as openBrowser } from "../../scripts/browser/launch-browser.js";
