import { readFileSync } from "node:fs";
import { defineConfig } from "vitest/config";

const { version } = JSON.parse(readFileSync("package.json", "utf8")) as { version: string };
const SLOW = "tests/**/*.slow.test.ts";

/** `--mode slow` runs the tests of large files, many threads and much memory, and those alone. */
export default defineConfig(({ mode }) => ({
  define: { DUIZHAO_VERSION: JSON.stringify(version) },
  test: {
    include: [mode === "slow" ? SLOW : "tests/**/*.test.ts"],
    exclude: mode === "slow" ? [] : [SLOW],
    globalSetup: "tests/browser/tell-skipped.ts",
    // Files share nothing but what is built: each runs in a process of its own, one for each core.
    maxWorkers: "100%",
    testTimeout: mode === "slow" ? 300_000 : 120_000,
    hookTimeout: 300_000,
  },
}));
