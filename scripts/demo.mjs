// Compares the seed pair: in the terminal, and as a page.
import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { join, resolve } from "node:path";

const named = (prefix) =>
  join(
    "fixtures",
    readdirSync("fixtures").find((name) => name.startsWith(prefix)),
  );
const pair = [named("000_"), named("004_")];
const duizhao = (...args) =>
  spawnSync(process.execPath, ["dist/cli/main.js", ...pair, ...args], { stdio: "inherit" }).status ?? 2;

const shown = duizhao("--no-pager");
const page = resolve("report.html");
const written = duizhao("--format", "html", "--output", page, "--force");
// 1 is the answer that the texts differ, as it is for diff.
if (shown > 1 || written > 1) process.exit(2);
console.log(`\nThe page: ${page}`);
console.log(
  `To drop texts of your own on a page, open ${resolve("dist/duizhao.html")} in a browser, or: npx duizhao serve --open`,
);
