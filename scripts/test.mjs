// Builds, runs the tests and closes with their count, from the runner's own report.
// npm test -- --update-cases writes the expected answers of tests/cases anew.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const folder = mkdtempSync(join(tmpdir(), "duizhao-test-"));
const report = join(folder, "report.json");
const UPDATE_CASES = "--update-cases";
const given = process.argv.slice(2);
const env = given.includes(UPDATE_CASES) ? { ...process.env, UPDATE_CASES: "1" } : process.env;
const run = (args) => spawnSync(process.execPath, args, { stdio: "inherit", env }).status ?? 1;

const built = run(["scripts/build.mjs"]);
if (built !== 0) process.exit(built);
const status = run([
  "node_modules/vitest/vitest.mjs",
  "run",
  "--reporter=default",
  "--reporter=json",
  `--outputFile.json=${report}`,
  ...given.filter((argument) => argument !== UPDATE_CASES),
]);

const { numPassedTests, numFailedTests, numFailedTestSuites, numPendingTests } = JSON.parse(
  readFileSync(report, "utf8"),
);
rmSync(folder, { recursive: true });
// A file that does not load has failed without any of its tests having run.
const failed = numFailedTests === 0 && numFailedTestSuites > 0 ? numFailedTestSuites : numFailedTests;
console.log(`${numPassedTests} passed, ${failed} failed${numPendingTests > 0 ? `, ${numPendingTests} skipped` : ""}`);
process.exitCode = status;
