import type { TestProject } from "vitest/node";
import { findBrowser, REMEDY } from "../../scripts/browser/find-browser.js";
import { findFirefox } from "./firefox.js";

/** Tests that want a browser, by the ending of their files; what is missing where they are skipped, and what helps. */
const WANTED = [
  { ending: ".browser.test.ts", name: "BROWSER", remedy: REMEDY, isThere: () => findBrowser() !== null },
  {
    ending: ".firefox.test.ts",
    name: "FIREFOX",
    remedy: "install Firefox, or name one in FIREFOX_PATH",
    isThere: () => findFirefox() !== null,
  },
];

/** Says once, behind all else, how many tests were skipped because there is no browser. */
export default function tellSkipped({ vitest }: TestProject): () => void {
  return () => {
    for (const { ending, name, remedy, isThere } of WANTED) {
      if (isThere()) continue;
      const files = vitest.state.getTestModules().filter(({ moduleId }) => moduleId.endsWith(ending));
      const skipped = files.flatMap(({ children }) => [...children.allTests("skipped")]);
      if (skipped.length > 0) process.stderr.write(`\n${skippedLine(skipped.length, name, remedy)}\n`);
    }
  };
}

/** The one line. */
export function skippedLine(count: number, name: string, remedy: string): string {
  return `*** NO ${name}: ${count} TESTS WERE SKIPPED *** To run them, ${remedy}.`;
}
