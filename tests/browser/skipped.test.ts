import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { REMEDY } from "../../scripts/browser/find-browser.js";
import { skippedLine } from "./tell-skipped.js";

it("one line says how many tests were skipped, and what to do", () => {
  const line = skippedLine(44, "BROWSER", REMEDY);
  expect(line).toMatch(/NO BROWSER: 44 TESTS WERE SKIPPED.*Chrome, Chromium or Edge.*CHROME_PATH/);
  expect(line).not.toContain("\n");
});

it("both READMEs say how many tests want a browser", () => {
  const { stdout } = spawnSync(
    process.execPath,
    ["node_modules/vitest/vitest.mjs", "list", ".browser.test.ts", "--json"],
    {
      encoding: "utf8",
    },
  );
  const { length } = JSON.parse(stdout) as readonly unknown[];
  expect(/without a browser (\d+) of them are skipped/.exec(readFileSync("README.md", "utf8"))?.[1]).toBe(`${length}`);
  expect(/没有浏览器时跳过其中 (\d+) 项/.exec(readFileSync("README.zh.md", "utf8"))?.[1]).toBe(`${length}`);
}, 120_000);
