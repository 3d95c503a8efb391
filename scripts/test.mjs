// Builds, runs the tests and closes with their count, from the runner's own reports.
//
//   node scripts/test.mjs quick           the tests, but for those of large files, many threads, much memory
//   node scripts/test.mjs slow            those alone
//   node scripts/test.mjs engine          those of a real search engine, where Java and Maven are
//   node scripts/test.mjs quick slow      both, one after the other; the count is of both
//   node scripts/test.mjs quick tests/cli what else is given is the runner's
//   npm test -- --update-cases            writes the expected answers of tests/cases anew
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const SUITES = ["quick", "slow", "engine"];
/** Of what is repeated of a failure. */
const MOST_LINES = 12;
const given = process.argv.slice(2);
const suites = SUITES.filter((suite) => given.includes(suite));
const UPDATE_CASES = "--update-cases";
const forRunner = given.filter((word) => !SUITES.includes(word) && word !== UPDATE_CASES);

const env = given.includes(UPDATE_CASES) ? { ...process.env, UPDATE_CASES: "1" } : process.env;
const run = (args) => spawnSync(process.execPath, args, { stdio: "inherit", env }).status ?? 1;

const built = run(["scripts/build.mjs"]);
if (built !== 0) process.exit(built);
const runs = (suites.length > 0 ? suites : ["quick"]).map(runSuite);
for (const line of runs.flatMap(({ failures }) => failures)) console.log(line);
const sum = (of) => runs.reduce((total, result) => total + result[of], 0);
const skipped = sum("skipped") > 0 ? `, ${sum("skipped")} skipped` : "";
console.log(`${sum("passed")} passed, ${sum("failed")} failed${skipped}`);
process.exitCode = runs.some(({ status }) => status !== 0) || sum("failed") > 0 ? 1 : 0;

function runSuite(suite) {
  const folder = mkdtempSync(join(tmpdir(), "duizhao-test-"));
  const report = join(folder, "report.json");
  const status = run([
    "node_modules/vitest/vitest.mjs",
    "run",
    ...(suite === "quick" ? [] : ["--mode", suite]),
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${report}`,
    ...forRunner,
  ]);
  const results = existsSync(report) ? JSON.parse(readFileSync(report, "utf8")).testResults : null;
  rmSync(folder, { recursive: true });
  if (results === null) return { status, passed: 0, failed: 1, skipped: 0, failures: [`FAILED ${suite}: no report`] };
  return { status, ...countsOf(results), failures: failuresIn(results) };
}

/** What failed, once more at the end, where it is seen: the file, the test, and the first lines of why. */
function failuresIn(results) {
  return results.flatMap(({ name, status, message, assertionResults }) => {
    const failed = assertionResults.filter((test) => test.status === "failed");
    const all = failed.map(({ fullName, failureMessages }) => [`FAILED ${name}: ${fullName}`, ...failureMessages]);
    if (status === "failed" && all.length === 0) all.push([`FAILED ${name}`, message]);
    return all.map((lines) => lines.join("\n").split("\n").slice(0, MOST_LINES).join("\n"));
  });
}

/** Where a file has failed before its tests, as one that does not load, they have failed, or it counts as one. */
function countsOf(results) {
  const counts = { passed: 0, failed: 0, skipped: 0 };
  for (const { status, assertionResults } of results) {
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
