import { spawn } from "node:child_process";
import {
  chmodSync,
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openOutput } from "../../src/cli/output.js";
import { Trouble } from "../../src/text/trouble.js";
import { BINARY, seed, shell } from "./duizhao.js";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "duizhao-edges-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const at = (name: string): string => join(folder, name);
const run = (line: string) => shell(line, { cwd: folder });
const linesOf = (text: string): string[] => text.split("\n").filter((line) => line !== "");

interface Writing {
  readonly parts?: readonly string[];
  readonly force?: boolean;
  readonly inputs?: readonly string[];
  /** What happens between the last part and the end. */
  readonly meanwhile?: () => void;
}

/** Writes a file as the commands do; answers what the user is told, or null. */
async function put(name: string, { parts = ["new"], force = false, inputs = [], meanwhile }: Writing = {}) {
  try {
    const output = await openOutput(at(name), { force, inputs: inputs.map(at) });
    try {
      for (const part of parts) await output.write(part);
      meanwhile?.();
      await output.close();
    } finally {
      await output.abandon();
    }
    return null;
  } catch (error) {
    if (error instanceof Trouble) return error.said.en;
    throw error;
  }
}

describe("names of outputs", () => {
  it.each([
    ["of 80 Chinese characters", `${"报".repeat(80)}.html`],
    ["as long as names may be", "x".repeat(255)],
    ["of 63 characters of four bytes", "𠀀".repeat(63)],
    ["with line breaks and escape sequences", "a\n\u001b[31m\u202e.json"],
    ["that look like flags", "-o"],
    ["that are hidden", ".report"],
    ["of spaces", "   "],
  ])("%s are written", async (_kind, name) => {
    expect(await put(name)).toBeNull();
    expect(readdirSync(folder)).toEqual([name]);
    expect(readFileSync(at(name), "utf8")).toBe("new");
  });

  it.each([
    ["longer than names may be", "报".repeat(86), /too long/],
    ["below a file", "file.txt/x.html", /not a folder/],
    ["below a file, deep", "file.txt/y/x.html", /not a folder/],
    ["in no folder", "nowhere/x.html", /does not exist/],
    ["of a folder", "folder", /it is a folder/],
    ["of a folder, with a slash", "folder/", /it is a folder/],
    ["of no folder, with a slash", "nowhere/", /it is a folder/],
    ["in a loop of links", "loop/x.html", /loop/],
    ["of a loop of links", "loop", /exists/],
    ["of a pipe", "pipe", /not a regular file/],
    ["with a NUL", "a\0b", /not a valid name/],
  ])("%s are refused before anything is done", async (_kind, name, said) => {
    writeFileSync(at("file.txt"), "mine");
    mkdirSync(at("folder"));
    symlinkSync("loop", at("loop"));
    run("mkfifo pipe");
    const before = readdirSync(folder);
    for (const force of [false, true]) {
      const open = openOutput(at(name), { force, inputs: [] });
      await expect(open).rejects.toThrow(Trouble);
      await expect(open).rejects.toThrow(force && name === "loop" ? /not a regular/ : said);
    }
    expect(readdirSync(folder)).toEqual(before);
    expect(readFileSync(at("file.txt"), "utf8")).toBe("mine");
  });
});

