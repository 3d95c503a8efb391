import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { COMPARISON_FORMATS } from "../../src/report/compare/formats.js";
import { SCAN_FORMATS } from "../../src/report/scan/formats.js";
import { shell } from "./duizhao.js";

const SHARED = "市召开全市产业发展大会，大家认真听取了工作报告，并进行了分组讨论。";
const BEHIND = `${SHARED}下半年要抓好项目落地，各部门要压实责任，确保全年目标任务圆满完成。`.repeat(3);
const PUBLISHED = `常州${SHARED}`;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "duizhao-left-out-"));
  const write = (name: string, text: string): void => writeFileSync(join(folder, name), text);
  write("pub.txt", PUBLISHED);
  write("whole.html", `<p>XX${SHARED}</p>`);
  write("part.html", `<p>XX${SHARED}</p><template><p>XX${BEHIND}</p></template>`);
  write("button.html", `<p>XX${SHARED}</p><button>提交</button>`);
  write("hidden.html", `<template><p>XX${BEHIND}</p></template>`);
  write("tags.txt", `<p>XX${SHARED}</p>\n\n<p>第二段。</p>`);
});
afterAll(() => rmSync(folder, { recursive: true }));

const run = (line: string) => shell(line, { cwd: folder });
const SAID = /more of the text was left out than read, in characters: elements that are never shown \([^)]*\) \d+/;

describe("a text most of which was left out", () => {
  it.each(Object.keys(COMPARISON_FORMATS))("is said first in a comparison as %s", (format) => {
    const { stdout, stderr } = run(`$D part.html pub.txt -f ${format} --no-words --no-pager --width 1000`);
    const said = ["csv", "patch"].includes(format) ? stderr : stdout;
    expect(said.replaceAll("\\", "")).toMatch(SAID);
    if (format === "text") expect(stdout.split("\n")[0]).toMatch(SAID);
    if (format === "json") expect(JSON.parse(stdout)).toHaveProperty("warnings.0.code", "mostly-left-out");
    if (format === "html") expect(stdout.search(SAID)).toBeLessThan(stdout.indexOf('class="verdict"'));
    if (format === "markdown")
      expect(stdout.indexOf("more of the text was left out")).toBeLessThan(stdout.indexOf("Verdict"));
  });

  it.each(Object.keys(SCAN_FORMATS))("is said first in a scan as %s", (format) => {
    const { stdout, stderr } = run(`$D scan part.html -f ${format} --no-words --no-pager --width 1000`);
    const said = format === "csv" ? stderr : stdout;
    expect(said.replaceAll("\\", "")).toMatch(SAID);
    if (format === "text") expect(stdout.search(SAID)).toBeLessThan(stdout.indexOf("▌"));
    if (format === "json") expect(JSON.parse(stdout)).toHaveProperty("documents.0.warnings.0.code", "mostly-left-out");
  });

  it("is refused where nothing else is there, with the remedy", () => {
    for (const line of ["$D hidden.html pub.txt", "$D scan hidden.html"]) {
      const { code, stderr } = run(line);
      expect(code).toBe(2);
      expect(stderr).toMatch(/hidden\.html: all that is in it is left out.*--format-in plain/);
    }
  });
});

describe("what is cut short", () => {
  beforeAll(() => writeFileSync(join(folder, "many.txt"), "X、".repeat(100_001)));

  it.each([
    ["a comparison as CSV", "$D many.txt pub.txt -f csv"],
    ["a comparison as a patch", "$D many.txt pub.txt -f patch"],
    ["a scan as CSV", "$D scan many.txt -f csv --no-words"],
    ["a restored text", "$D restore many.txt pub.txt"],
  ])("is said beside %s, which has no place for it", (_what, line) => {
    expect(run(line).stderr).toMatch(/^duizhao: many\.txt: more than 100,000 signs/m);
  });
});

describe("restore", () => {
  it("ends with 0 where every placeholder is filled in and all of the text is there", () => {
    expect(run("$D restore whole.html pub.txt --mark none")).toMatchObject({ code: 0, stdout: `${PUBLISHED}\n` });
  });

  it.each(["part.html", "button.html"])("ends with 1 where a part of the text was not read: %s", (name) => {
    const { code, stderr } = run(`$D restore ${name} pub.txt`);
    expect(code).toBe(1);
    expect(stderr).toMatch(/(?:not read as text|left out than read)/);
    expect(stderr).toContain("1 placeholders: 1 filled in");
  });
});

describe("--format-in", () => {
  it.each(["plain", "markdown", "html"])("%s is what compare, scan and restore read", (format) => {
    for (const line of ["$D --json tags.txt pub.txt", "$D scan --json tags.txt"]) {
      const { stdout } = run(`${line} --format-in ${format}`);
      expect(stdout).toContain(`"format": "${format}"`);
      expect(stdout).toContain('"isFormatNamed": true');
    }
    expect(run(`$D restore tags.txt pub.txt --format-in ${format}`).stdout.includes("<p>")).toBe(format !== "html");
  });

  it("is remembered by the report, so that verify reads alike", () => {
    expect(run("$D --json tags.txt pub.txt --format-in plain > report.json; $D verify report.json").code).toBe(0);
  });

  it("takes no other format", () => {
    expect(run("$D tags.txt pub.txt --format-in pdf")).toMatchObject({ code: 2, stdout: "" });
  });
});
