import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Scan } from "../../src/answer/scan.js";
import { SCAN_FORMATS } from "../../src/report/scan/formats.js";
import { widthOf } from "../../src/report/shared/text/width.js";
import { duizhao, seed, shell, type Ended } from "./duizhao.js";

const SMALL = "市委四届十二次全会提出，汉滨区要把毛绒玩具嵌入文旅经济产业链，全年增长X%，排名全省第X。\n";
/** A name, and text in it, that would act on a terminal. */
const HOSTILE = "\u001b[31m\n\u202e=1.txt";
/** Control bytes that could act on a terminal: all but line feed and tab, and the C1 controls in UTF-8. */
const ACTS = /[\u0000-\u0008\u000b-\u001f\u007f\u0080-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "duizhao-scan-"));
  for (const number of ["000", "001", "002", "003", "004"]) copyFileSync(seed(number), join(folder, `${number}.txt`));
  mkdirSync(join(folder, "empty"));
  mkdirSync(join(folder, "corpus"));
  copyFileSync(seed("001"), join(folder, "corpus", "known.txt"));
  symlinkSync("001.txt", join(folder, "link.txt"));
  writeFileSync(join(folder, "empty.txt"), "");
  writeFileSync(join(folder, "small.txt"), SMALL);
  writeFileSync(join(folder, HOSTILE), SMALL.replace("汉滨区", `${HOSTILE}汉滨区`));
});
afterAll(() => rmSync(folder, { recursive: true }));

const scan = (...args: string[]): Ended => duizhao(["scan", ...args], { cwd: folder });
const run = (line: string): Ended => shell(line, { cwd: folder });
const json = (...args: string[]): Scan => JSON.parse(scan(...args, "--json").stdout) as Scan;
const phrasesIn = ({ documents }: Scan): string[] => documents.flatMap(({ clues }) => clues.map(({ text }) => text));
const linesOf = (text: string): string[] => text.trimEnd().split("\n");

describe("the answer", () => {
  it("is in the language, and no wider than asked for", () => {
    const { code, stdout, stderr } = scan("001.txt", "--lang", "zh", "--width", "60");
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toContain("检索短语");
    for (const line of linesOf(stdout)) expect(widthOf(line)).toBeLessThanOrEqual(60);
  });

  it("says the same place without words, and that there are none", () => {
    const { documents, words } = json("001.txt", "--no-words", "--clues", "3");
    expect(words).toEqual({ engine: null });
    expect(documents[0].places[0].path).toContain("安康市");
    expect(documents[0].clues).toHaveLength(3);
    expect(documents[0].warnings.map(({ code }) => code)).toEqual(["no-words"]);
  });

  it("of several texts tells what they share, and phrases that stand in one alone", () => {
    const { schema, documents, shared, warnings } = json("000.txt", "004.txt");
    expect({ schema, warnings }).toEqual({ schema: "duizhao.scan/1", warnings: [] });
    expect(documents.map(({ path }) => path)).toEqual(["000.txt", "004.txt"]);
    expect(shared?.phrases.length).toBeGreaterThan(20);
    for (const [at, other] of ["004", "000"].entries()) {
      const text = readFileSync(seed(other), "utf8");
      expect(documents[at].clues.length).toBeGreaterThan(0);
      expect(documents[at].clues.filter((clue) => text.includes(clue.text))).toEqual([]);
    }
  });

  it("is of standard input too, which is read once", () => {
    const piped = JSON.parse(run("cat 001.txt | $D scan - --json").stdout) as Scan;
    const [named] = json("001.txt").documents;
    expect(piped.documents).toMatchObject([{ path: "-", sha256: named.sha256, clues: named.clues }]);
    const several = JSON.parse(run("cat 001.txt | $D scan 003.txt - --json").stdout) as Scan;
    expect(several.documents.map(({ path, placeholders }) => [path, placeholders.length])).toEqual([
      ["003.txt", 66],
      ["-", 34],
    ]);
  });

  it("reaches a reader that goes away without a word", () => {
    const { stdout, stderr } = run(`$D scan 00?.txt | head -1; echo "\${PIPESTATUS[0]}"`);
    expect(linesOf(stdout)).toHaveLength(2);
    expect(["0", "141"]).toContain(linesOf(stdout)[1]);
    expect(stderr).toBe("");
  });

  it("holds nothing of a hostile text or name raw", () => {
    const { code, stdout, stderr } = scan(HOSTILE, `${HOSTILE}2`);
    expect(code).toBe(2);
    expect(stdout).toContain("汉滨区");
    expect(stdout + stderr).not.toMatch(ACTS);
    expect(linesOf(stderr)).toHaveLength(1);
  });
});

