import {
  copyFileSync,
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
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Scan } from "../../src/answer/scan.js";
import { duizhao, seed, shell, type Ended } from "./duizhao.js";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "duizhao-scan-"));
  for (const number of ["000", "001", "002", "003", "004"]) copyFileSync(seed(number), join(folder, `${number}.txt`));
  mkdirSync(join(folder, "empty"));
  mkdirSync(join(folder, "corpus"));
  copyFileSync(seed("001"), join(folder, "corpus", "known.txt"));
  writeFileSync(join(folder, "empty.txt"), "");
  writeFileSync(join(folder, "hostile.txt"), HOSTILE);
});
afterAll(() => rmSync(folder, { recursive: true }));

const scan = (...args: string[]): Ended => duizhao(["scan", ...args], { cwd: folder });
const run = (line: string): Ended => shell(line, { cwd: folder });
const json = (...args: string[]): Scan => JSON.parse(scan(...args, "--json").stdout) as Scan;
const phrasesIn = ({ documents }: Scan): string[] => documents.flatMap(({ clues }) => clues.map(({ text }) => text));
const linesOf = (text: string): string[] => text.trimEnd().split("\n");

const ESCAPES = "\u001b]0;owned\u0007\u001b[31m\u009b31m\b\r\u202e反转\u2066\u007f";
const HOSTILE = `在XX市${ESCAPES}汉滨区召开大会，常州${ESCAPES}大学=HYPERLINK(1)|<script>alert(1)</script>参加，增长${ESCAPES}X%，把毛绒玩具${ESCAPES}嵌入文旅经济产业链。\n${"要加快壮大新兴产业，前瞻布局未来产业。".repeat(20)}\n`;
/** Control bytes that could act on a terminal: all but line feed and tab, and the C1 controls in UTF-8. */
const ACTS = /[\u0000-\u0008\u000b-\u001f\u007f\u0080-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/;

describe("formats", () => {
  it("JSON of one document and of several is of one schema", () => {
    for (const files of [["001.txt"], ["000.txt", "001.txt", "004.txt"]]) {
      const { code, stdout, stderr } = scan(...files, "--json");
      const { schema, documents, shared, warnings } = JSON.parse(stdout) as Scan;
      expect({ code, stderr, schema, warnings }).toEqual({
        code: 0,
        stderr: "",
        schema: "duizhao.scan/1",
        warnings: [],
      });
      expect(documents.map(({ path }) => path)).toEqual(files);
      expect(shared === null).toBe(files.length === 1);
      expect(stdout.endsWith("}\n")).toBe(true);
    }
  });

  it.each([
    ["text", /安康市/, /Leaks {2}\d/],
    ["html", /^<!doctype html>/, /汉滨区/],
    ["csv", /^\ufeff"file","finding","id"/, /"001\.txt","leak"/],
    ["markdown", /^# /, /汉滨区/],
  ])("%s", (format, ...patterns) => {
    const { code, stdout, stderr } = scan("001.txt", "--format", format);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    for (const pattern of patterns) expect(stdout).toMatch(pattern);
  });

  it("csv has a row a finding, all of one width", () => {
    const { stdout } = scan("001.txt", "002.txt", "--format", "csv");
    const rows = stdout.replace("\ufeff", "").split("\r\n").slice(0, -1);
    const widths = rows.map((row) => Array.from(row.matchAll(/"(?:[^"]|"")*"/g)).length);
    expect(new Set(widths).size).toBe(1);
    const { documents } = json("001.txt", "002.txt");
    const found = documents.flatMap(({ placeholders, deletions, leaks, places, clues }) =>
      [placeholders, deletions, leaks, places, clues].map(({ length }) => length),
    );
    expect(rows).toHaveLength(1 + found.reduce((sum, one) => sum + one, 0));
  });

  it.each([
    ["zh", "检索短语", "扫描记录"],
    ["en", "Search phrases", "Scan note"],
  ])("speak %s", (language, text, markdown) => {
    expect(scan("001.txt", "--lang", language).stdout).toContain(text);
    expect(linesOf(scan("001.txt", "--lang", language, "--format", "markdown").stdout)[0]).toContain(markdown);
    expect(scan("001.txt", "--lang", language, "--format", "html").stdout).toContain(`lang="${language}`);
  });

  it("text is no wider than asked for, and says the same without words", () => {
    const { stdout } = scan("001.txt", "--width", "60", "--lang", "en");
    // Chinese characters take two columns.
    const widths = linesOf(stdout).map((line) => Array.from(line, (sign) => (sign > "\u2e80" ? 2 : 1)));
    for (const columns of widths) expect(columns.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(60);
    expect(scan("001.txt", "--no-words").stdout).toContain("安康市");
  });

  it("several texts are compared in a table", () => {
    const { stdout } = scan("000.txt", "004.txt", "--lang", "en");
    expect(stdout).toContain("Across the texts");
    expect(scan("000.txt", "--lang", "en").stdout).not.toContain("Across the texts");
    expect(json("000.txt", "004.txt").shared?.phrases.length).toBeGreaterThan(20);
  });
});

describe("several files, one of which can't be read", () => {
  it.each([
    ["nowhere.txt", /^duizhao: nowhere\.txt: no such file/],
    ["empty", /^duizhao: empty: this is a directory/],
    ["empty.txt", /^duizhao: empty\.txt: the file is empty/],
  ])("%s is told in one line, the others are scanned, and the code is 2", (name, said) => {
    const { code, stdout, stderr } = scan("001.txt", name, "003.txt", "--json");
    expect(code).toBe(2);
    expect(linesOf(stderr)).toHaveLength(1);
    expect(stderr).toMatch(said);
    const { documents, warnings } = JSON.parse(stdout) as Scan;
    expect(documents.map(({ path }) => path)).toEqual(["001.txt", "003.txt"]);
    expect(warnings).toMatchObject([{ code: "not-read", path: name }]);
  });

  it.each(["nowhere.txt", "empty", "empty.txt"])("%s alone ends with 2, and nothing is written", (name) => {
    const { code, stdout, stderr } = scan(name, "--json");
    expect(code).toBe(2);
    expect(linesOf(stderr)).toHaveLength(1);
    expect(stdout).toBe("");
  });

  it("the report is written all the same", () => {
    expect(scan("001.txt", "nowhere.txt", "-o", "partly.json").code).toBe(2);
    const { documents } = JSON.parse(readFileSync(join(folder, "partly.json"), "utf8")) as Scan;
    expect(documents).toHaveLength(1);
  });
});

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

describe("wrong words end with one line and exit code 2", () => {
  it.each([
    ["no file", [], /missing required argument/],
    ["too many phrases", ["001.txt", "--clues", "101"], /0 to 100/],
    ["less than none", ["001.txt", "--clues", "-1"], /0 to 100/],
    ["a part of a phrase", ["001.txt", "--clues", "3.5"], /0 to 100/],
    ["no number", ["001.txt", "--clues", "ten"], /0 to 100/],
    ["a format that a scan does not have", ["001.txt", "--format", "patch"], /markdown/],
    ["formats that contradict each other", ["001.txt", "--json", "--format", "csv"], /contradict/],
    ["standard input twice", ["-", "-"], /standard input/],
    ["an output that is an input", ["001.txt", "-o", "001.txt", "--force"], /one of the inputs/],
    ["an output that is known", ["001.txt", "--known", "002.txt", "-o", "002.txt", "--force"], /one of the inputs/],
    ["known wording that is not there", ["001.txt", "--known", "nowhere"], /--known/],
    ["an output in no folder", ["001.txt", "-o", "nowhere/a.json"], /folder/],
  ])("%s", (_name, args, said) => {
    const { code, stdout, stderr } = scan(...args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toMatch(said);
    expect(linesOf(stderr)).toHaveLength(1);
  });

  it("and no input is harmed", () => {
    for (const number of ["001", "002"])
      expect(readFileSync(join(folder, `${number}.txt`))).toEqual(readFileSync(seed(number)));
  });
});

describe("search phrases", () => {
  it.each([
    ["0", 0],
    ["3", 3],
    ["10", 10],
  ])("--clues %s", (clues, count) => {
    expect(phrasesIn(json("001.txt", "--clues", clues))).toHaveLength(count);
  });

  it.each(["corpus", "corpus/known.txt"])("--known %s: none that stands there", (known) => {
    const text = readFileSync(seed("001"), "utf8");
    const standing = (phrases: readonly string[]): string[] => phrases.filter((phrase) => text.includes(phrase));
    expect(standing(phrasesIn(json("001.txt", "003.txt")))).toHaveLength(10);
    const after = phrasesIn(json("001.txt", "003.txt", "--known", known));
    expect(standing(after)).toEqual([]);
    expect(after.length).toBeGreaterThan(5);
  });

  it("of a text that is known by its own name are those that it has", () => {
    expect(phrasesIn(json("001.txt", "--known", "001.txt"))).toEqual(phrasesIn(json("001.txt")));
  });

  it("of several texts stand in one alone", () => {
    const { documents } = json("000.txt", "004.txt");
    const [one, other] = documents;
    expect(
      one.clues.map(({ text }) => text).filter((text) => readFileSync(seed("004"), "utf8").includes(text)),
    ).toEqual([]);
    expect(
      other.clues.map(({ text }) => text).filter((text) => readFileSync(seed("000"), "utf8").includes(text)),
    ).toEqual([]);
  });

  it.each(["./001.txt", "corpus/../001.txt", "link.txt"])(
    "of a text that is given again as %s are its own",
    (again) => {
      symlinkSync("001.txt", join(folder, "link.txt"));
      const { documents } = json("001.txt", again);
      rmSync(join(folder, "link.txt"));
      expect(documents.map(({ clues }) => clues.length)).toEqual([10, 10]);
      expect(documents[1].clues).toEqual(documents[0].clues);
    },
  );

  it("a report may be written into the folder that is known", () => {
    expect(scan("003.txt", "--known", "corpus", "-o", "corpus/report.json").stderr).toBe("");
  });
});

describe("the output", () => {
  it("is not overwritten without --force", () => {
    writeFileSync(join(folder, "mine.html"), "mine");
    expect(scan("001.txt", "-o", "mine.html")).toMatchObject({ code: 2, stdout: "" });
    expect(readFileSync(join(folder, "mine.html"), "utf8")).toBe("mine");
    expect(scan("001.txt", "-o", "mine.html", "--force")).toEqual({ code: 0, stdout: "", stderr: "" });
    expect(readFileSync(join(folder, "mine.html"), "utf8")).toMatch(/^<!doctype html>/);
  });

  it("is what would be printed, in the format that its name asks for", () => {
    for (const [name, format] of [
      ["a.json", "json"],
      ["a.csv", "csv"],
      ["a.md", "markdown"],
      ["a.txt", "text"],
    ]) {
      expect(scan("001.txt", "-o", name).code).toBe(0);
      expect(readFileSync(join(folder, name), "utf8")).toBe(scan("001.txt", "--format", format).stdout);
    }
  });

  it("comes from standard input too, once where it is read twice", () => {
    const piped = JSON.parse(run("cat 001.txt | $D scan - --json").stdout) as Scan;
    const [named] = json("001.txt").documents;
    expect(piped.documents).toMatchObject([{ path: "-", sha256: named.sha256, clues: named.clues }]);
    const several = JSON.parse(run("cat 001.txt | $D scan 003.txt - --json").stdout) as Scan;
    expect(several.documents.map(({ path, placeholders }) => [path, placeholders.length])).toEqual([
      ["003.txt", 66],
      ["-", 34],
    ]);
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
        "until ls -A | grep -q '^.cut.json'; do sleep 0.05; done; kill -TERM $!; wait $!; echo $?",
    );
    expect(stdout).toBe("143\n");
    expect(readdirSync(folder).filter((name) => name.includes("cut.json"))).toEqual([]);
  });

  it("reaches a reader that goes away without a word", () => {
    const { stdout, stderr } = run(`$D scan 00?.txt | head -1; echo "\${PIPESTATUS[0]}"`);
    expect(linesOf(stdout)).toHaveLength(2);
    expect(["0", "141"]).toContain(linesOf(stdout)[1]);
    expect(stderr).toBe("");
  });

  it.each(["text", "json", "html", "csv", "markdown"])("%s holds nothing of a hostile text raw", (format) => {
    const { code, stdout, stderr } = scan("hostile.txt", "001.txt", "--format", format);
    expect(code).toBe(0);
    // Rows of a CSV file end in CR LF.
    expect(stdout.replaceAll("\r\n", "\n")).not.toMatch(ACTS);
    expect(stderr).toBe("");
    if (format === "html") expect(stdout).not.toContain("<script>alert");
    if (format === "csv") expect(stdout).not.toMatch(/(^|,)"?[=+@-]/m);
  });

  it.each(["text", "csv", "markdown"])("%s holds nothing of a hostile name raw", (format) => {
    const name = "\u001b[31m\n\u202e=1.txt";
    writeFileSync(join(folder, name), HOSTILE);
    const { code, stdout, stderr } = scan(name, `${name}2`, "--format", format);
    expect(code).toBe(2);
    expect((stdout + stderr).replaceAll("\r\n", "\n")).not.toMatch(ACTS);
    expect(linesOf(stderr)).toHaveLength(1);
  });
});

it.each([
  ["zh", "退出码：0 完成，2 出错", "检索短语的条数"],
  ["en", "Exit codes: 0 done, 2 trouble", "the number of search phrases"],
])("help in %s", (language, codes, clues) => {
  const { code, stdout, stderr } = duizhao(["scan", "--help"], {
    env: { LANG: language === "zh" ? "zh_CN.UTF-8" : "C" },
  });
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  for (const told of [codes, clues, "--known", "--persons", "--clues"]) expect(stdout).toContain(told);
});
