import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { seed } from "../cli/duizhao.js";
import { pack } from "./packed.js";

/** What is in a repository, where nothing has been built. */
function clone(into: string): void {
  const files = execFileSync("git", ["ls-files", "-z"], { encoding: "utf8" }).split("\0");
  for (const file of files.filter((name) => name !== "" && existsSync(name))) {
    mkdirSync(dirname(join(into, file)), { recursive: true });
    cpSync(file, join(into, file));
  }
  symlinkSync(resolve("node_modules"), join(into, "node_modules"), "junction");
}

let folder: string;
let tarball: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "duizhao-install-"));
  for (const name of ["clone", "packed", "app", "global"]) mkdirSync(join(folder, name));
  clone(join(folder, "clone"));
  tarball = pack(join(folder, "clone"), join(folder, "packed"));
});
afterAll(() => rmSync(folder, { recursive: true }));

it("a clone that was never built packs what it is to hold", () => {
  for (const name of ["cli/main.js", "index.js", "types/index.d.ts", "dictionary/words.utf8"])
    expect(existsSync(join(folder, "clone", "dist", name))).toBe(true);
});

// What others run where they are installed is theirs: nodejieba may be built or not.
it.each([
  ["for a program", ["app"], "app/node_modules/.bin/duizhao"],
  ["for everyone", ["app", "--global", "--prefix", "global"], "global/bin/duizhao"],
])("the tarball is installed %s without a word on scripts of its own", (_for, [cwd, ...options], bin) => {
  const places = options.map((word) => (word === "global" ? join(folder, word) : word));
  const { stdout, stderr, status } = spawnSync(
    "npm",
    ["install", tarball, "--no-audit", "--no-fund", "--ignore-scripts=false", ...places],
    { cwd: join(folder, cwd), encoding: "utf8" },
  );
  expect({ status, said: /duizhao|prepare/.exec(stdout + stderr)?.[0] }).toEqual({ status: 0, said: undefined });
  const { stdout: said } = spawnSync(join(folder, bin), [seed("000"), seed("004"), "--json"], { encoding: "utf8" });
  expect(JSON.parse(said)).toHaveProperty("schema", "duizhao.compare/1");
});
