import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Comparison } from "../../src/answer/comparison.js";
import { duizhao } from "./duizhao.js";

const WHOLE =
  "当前，云河正处在爬坡过坎、滚石上山的关键阶段，全市上下要坚定信心、鼓足干劲，把各项部署落到实处。\n" +
  "要加快打造先进制造业集群，到2025年培育规模超3000亿元的产业集群，推动产业链迈向中高端。\n";

const FILES = {
  "anonymised.txt": WHOLE.replace("云河", "XX").replace("3000", "XXX"),
  "published.txt": WHOLE,
  "other.txt": WHOLE.replace("3000", "3500"),
  "places.txt": WHOLE.replace("云河", "**"),
  "numbers.txt": WHOLE.replace("3000", "***"),
};

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "duizhao-several-"));
  for (const [name, text] of Object.entries(FILES)) writeFileSync(join(folder, name), text);
});
afterAll(() => rmSync(folder, { recursive: true }));

const run = (...args: string[]) => duizhao(args, { cwd: folder });

describe("several published texts", () => {
  it("are told as a conflict where they disagree, in JSON and in words", () => {
    const { code, stdout } = run("anonymised.txt", "published.txt", "other.txt", "--json");
    expect(code).toBe(0);
    const { placeholders, documents } = JSON.parse(stdout) as Comparison;
    expect(documents.published.map(({ path }) => path)).toEqual(["published.txt", "other.txt"]);
    expect(placeholders.map(({ value, reason }) => value ?? reason)).toEqual(["云河", "conflict"]);
    const words = run("anonymised.txt", "published.txt", "other.txt", "--width", "120").stdout;
    expect(words).toMatch(/3000\[1\] \/[^]*3500\[2\]/);
    expect(words).toContain("published 2");
  });

  it.each(["html", "csv", "markdown", "patch"])("are in the %s", (format) => {
    const { code, stdout } = run("anonymised.txt", "published.txt", "other.txt", "--format", format);
    expect(code).toBe(0);
    for (const told of ["published", "3000", "3500"]) expect(stdout).toContain(told);
    if (format !== "csv") expect(stdout).toContain("other");
  });

  it("are verified together", () => {
    run("anonymised.txt", "published.txt", "other.txt", "-o", "report.json");
    expect(run("verify", "report.json").code).toBe(0);
    writeFileSync(join(folder, "other.txt"), `${FILES["other.txt"]}会议还听取了汇报。`);
    expect(run("verify", "report.json").code).toBe(1);
    writeFileSync(join(folder, "other.txt"), FILES["other.txt"]);
  });
});

describe("restore", () => {
  it("fills in what is known, marked, and says how much that is", () => {
    const { code, stdout, stderr } = run("restore", "anonymised.txt", "published.txt");
    expect(code).toBe(0);
    expect(stdout).toBe(WHOLE.replace("云河", "⟦云河⟧").replace("3000", "⟦3000⟧"));
    expect(stderr).toMatch(/2 placeholders: 2 filled in, 0 unknown/);
  });

  it("writes two releases that are masked differently whole, either way round", () => {
    for (const [one, other] of [
      ["places.txt", "numbers.txt"],
      ["numbers.txt", "places.txt"],
    ]) {
      expect(run("restore", one, other, "--mark", "none", "-o", "whole.txt", "--force").code).toBe(0);
      expect(readFileSync(join(folder, "whole.txt"), "utf8")).toBe(WHOLE);
    }
  });

  it("leaves what is unknown as it stands, and ends with 1", () => {
    const { code, stdout } = run("restore", "anonymised.txt", "other.txt", "published.txt", "--mark", "none");
    expect(code).toBe(1);
    expect(stdout).toBe(WHOLE.replace("3000", "XXX"));
  });

  it("never writes over what it reads", () => {
    expect(run("restore", "anonymised.txt", "published.txt", "-o", "anonymised.txt", "--force").code).toBe(2);
    expect(readFileSync(join(folder, "anonymised.txt"), "utf8")).toBe(FILES["anonymised.txt"]);
  });

  it("writes out what would act on a terminal", () => {
    writeFileSync(join(folder, "hostile.txt"), WHOLE.replace("云河", "云\u001b[31m河"));
    const { stdout } = run("restore", "anonymised.txt", "hostile.txt");
    expect(stdout).not.toContain("\u001b");
  });
});