describe("an output", () => {
  const LONG = Array.from({ length: 40 }, (_, number) => `${number}𠀀会议`.repeat(100_000));

  it("of many parts is whole, and is not seen before its end", async () => {
    const meanwhile = (): void => expect(readdirSync(folder)).toEqual([]);
    expect(await put("long.txt", { parts: LONG, meanwhile })).toBeNull();
    expect(readdirSync(folder)).toEqual(["long.txt"]);
    expect(readFileSync(at("long.txt"), "utf8") === LONG.join("")).toBe(true);
    expect(lstatSync(at("long.txt"))).toMatchObject({ nlink: 1 });
    expect(lstatSync(at("long.txt")).mode & 0o777).toBe(0o600);
  });

  it("that is given up leaves nothing", async () => {
    const output = await openOutput(at("long.txt"), { force: false, inputs: [] });
    for (const part of LONG) await output.write(part);
    await output.abandon();
    expect(readdirSync(folder)).toEqual([]);
  });

  it("never takes the place of what somebody else has put there since", async () => {
    const meanwhile = (): void => writeFileSync(at("x.txt"), "theirs");
    expect(await put("x.txt", { meanwhile })).toMatch(/exists/);
    expect(readFileSync(at("x.txt"), "utf8")).toBe("theirs");
    expect(await put("x.txt", { force: true, meanwhile })).toBeNull();
    expect(readFileSync(at("x.txt"), "utf8")).toBe("new");
    expect(readdirSync(folder)).toEqual(["x.txt"]);
  });

  it("never takes the place of an input, by whatever name, whenever that came", async () => {
    for (const name of ["a.txt", "b.txt"]) writeFileSync(at(name), "mine");
    symlinkSync("a.txt", at("link.txt"));
    linkSync(at("b.txt"), at("hard.txt"));
    for (const name of ["a.txt", "./a.txt", "link.txt", "hard.txt"])
      expect(await put(name, { force: true, inputs: ["a.txt", "b.txt"] }), name).toMatch(/one of the inputs/);
    const meanwhile = (): void => linkSync(at("a.txt"), at("late.txt"));
    expect(await put("late.txt", { force: true, inputs: ["a.txt"], meanwhile })).toMatch(/one of the inputs/);
    expect(readFileSync(at("a.txt"), "utf8") + readFileSync(at("b.txt"), "utf8")).toBe("minemine");
  });

  it("whose folder goes away is said, in words", async () => {
    mkdirSync(at("folder"));
    const meanwhile = (): void => rmSync(at("folder"), { recursive: true });
    expect(await put("folder/x.txt", { meanwhile })).toMatch(/folder does not exist/);
  });

  /** Where permissions bind: they don't bind a superuser. */
  it.skipIf(process.getuid?.() === 0)("in a folder that is read only is refused", async () => {
    mkdirSync(at("locked"));
    chmodSync(at("locked"), 0o500);
    expect(await put("locked/x.txt")).toMatch(/permission/);
  });
});

describe("the command", () => {
  it.each([
    "--help",
    "--version",
    "scan --help",
    "completion zsh",
    `"$A" "$P" --no-words`,
    `"$A" "$P" --json`,
    `"$A" "$P" --no-words -f html`,
    `restore "$A" "$P"`,
    `scan "$A" --no-words`,
    `scan "$A" "$P" --no-words -f csv`,
  ])("says in one line that a disk is full, and ends with 2: %s", (args) => {
    const { code, stderr } = run(`$D ${args} > /dev/full`);
    expect(code).toBe(2);
    expect(linesOf(stderr).filter((line) => line.includes("no space left"))).toHaveLength(1);
    expect(stderr).not.toMatch(/^\s+at /m);
    const gone = run(`set -o pipefail; $D ${args} | true; echo "\${PIPESTATUS[0]}"`);
    expect(["0", "1"]).toContain(gone.stdout.trim());
    expect(gone.stderr).not.toMatch(/error|EPIPE/i);
  });

  it("says what verify could not write, too", () => {
    run(`$D "$A" "$P" --json > r.json`);
    expect(run(`$D verify r.json > /dev/full`)).toMatchObject({ code: 2 });
  });

  it("says that a file may not be so large, and leaves nothing", () => {
    const { code, stderr } = run(`ulimit -f 2; $D "$A" "$P" --json -o x.json`);
    expect({ code, lines: linesOf(stderr).length, left: readdirSync(folder) }).toEqual({ code: 2, lines: 1, left: [] });
  });

  it("does not write over the file that standard input is", () => {
    run(`cp "$P" b.txt`);
    const { code, stderr } = run(`$D "$A" - --no-words -o b.txt --force < b.txt`);
    expect(code).toBe(2);
    expect(stderr).toMatch(/one of the inputs/);
    expect(readFileSync(at("b.txt"))).toEqual(readFileSync(seed("004")));
  });

  it("takes names that look like flags, or hold line breaks, as names", () => {
    expect(run(`cp "$A" ./-a.txt; $D "$P" --json -o -b.json -- -a.txt`).code).toBe(1);
    expect(run(`$D "$A" "$P" --no-words -o $'x\\ny/z'`).stderr).toBe(
      "duizhao: x␊y/z: cannot write: its folder does not exist: make it first\n",
    );
    expect(readdirSync(folder).sort()).toEqual(["-a.txt", "-b.json"]);
  });
});