describe("files that can't be read", () => {
  const UNREAD: readonly (readonly [string, RegExp])[] = [
    ["nowhere.txt", /^duizhao: nowhere\.txt: no such file/],
    ["empty", /^duizhao: empty: this is a folder/],
    ["empty.txt", /^duizhao: empty\.txt: the file is empty/],
  ];
  const names = UNREAD.map(([name]) => name);

  it("are told in one line each, the others are scanned, and the code is 2", () => {
    const { code, stdout, stderr } = scan("001.txt", ...names, "003.txt", "--json");
    expect(code).toBe(2);
    expect(linesOf(stderr)).toHaveLength(names.length);
    for (const [at, [, said]] of UNREAD.entries()) expect(linesOf(stderr)[at]).toMatch(said);
    const { documents, warnings } = JSON.parse(stdout) as Scan;
    expect(documents.map(({ path }) => path)).toEqual(["001.txt", "003.txt"]);
    expect(warnings).toMatchObject(names.map((path) => ({ code: "not-read", path })));
  });

  it.each(names)("%s alone ends with 2, and nothing is written", (name) => {
    const { code, stdout, stderr } = scan(name, "--json", "--no-words");
    expect({ code, stdout, lines: linesOf(stderr).length }).toEqual({ code: 2, stdout: "", lines: 1 });
  });

  it("the report of the others is written all the same", () => {
    expect(scan("small.txt", "nowhere.txt", "-o", "partly.json", "--no-words").code).toBe(2);
    const { documents } = JSON.parse(readFileSync(join(folder, "partly.json"), "utf8")) as Scan;
    expect(documents).toHaveLength(1);
  });
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
    ["baidu,bing", ["baidu", "bing"]],
    ["none", []],
  ])("are links to what --engines names: %s", (engines, names) => {
    const { stdout } = scan("001.txt", "-f", "html", "--engines", engines);
    expect(Array.from(stdout.matchAll(/data-chooses="(\w+)" checked/g), ([, name]) => name)).toEqual(names);
    const note = scan("001.txt", "-f", "markdown", "--engines", engines).stdout;
    const hosts = Array.from(note.matchAll(/\]\(https:\/\/www\.(\w+)/g), ([, name]) => name);
    expect(Array.from(new Set(hosts))).toEqual(names);
  });

  it("of what is known there are none", () => {
    const text = readFileSync(seed("001"), "utf8");
    const standing = (phrases: readonly string[]): string[] => phrases.filter((phrase) => text.includes(phrase));
    expect(standing(phrasesIn(json("001.txt", "003.txt")))).toHaveLength(10);
    const after = phrasesIn(json("001.txt", "003.txt", "--known", "corpus"));
    expect(standing(after)).toEqual([]);
    expect(after.length).toBeGreaterThan(5);
  });

  it("of a text that is given again, or is known, by any name of its own are those that it has", () => {
    const names = ["001.txt", "./001.txt", "corpus/../001.txt", "link.txt"];
    const [first, ...others] = json(...names, "--known", "001.txt").documents.map(({ clues }) => clues);
    expect(first).toHaveLength(10);
    expect(first).toEqual(json("001.txt").documents[0].clues);
    for (const clues of others) expect(clues).toEqual(first);
  });
});

describe("the output file", () => {
  it("is not overwritten without --force", () => {
    writeFileSync(join(folder, "mine.html"), "mine");
    expect(scan("small.txt", "--no-words", "-o", "mine.html")).toMatchObject({ code: 2, stdout: "" });
    expect(readFileSync(join(folder, "mine.html"), "utf8")).toBe("mine");
    const forced = scan("small.txt", "--no-words", "-o", "mine.html", "--force");
    expect(forced).toEqual({ code: 0, stdout: "", stderr: "" });
    expect(readFileSync(join(folder, "mine.html"), "utf8")).toMatch(/^<!doctype html>/);
  });

  it.each(
    Object.entries(SCAN_FORMATS).flatMap(([format, { endings }]) =>
      (endings.length === 0 ? [".txt"] : endings).map((ending) => [`a${ending}`, format] as const),
    ),
  )("%s is what would be printed as %s", (name, format) => {
    expect(scan("small.txt", "--no-words", "-o", name).code).toBe(0);
    const printed = scan("small.txt", "--no-words", "--format", format).stdout;
    expect(readFileSync(join(folder, name), "utf8")).toBe(printed);
  });

  it("may be in the folder that is known", () => {
    expect(scan("small.txt", "--no-words", "--known", "corpus", "-o", "corpus/report.json").stderr).toBe("");
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
