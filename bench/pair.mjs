// The seed pair: whole processes beside `node -e 0`, and the comparison itself beside a plain diff of it.
// Run after a build: node bench/pair.mjs
import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { cpus } from "node:os";
import { join } from "node:path";
import { diffChars } from "diff";
import { compare, readDocument } from "../dist/node.js";

const named = (prefix) =>
  join(
    "fixtures",
    readdirSync("fixtures").find((name) => name.startsWith(prefix)),
  );
const paths = [named("000_"), named("004_")];
const ROUNDS = 15;

function median(run) {
  const times = Array.from({ length: ROUNDS }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  });
  return times.sort((a, b) => a - b)[Math.floor(ROUNDS / 2)];
}

const node = (...args) => spawnSync(process.execPath, args, { stdio: "ignore" });
const rows = [];
const nothing = median(() => node("-e", "0"));
rows.push(["node -e 0", nothing, 1]);
for (const options of [
  ["--json"],
  ["--no-pager"],
  ["--format", "html"],
  ["--format", "markdown"],
  ["--format", "patch"],
]) {
  const time = median(() => node("dist/cli/main.js", ...paths, ...options));
  rows.push([`duizhao ${options.join(" ")}`, time, time / nothing]);
}
const [anonymised, published] = [await readDocument(paths[0]), await readDocument(paths[1])];
for (let i = 0; i < 30; i++) compare(anonymised, published);
rows.push(["compare(), warm", median(() => compare(anonymised, published)), null]);
rows.push(["diffChars(), warm", median(() => diffChars(anonymised.text, published.text)), null]);

console.log(`node ${process.version}, ${cpus()[0].model}, median of ${ROUNDS}\n`);
for (const [name, time, ratio] of rows) {
  console.log(
    `${name.padEnd(28)} ${time.toFixed(1).padStart(8)} ms${ratio === null ? "" : `  ${ratio.toFixed(2)} x node -e 0`}`,
  );
}
