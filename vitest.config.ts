import { readFileSync } from "node:fs";
import { defineConfig } from "vitest/config";

const { version } = JSON.parse(readFileSync("package.json", "utf8")) as { version: string };

export default defineConfig({
  define: { DUIZHAO_VERSION: JSON.stringify(version) },
  test: { include: ["tests/**/*.test.ts"], testTimeout: 30_000, hookTimeout: 120_000 },
});
