import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PassThrough } from "node:stream";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { orOutOfMemory } from "../../src/cli/guard/out-of-memory.js";
import { withoutDump } from "../../src/cli/guard/without-dump.js";
import { Trouble } from "../../src/text/trouble.js";
import { seed, shell } from "./duizhao.js";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "duizhao-memory-"));
  writeFileSync(join(folder, "large.txt"), "王某".repeat(200_000));
});
afterEach(() => rmSync(folder, { recursive: true }));

const SMALL_HEAP = { NODE_OPTIONS: "--max-old-space-size=40" };
const run = (line: string, env: Record<string, string> = SMALL_HEAP) => shell(line, { cwd: folder, env });

describe("a comparison that memory does not hold", () => {
  it.each([
    ["compare", "$D large.txt $P --json", "large.txt"],
    ["compare, the large text second", "$D $P large.txt --json", "large.txt"],
    ["compare of standard input", "cat large.txt | $D - $P", "-"],
    ["restore", "$D restore large.txt $P", "large.txt"],
  ])("%s ends with one line that names the file and the remedy", (_what, line, file) => {
    const { code, stdout, stderr } = run(line);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toBe(
      `duizhao: ${file}: too large for the memory there is: compare it in parts, or raise NODE_OPTIONS=--max-old-space-size (in MB)\n`,
    );
  });

  it("leaves no file behind", () => {
    expect(run("$D large.txt $P -o answer.html").code).toBe(2);
    expect(readdirSync(folder)).toEqual(["large.txt"]);
  });

  it.each([
    ["Invalid string length", RangeError, true],
    ["Map maximum size exceeded", RangeError, true],
    ["Invalid time value", RangeError, false],
    ["Invalid string length", TypeError, false],
  ])("is what V8 means by %s, a %o", (message, Kind, isMemory) => {
    const error = new Kind(message);
    const said = orOutOfMemory(error, "a.txt");
    expect(said instanceof Trouble).toBe(isMemory);
    if (!isMemory) expect(said).toBe(error);
  });
});

describe("a comparison in a process of its own", () => {
  it("answers as any other, from files and from standard input", () => {
    const here = run("$D $A $P --json", {});
    expect(run("$D $A $P --json", { NODE_OPTIONS: "--max-old-space-size=60" })).toEqual(here);
    const piped = run("cat $A | $D - $P --json", {});
    expect(run("cat $A | $D - $P --json", { NODE_OPTIONS: "--max-old-space-size=60" })).toEqual(piped);
    expect(piped.code).toBe(here.code);
  });

  it("reports its troubles once", () => {
    const { code, stdout, stderr } = run("$D large.txt none.txt");
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toBe("duizhao: none.txt: no such file; check the path (it may be a dangling link)\n");
  });

  it("ends where its reader goes away", () => {
    const { code, stdout, stderr } = run("$D large.txt $P -f csv | head -c 20 >/dev/null; echo ${PIPESTATUS[0]}", {});
    expect({ code, stdout }).toEqual({ code: 0, stdout: "1\n" });
    expect(stderr).toMatch(/^duizhao: large\.txt: more than 100,000 signs[^\n]*\n$/);
  });

  it.each(["INT", "TERM"])("ends by the signal %s that the command gets", (signal) => {
    const line = `$D large.txt ${seed("004")} --json >/dev/null & sleep 0.5; kill -${signal} $!; wait $!; echo $?`;
    const { stdout, stderr } = run(`set -m; ${line}`, {});
    expect(stdout.trim().split("\n").at(-1)).toBe(signal === "INT" ? "130" : "143");
    expect(stderr).not.toContain("memory");
  });
});

describe("what V8 says at its end", () => {
  it.each([
    ["duizhao: a note\n\n<--- Last few GCs --->\n\n[1:0x1] 7 ms: Scavenge\n", "duizhao: a note"],
    ["\nFATAL ERROR: Reached heap limit\n 1: 0xb8\n", ""],
    ["duizhao: a note\n", "duizhao: a note\n"],
  ])("is not passed on: %j", async (said, passed) => {
    const [from, to] = [new PassThrough(), new PassThrough()];
    const ended = withoutDump(from, to);
    from.end(said);
    await ended;
    to.end();
    expect(String(to.read() ?? "")).toBe(passed);
  });
});