describe("a signal", () => {
  interface Ended {
    readonly signal: NodeJS.Signals | null;
    readonly waited: number;
  }

  function interrupted(args: readonly string[], signal: NodeJS.Signals, after: number): Promise<Ended> {
    const child = spawn(process.execPath, [BINARY, ...args], { cwd: folder, stdio: "ignore" });
    let sent = Infinity;
    setTimeout(() => {
      sent = performance.now();
      child.kill(signal);
    }, after);
    return new Promise((done) => {
      // It may have ended before.
      child.on("exit", (_code, by) => done({ signal: by, waited: Math.max(0, performance.now() - sent) }));
    });
  }

  it("ends it at once, whenever it comes and whatever runs, and no part of a file is left behind", async () => {
    // Long enough for it to be in the middle of something at each of these times, and short enough for no thread.
    writeFileSync(at("large.txt"), readFileSync(seed("004"), "utf8").repeat(80));
    for (const args of [
      ["scan", "large.txt", seed("001"), "--json", "-o", "out.json"],
      ["large.txt", "large.txt", seed("001"), "--json", "-o", "out.json"],
    ]) {
      for (const [number, after] of [20, 60, 120, 250, 400, 900].entries()) {
        const signal = number % 2 === 0 ? "SIGINT" : "SIGTERM";
        const ended = await interrupted(args, signal, after);
        if (ended.signal !== null) expect(ended).toMatchObject({ signal });
        // What it had finished before is whole.
        if (existsSync(at("out.json"))) expect(() => JSON.parse(readFileSync(at("out.json"), "utf8"))).not.toThrow();
        rmSync(at("out.json"), { force: true });
        expect(ended.waited).toBeLessThan(5000);
        expect(readdirSync(folder)).toEqual(["large.txt"]);
      }
    }
  });

  it("while it writes removes what is written, and ends it as it would have", async () => {
    const script = `
      import { openOutput } from ${JSON.stringify(join(process.cwd(), "src/cli/output.ts"))};
      const output = await openOutput("out.txt", { force: false, inputs: [] });
      const part = "会议".repeat(500000);
      for (let i = 0; i < 40; i++) await output.write(part);
      process.stdout.write("closing\\n");
      await output.close();`;
    writeFileSync(at("close.ts"), script);
    const { build } = await import("esbuild");
    await build({
      entryPoints: [at("close.ts")],
      outfile: at("close.mjs"),
      bundle: true,
      platform: "node",
      format: "esm",
    });
    for (const after of [0, 10, 40]) {
      const child = spawn(process.execPath, ["close.mjs"], { cwd: folder });
      child.stdout.once("data", () => setTimeout(() => child.kill("SIGTERM"), after));
      const signal = await new Promise((done) => child.on("exit", (_code, by) => done(by)));
      if (signal !== null) expect(signal).toBe("SIGTERM");
      if (signal === null) rmSync(at("out.txt"));
      expect(readdirSync(folder).sort()).toEqual(["close.mjs", "close.ts"]);
    }
  });
});
