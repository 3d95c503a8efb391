import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Scan } from "../../src/answer/scan.js";
import type { Templates } from "../../src/answer/templates.js";
import { widthOf } from "../../src/report/shared/text/width.js";
import { filledIn } from "../templates/filled-in.js";
import { duizhao, type Ended } from "./duizhao.js";

const PLAN = `关于[常州|眉山|保山]市国民经济和社会发展计划执行情况的报告
全市要围绕打造区域中心城市的目标，加快建设高新技术产业园区，今年新开工重点项目[31|48|312]个，其中亿元以上项目[12|9|27]个。
要深化“放管服”改革，持续优化营商环境，让[常州|眉山|保山]的老百姓有更多获得感。
`;
/** A name that would act on a terminal. */
const HOSTILE = "\u001b[31m\u202e=1.txt";
const ACTS = /[\u0000-\u0008\u000b-\u001f\u007f\u0080-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "duizhao-templates-"));
  mkdirSync(join(folder, "plans"));
  for (const { origin, source } of filledIn(PLAN).documents) writeFileSync(join(folder, "plans", origin.path), source);
  writeFileSync(join(folder, "plans", "empty.txt"), "");
  writeFileSync(join(folder, "other.txt"), "今天天气很好，我们去了公园，看见许多人在湖边散步。\n");
  writeFileSync(join(folder, HOSTILE), filledIn(PLAN).documents[0].source.replaceAll("常州", "宁波"));
});
afterAll(() => rmSync(folder, { recursive: true }));

const run = (...args: string[]): Ended => duizhao(["templates", ...args], { cwd: folder });
const json = (...args: string[]): Templates => JSON.parse(run(...args, "--json").stdout) as Templates;

describe("duizhao templates", () => {
  it("takes files and folders, and reports what in a folder is no text", () => {
    const { code, stdout, stderr } = run("plans", "other.txt", "--lang", "zh", "--width", "70");
    expect(code).toBe(0);
    expect(stderr).toContain("empty.txt");
    expect(stdout).toContain("4篇文本中，3篇出自1个模板，1篇不成组");
    expect(stdout).toContain("⟦地名1⟧");
    for (const line of stdout.split("\n")) expect(widthOf(line)).toBeLessThanOrEqual(70);
  });

  it("answers the same for the files in any order", () => {
    const files = ["plans/文1.txt", "plans/文2.txt", "plans/文3.txt", "other.txt"];
    expect(run(...files, "--json").stdout).toBe(run(...files.toReversed(), "--json").stdout);
  });

  it("ends with 2 if a file that was named can't be read, and answers for the others", () => {
    const { code, stdout, stderr } = run("plans", "missing.txt", "--json");
    expect(code).toBe(2);
    expect(stderr).toContain("missing.txt");
    expect((JSON.parse(stdout) as Templates).groups[0].members).toHaveLength(3);
  });

  it("writes a file whose name says the format", () => {
    expect(run("plans", "-o", "values.csv").code).toBe(0);
    expect(readFileSync(join(folder, "values.csv"), "utf8")).toContain('"place-1","place"');
    expect(run("plans", "-o", "values.csv").code).toBe(2);
  });

  it("saves templates, and holds other files against them", () => {
    expect(run("plans", "--save", "saved.json").code).toBe(0);
    const { groups, ungrouped } = json("plans/文2.txt", "other.txt", "--against", "saved.json");
    expect(groups.map(({ members }) => members.map(({ path }) => path))).toEqual([["文2.txt"]]);
    expect(ungrouped.map(({ path }) => path)).toEqual(["other.txt"]);
    expect(run("plans", "--save", "saved.json").code).toBe(2);
    const { code, stderr } = run("plans", "--against", "other.txt");
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining("--save") as string });
  });

  it("takes the texts of an index, those of JSON Lines by their ids", () => {
    const lines = filledIn(PLAN).documents.map(({ source: text }, at) => JSON.stringify({ id: `plan-${at}`, text }));
    writeFileSync(join(folder, "lines.jsonl"), `${lines.join("\n")}\n`);
    expect(duizhao(["index", "add", "lines.jsonl", "other.txt", "--index", "i.duizhao"], { cwd: folder }).code).toBe(0);
    const answer = json("--index", "i.duizhao");
    expect(answer.groups.map(({ members }) => members.map(({ path }) => path))).toEqual([
      ["plan-0", "plan-1", "plan-2"],
    ]);
    expect(answer.ungrouped).toHaveLength(1);
    rmSync(join(folder, "lines.jsonl"));
    const gone = run("--index", "i.duizhao", "--lang", "en");
    expect(gone.code).toBe(2);
    expect(gone.stderr).toContain("lines.jsonl");
  });

  it("wants paths or an index, and not both", () => {
    expect(run().code).toBe(2);
    expect(run("plans", "--index", "i.duizhao").code).toBe(2);
  });

  it("lets a scan say which saved template a text fills, which verify leaves out and says so", () => {
    expect(run("plans", "--save", "known.json").code).toBe(0);
    const scan = (...args: string[]): Ended =>
      duizhao(["scan", "plans/文2.txt", "other.txt", "--against", "known.json", ...args], { cwd: folder });
    const { documents } = JSON.parse(scan("--json").stdout) as Scan;
    expect(documents.map(({ templates }) => templates?.map(({ name, slots }) => ({ name, slots })))).toEqual([
      [{ name: "template-1", slots: 4 }],
      [],
    ]);
    for (const format of ["text", "markdown", "html"]) {
      expect(scan("--format", format).stdout.replaceAll("\\", "")).toContain("template-1: 100% of its fixed text");
    }
    expect(scan("-o", "scan.json").code).toBe(0);
    const { code, stdout, stderr } = duizhao(["verify", "scan.json", "plans"], { cwd: folder });
    expect({ code, said: stdout + stderr }).toEqual({ code: 0, said: expect.stringContaining("templates") as string });
  });

  it("heeds --min and --top", () => {
    expect(json("plans", "--min", "4").groups).toEqual([]);
    expect(json("plans", "--top", "1").options).toEqual({ min: 2, top: 1, persons: false });
  });

  it("lets nothing of a name or a text act on a terminal", () => {
    for (const format of ["text", "json", "csv", "markdown"]) {
      const { stdout, stderr } = run("plans", HOSTILE, "--format", format, "--color", "never");
      expect(stdout.replaceAll("\r\n", "\n")).not.toMatch(ACTS);
      expect(stderr).not.toMatch(ACTS);
    }
  });
});
