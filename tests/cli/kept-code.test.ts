import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { runKept, traitsOf } from "../../src/cli/kept-code.js";
import { seed } from "./duizhao.js";

let folder: string;
let program: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "duizhao-kept-"));
  mkdirSync(join(folder, "dist"));
  // What others keep in the meantime comes and goes.
  const filter = (path: string): boolean => basename(path) !== "kept";
  cpSync("dist/cli", join(folder, "dist", "cli"), { recursive: true, filter });
  cpSync("package.json", join(folder, "package.json"));
  program = join(folder, "dist", "cli", "main.js");
});
afterEach(() => rmSync(folder, { recursive: true }));

const kept = (): string => join(folder, "dist", "cli", "kept");
const keptFile = (): string => join(kept(), readdirSync(kept()).find((name) => name.startsWith("compare-")) ?? "none");

function run(...args: readonly string[]): string {
  const { stdout, stderr } = spawnSync(process.execPath, [program, ...args], { encoding: "utf8", maxBuffer: 1 << 28 });
  expect(stderr).toBe("");
  return stdout;
}
const json = (): string => run(seed("000"), seed("004"), "--json");

describe("the command keeps what was compiled of it", () => {
  it("and answers the same with it", () => {
    const first = json();
    const written = statSync(keptFile());
    expect(json()).toBe(first);
    expect(statSync(keptFile()).mtimeMs).toBe(written.mtimeMs);
  });

  it("in one file that grows with what is asked for", () => {
    json();
    const { size } = statSync(keptFile());
    run(seed("000"), seed("004"), "--json", "--fold-variants");
    expect(readdirSync(kept())).toHaveLength(1);
    expect(statSync(keptFile()).size).toBeGreaterThan(size);
  });

  it("in a file of its own for each format", () => {
    json();
    run(seed("000"), seed("004"), "--format", "csv");
    expect(readdirSync(kept()).map((name) => name.split("-").slice(0, -1))).toEqual([
      ["compare", "csv"],
      ["compare", "json"],
    ]);
  });

  it("nothing for the version", () => {
    run("--version");
    expect(() => readdirSync(kept())).toThrow("ENOENT");
  });

  it("whatever is in the file", () => {
    const answer = json();
    const whole = readFileSync(keptFile());
    const flipped = (at: number): Buffer => {
      const copy = Buffer.from(whole);
      copy[at] = (copy[at] ?? 0) ^ 0x10;
      return copy;
    };
    const spoiled = [
      Buffer.alloc(0),
      Buffer.from([255, 255, 255, 255, 1]),
      whole.subarray(0, whole.length >> 1),
      Buffer.alloc(whole.length),
      flipped(0),
      flipped(8),
      flipped(whole.length >> 1),
      flipped(whole.length - 1),
    ];
    for (const content of spoiled) {
      writeFileSync(keptFile(), content);
      expect(json()).toBe(answer);
      expect(readFileSync(keptFile()).length).toBeGreaterThan(whole.length >> 1);
    }
  });

  it("and not where its folder can't be made", () => {
    const answer = json();
    rmSync(kept(), { recursive: true });
    writeFileSync(kept(), "a file of that name");
    expect(json()).toBe(answer);
    expect(readFileSync(kept(), "utf8")).toBe("a file of that name");
  });

  it("whole when several begin at the same time", async () => {
    const runs = Array.from({ length: 4 }, () =>
      spawn(process.execPath, [program, seed("000"), seed("004"), "--json"]),
    );
    const codes = await Promise.all(
      runs.map(async (child) => {
        child.stdout.resume();
        return (await once(child, "close"))[0] as number;
      }),
    );
    expect(codes).toEqual([1, 1, 1, 1]);
    expect(readdirSync(kept())).toEqual([expect.stringMatching(/^compare-json-\w+\.bin$/)]);
  });
});

describe("a script that was written anew", () => {
  it("is run as it is now, of the same length too", () => {
    const script = join(folder, "script.cjs");
    const answers = ["1", "2"].map((number) => {
      writeFileSync(script, `(function (exports, require, module) { module.exports = () => ${number}; })`);
      const { exports, keep } = runKept(script, []);
      const answer = (exports as () => number)();
      keep();
      return answer;
    });
    expect(answers).toEqual([1, 2]);
  });
});

it("traits are flags, formats and endings, and no name of a file", () => {
  expect(traitsOf(["find", "讲话.DOCX", "--index=私人", "--format", "html", "私人", "private-name"])).toEqual([
    "",
    "find",
    ".docx",
    "--index",
    "--format",
    "html",
  ]);
});
