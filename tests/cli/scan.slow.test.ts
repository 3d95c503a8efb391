import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Scan } from "../../src/answer/scan.js";
import { duizhao, seed, shell } from "./duizhao.js";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "duizhao-scan-"));
  for (const number of ["000", "001", "002"]) copyFileSync(seed(number), join(folder, `${number}.txt`));
});
afterAll(() => rmSync(folder, { recursive: true }));

const run = (line: string) => shell(line, { cwd: folder });
const linesOf = (text: string): string[] => text.trimEnd().split("\n");

it("a file that takes more memory than there is is named, with what to do; the others are scanned", () => {
  writeFileSync(join(folder, "dense.txt"), "X市XX区张某某达到XX亿元，".repeat(60_000));
  const memory = { NODE_OPTIONS: "--max-old-space-size=90" };
  const { code, stdout, stderr } = duizhao(["scan", "001.txt", "dense.txt", "000.txt", "--json"], {
    cwd: folder,
    env: memory,
  });
  expect({ code, lines: linesOf(stderr).length }).toEqual({ code: 2, lines: 1 });
  expect(stderr).toMatch(/^duizhao: dense\.txt: out of memory, .*max-old-space-size/);
  const { documents, warnings } = JSON.parse(stdout) as Scan;
  expect(documents.map(({ path }) => path)).toEqual(["001.txt", "000.txt"]);
  expect(warnings.map(({ path }) => path)).toEqual(["dense.txt"]);
});

it.each(["head -c 20000", "head -1"])("ends well where threads work on and %s has seen enough", (reader) => {
  const many = Array.from({ length: 12 }, (_, at) => `many${at}.txt`);
  const text = readFileSync(join(folder, "001.txt"), "utf8").repeat(30);
  for (const name of many) writeFileSync(join(folder, name), text);
  const { stdout, stderr } = run(`$D scan ${many.join(" ")} | ${reader} > seen.txt; echo ${"${PIPESTATUS[0]}"}`);
  expect({ stdout, stderr }).toEqual({ stdout: "0\n", stderr: "" });
});

it("leaves nothing behind when it is told to end", () => {
  const { stdout } = run(
    "for i in $(seq 300); do cat 001.txt 002.txt; done > long.txt; $D scan 001.txt long.txt -o cut.json & " +
      "sleep 1; kill -TERM $!; wait $!; echo $?",
  );
  expect(stdout).toBe("143\n");
  expect(readdirSync(folder).filter((name) => name.includes("cut.json"))).toEqual([]);
});
