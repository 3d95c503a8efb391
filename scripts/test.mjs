// Builds, runs the tests and closes with their count, from the runner's own reports.
//
//   node scripts/test.mjs quick           the tests, but for those of large files, many threads, much memory
//   node scripts/test.mjs slow            those alone
//   node scripts/test.mjs quick slow      both, one after the other; the count is of both
//   node scripts/test.mjs quick tests/cli what else is given is the runner's
//   npm test -- --update-cases            writes the expected answers of tests/cases anew
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const SUITES = ["quick", "slow"];
const given = process.argv.slice(2);
const suites = SUITES.filter((suite) => given.includes(suite));
const UPDATE_CASES = "--update-cases";
const forRunner = given.filter((word) => !SUITES.includes(word) && word !== UPDATE_CASES);

const env = given.includes(UPDATE_CASES) ? { ...process.env, UPDATE_CASES: "1" } : process.env;
const run = (args) => spawnSync(process.execPath, args, { stdio: "inherit", env }).status ?? 1;

const built = run(["scripts/build.mjs"]);
if (built !== 0) process.exit(built);
const results = (suites.length > 0 ? suites : ["quick"]).map(runSuite);
const sum = (of) => results.reduce((total, result) => total + result[of], 0);
const skipped = sum("skipped") > 0 ? `, ${sum("skipped")} skipped` : "";
console.log(`${sum("passed")} passed, ${sum("failed")} failed${skipped}`);
process.exitCode = results.some(({ status }) => status !== 0) || sum("failed") > 0 ? 1 : 0;

function runSuite(suite) {
  const folder = mkdtempSync(join(tmpdir(), "duizhao-test-"));
  const report = join(folder, "report.json");
  const status = run([
    "node_modules/vitest/vitest.mjs",
    "run",
    ...(suite === "slow" ? ["--mode", "slow"] : []),
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${report}`,
    ...forRunner,
  ]);
  const counts = existsSync(report)
    ? countsOf(JSON.parse(readFileSync(report, "utf8")))
    : { passed: 0, failed: 1, skipped: 0 };
  rmSync(folder, { recursive: true });
  return { status, ...counts };
}

/** Where a file has failed before its tests, as one that does not load, they have failed, or it counts as one. */
function countsOf({ testResults }) {
  const counts = { passed: 0, failed: 0, skipped: 0 };
  for (const { status, assertionResults } of testResults) {
    const passed = assertionResults.filter((test) => test.status === "passed").length;
    const failed = assertionResults.filter((test) => test.status === "failed").length;
    const others = assertionResults.length - passed - failed;
    const hasNotRun = status === "failed" && failed === 0;
    counts.passed += passed;
    counts.failed += hasNotRun ? Math.max(1, others) : failed;
    counts.skipped += hasNotRun ? 0 : others;
  }
  return counts;
}
