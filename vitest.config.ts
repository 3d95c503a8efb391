import { readFileSync } from "node:fs";
import { defineConfig } from "vitest/config";

const { version } = JSON.parse(readFileSync("package.json", "utf8")) as { version: string };
const SLOW = "tests/**/*.slow.test.ts";
const ENGINE = "tests/**/*.engine.test.ts";
/** What runs with each `--mode` alone. */
const APART: Readonly<Record<string, string>> = { slow: SLOW, engine: ENGINE };

/**
 * `--mode slow` runs the tests of large files, many threads and much memory, and those alone; `--mode engine` those of a real
 * search engine.
 */
export default defineConfig(({ mode }) => ({
  define: { DUIZHAO_VERSION: JSON.stringify(version) },
  test: {
    include: [APART[mode] ?? "tests/**/*.test.ts"],
    exclude: mode in APART ? [] : Object.values(APART),
    globalSetup: mode === "engine" ? "tests/engine/engine-setup.ts" : "tests/browser/tell-skipped.ts",
    // Files share nothing but what is built: each runs in a process of its own, one for each core.
    maxWorkers: "100%",
    testTimeout: mode in APART ? 300_000 : 120_000,
    hookTimeout: 300_000,
  },
}));
