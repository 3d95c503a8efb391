import type { TestProject } from "vitest/node";
import { findBrowser, REMEDY } from "../../scripts/browser/find-browser.js";

/** Says once, behind all else, how many tests were skipped because there is no browser. */
export default function tellSkipped({ vitest }: TestProject): () => void {
  return () => {
    if (findBrowser() !== null) return;
    const files = vitest.state.getTestModules().filter(({ moduleId }) => moduleId.endsWith(".browser.test.ts"));
    const skipped = files.flatMap(({ children }) => [...children.allTests("skipped")]);
    if (skipped.length > 0) process.stderr.write(`\n${skippedLine(skipped.length)}\n`);
  };
}

/** The one line. */
export function skippedLine(count: number): string {
  return `*** NO BROWSER: ${count} TESTS WERE SKIPPED *** To run them, ${REMEDY}.`;
}
