import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { COMPARISON_FORMATS } from "../../src/report/compare/formats.js";
import { shell } from "./duizhao.js";

const FORMATS = Object.keys(COMPARISON_FORMATS);

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "duizhao-out-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const run = (line: string, env: NodeJS.ProcessEnv = {}) => shell(line, { cwd: folder, env });

/** Control bytes that could act on a terminal: all but line feed and tab, and the C1 controls in UTF-8. */
const ACTS = /[\u0000-\u0008\u000b-\u001f\u007f\u0080-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/;
const COLOUR = /\u001b\[[0-9;]*m/g;

const HOSTILE = "\u001b]0;owned\u0007\u001b]52;c;aGk=\u0007\u001bPq\u001b\\\u009b31m\b\r\u202e反转\u2066\u007f";
const REST = "要打造特色地标产业，加速壮大新兴产业，前瞻布局未来产业，组织实施孵化与加速计划。".repeat(10);
const ANONYMISED = `${HOSTILE}在XX市召开的全市产业发展大会上，大家认真听取了工作报告，并进行了分组讨论。${REST}`;
const PUBLISHED = `${HOSTILE}在=HYPERLINK(1)<script>alert(1)</script>${HOSTILE}市召开的全市产业发展大会上，大家认真听取了工作报告，并分组讨论。${REST}`;

describe("the output file", () => {
  it("is for its owner alone, and nothing is left beside it", () => {
    expect(run(`$D "$A" "$P" --json -o out.json`).code).toBe(1);
    expect(statSync(join(folder, "out.json")).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder)).toEqual(["out.json"]);
    expect(JSON.parse(readFileSync(join(folder, "out.json"), "utf8"))).toHaveProperty("schema", "duizhao.compare/1");
  });

  it("is of the format that its name asks for, unless another is named", () => {
    run(`for o in a.html b.json c.csv "d.html -f text"; do $D "$A" "$P" --no-words -o $o; done`);
    const start = (name: string): string => readFileSync(join(folder, name), "utf8").slice(0, 15);
    expect(start("a.html")).toBe("<!doctype html>");
    expect(start("b.json")).toContain("{");
    expect(start("c.csv")).toContain('"id"');
    expect(start("d.html")).toContain("anonymised");
  });

  it("is not overwritten without --force", () => {
    writeFileSync(join(folder, "out.txt"), "mine");
    expect(run(`$D "$A" "$P" --no-words -o out.txt`)).toMatchObject({ code: 2, stdout: "" });
    expect(readFileSync(join(folder, "out.txt"), "utf8")).toBe("mine");
    expect(run(`$D "$A" "$P" --no-words -o out.txt --force`).code).toBe(1);
    expect(readFileSync(join(folder, "out.txt"), "utf8")).not.toBe("mine");
  });

  it.each(["a.txt", "./a.txt", "link.txt", "hard.txt"])("is never an input: %s", (name) => {
    run(`cp "$A" a.txt; ln -s a.txt link.txt; ln a.txt hard.txt`);
    const before = readFileSync(join(folder, "a.txt"));
    expect(run(`$D a.txt "$P" --no-words -o ${name} --force`).code).toBe(2);
    expect(readFileSync(join(folder, "a.txt"))).toEqual(before);
  });

  it("in a folder that is not there is refused in one line", () => {
    const { code, stderr } = run(`$D "$A" "$P" --no-words -o nowhere/out.txt`);
    expect(code).toBe(2);
    expect(stderr.trim().split("\n")).toHaveLength(1);
  });
});

describe("hostile inputs", () => {
  beforeEach(() => {
    writeFileSync(join(folder, "a.txt"), ANONYMISED);
    writeFileSync(join(folder, "b.txt"), PUBLISHED);
  });

  it.each(FORMATS)("reach nobody raw: %s", (format) => {
    const { code, stdout, stderr } = run(`$D a.txt b.txt --format ${format}`);
    expect(code).toBe(1);
    // Rows of a CSV file end in CR LF.
    expect(stdout.replaceAll("\r\n", "\n")).not.toMatch(ACTS);
    expect(stderr).not.toMatch(ACTS);
    if (format === "html") expect(stdout).not.toContain("<script>alert");
  });

  it("FORCE_COLOR adds the tool's own colours and nothing else", () => {
    const coloured = run(`$D a.txt b.txt --no-words`, { FORCE_COLOR: "1" });
    expect(coloured.stdout).toMatch(COLOUR);
    expect(coloured.stdout.replaceAll(COLOUR, "")).not.toMatch(ACTS);
    expect(coloured.stdout.replaceAll(COLOUR, "").replaceAll(/ +$/gm, "")).toBe(
      run(`$D a.txt b.txt --no-words`).stdout,
    );
  });

  it("NO_COLOR is obeyed, and --color goes before it", () => {
    expect(run(`$D a.txt b.txt --no-words`, { NO_COLOR: "1", FORCE_COLOR: "1" }).stdout).not.toMatch(COLOUR);
    expect(run(`$D a.txt b.txt --no-words --color always`, { NO_COLOR: "1" }).stdout).toMatch(COLOUR);
  });

  it("a value that is a formula is text in a spreadsheet", () => {
    writeFileSync(join(folder, "c.txt"), "会上听取了题为“=1+1”的报告，全市产业发展大会的代表进行了讨论。");
    writeFileSync(join(folder, "d.txt"), "会上听取了题为“XX”的报告，全市产业发展大会的代表进行了讨论。");
    const { stdout } = run(`$D d.txt c.txt --format csv`);
    expect(stdout).toContain("'=1+1");
    expect(stdout).not.toMatch(/(^|,)"?[=+@-]/m);
  });

  it("a hostile file name is shown escaped", () => {
    const name = "\u001b[31m$(touch owned)\n\u202e.txt";
    writeFileSync(join(folder, name), ANONYMISED);
    for (const format of FORMATS) {
      const { code, stdout, stderr } = run(`$D "$NAME" b.txt --no-words --format ${format}`, { NAME: name });
      expect(code).toBe(1);
      expect((stdout + stderr).replaceAll("\r\n", "\n")).not.toMatch(ACTS);
    }
    expect(readdirSync(folder)).not.toContain("owned");
  });
});

describe("the world around", () => {
  it("a reader that goes away is no trouble", () => {
    const { stdout, stderr } = run(
      `set -o pipefail; $D "$A" "$P" --json | head -c 100 > /dev/null; echo "\${PIPESTATUS[0]}"`,
    );
    expect(["0", "1", "141"]).toContain(stdout.trim());
    expect(stderr).toBe("");
  });

  it("a slow reader gets everything", () => {
    const { stdout } = run(`$D "$A" "$P" --json | (sleep 0.3; cat) | wc -c; $D "$A" "$P" --json | wc -c`);
    const [slow, fast] = stdout.trim().split("\n").map(Number);
    expect(slow).toBe(fast);
    expect(slow).toBeGreaterThan(65_536 / 4);
  });

  it("a full disk is told", () => {
    const { code, stderr } = run(`$D "$A" "$P" --json > /dev/full`);
    expect(code).toBe(2);
    expect(stderr.trim().split("\n")).toHaveLength(1);
  });

  it.each([
    ["standard input closed", `$D "$A" "$P" --json <&- > out`],
    ["standard error closed", `$D "$A" "$P" --json 2>&- > out`],
    ["no HOME", `env -u HOME $D "$A" "$P" --json > out`],
    ["no TMPDIR", `TMPDIR=/nowhere $D "$A" "$P" > out`],
    ["a folder that nobody can write to", `here=$PWD; cd /proc; $D "$A" "$P" > "$here/out"`],
    ["LANG=C", `LANG=C LC_ALL=C $D "$A" "$P" > out`],
    ["forty file descriptors", `ulimit -n 40; $D "$A" "$P" --json > out`],
    ["a heap of 96 MiB", `NODE_OPTIONS=--max-old-space-size=96 $D "$A" "$P" --format html > out`],
  ])("%s", (_name, line) => {
    expect(run(line).code).toBe(1);
    expect(statSync(join(folder, "out")).size).toBeGreaterThan(500);
  });

  it("no file may be written at all, and the answer still comes through a pipe", () => {
    expect(run(`(ulimit -f 0; $D "$A" "$P" --json) | wc -c`).stdout.trim()).not.toBe("0");
  });

  it("four at once, in other places and languages, give the same bytes", () => {
    const { stdout } = run(
      `for i in 1 2 3 4; do mkdir -p d$i; (cd d$i; TZ=Asia/Kathmandu LANG=zh_CN.UTF-8 $D "$A" "$P" --json > ../out$i) & done; wait; sha256sum out? | cut -d' ' -f1 | sort -u | wc -l`,
    );
    expect(stdout.trim()).toBe("1");
  });

  it("leaves nothing behind", () => {
    run(`mkdir home tmp; HOME=$PWD/home TMPDIR=$PWD/tmp $D "$A" "$P" > /dev/null`);
    expect(readdirSync(folder).sort()).toEqual(["home", "tmp"]);
    expect([...readdirSync(join(folder, "home")), ...readdirSync(join(folder, "tmp"))]).toEqual([]);
  });

  it("reads a text from standard input", () => {
    const piped = JSON.parse(run(`cat "$P" | $D "$A" - --json`).stdout);
    const named = JSON.parse(run(`$D "$A" "$P" --json`).stdout);
    expect(piped.placeholders).toEqual(named.placeholders);
    expect(piped.documents.published[0].path).toBe("-");
  });

  it("every report says what it was made from", () => {
    const { documents, tool, options } = JSON.parse(run(`$D "$A" "$P" --json --no-infer`).stdout);
    expect(tool.version).toMatch(/^\d+\.\d+\.\d+/);
    expect(options).toEqual({ infer: false, persons: false, foldVariants: false });
    const sum = run(`sha256sum "$A" | cut -d' ' -f1; wc -c < "$A"`).stdout.trim().split("\n");
    expect([documents.anonymised.sha256, String(documents.anonymised.bytes)]).toEqual(sum);
  });
});
