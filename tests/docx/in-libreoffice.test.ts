import { execFileSync, spawnSync } from "node:child_process";
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { duizhao, seed } from "../cli/duizhao.js";

const has = (program: string): boolean => spawnSync(program, ["--version"]).status === 0;
const isThere = has("soffice");
if (!isThere)
  process.stderr.write("SKIPPED: LibreOffice (soffice) is not installed, Word files are not opened in it\n");

const hasPandoc = has("pandoc");
if (!hasPandoc) process.stderr.write("SKIPPED: Pandoc is not installed, changes are not accepted and rejected by it\n");

const folder = mkdtempSync(join(tmpdir(), "duizhao-office-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** What LibreOffice reads of a file, in another format. */
function converted(name: string, to: string): string {
  const profile = `-env:UserInstallation=file://${folder}/profile`;
  execFileSync("soffice", ["--headless", profile, "--convert-to", to, "--outdir", folder, join(folder, name)], {
    stdio: "ignore",
    timeout: 120_000,
  });
  return readFileSync(join(folder, name.replace(/\.docx$/, `.${to}`)), "utf8");
}

describe.skipIf(!isThere)("in LibreOffice", { timeout: 240_000 }, () => {
  it("a restored file has its changes and comments, and opens as a page", () => {
    copyFileSync("tests/read/files/libreoffice-000.docx", join(folder, "a.docx"));
    duizhao(["restore", join(folder, "a.docx"), seed("004"), "-o", join(folder, "restored.docx")]);
    const page = converted("restored.docx", "fodt");
    expect(page.match(/<text:deletion>/g)).toHaveLength(13);
    expect(page.match(/<text:insertion>/g)).toHaveLength(13);
    expect(page.match(/<office:annotation /g)).toHaveLength(13);
    expect(converted("restored.docx", "pdf")).toContain("%PDF-");
  });

  it("a restored file with changes, comments and notes of others has theirs and ours", () => {
    copyFileSync("tests/read/files/everything.docx", join(folder, "e.docx"));
    const published =
      "去年常州市高新技术企业达3400家，增长一成。\n3400家\n我们要在常州市建设国际化智造名城。\n框内说常州市要走在前列。\n数据来自常州市统计局公报。\n见常州市政府工作报告。\n";
    writeFileSync(join(folder, "e.txt"), published);
    duizhao(["restore", join(folder, "e.docx"), join(folder, "e.txt"), "-o", join(folder, "everything.docx")]);
    const page = converted("everything.docx", "fodt");
    const of = (author: string): number => page.split(`<dc:creator>${author}</dc:creator>`).length - 1;
    expect(of("duizhao")).toBeGreaterThan(7 * 2);
    for (const author of ["张三", "李四", "陈七"]) expect(of(author)).toBeGreaterThan(0);
    expect(page.match(/<office:annotation /g)).toHaveLength(8);
  });

  it("a report opens, its silent edits as changes", () => {
    duizhao([seed("000"), seed("004"), "-o", join(folder, "report.docx"), "--lang", "zh"]);
    const page = converted("report.docx", "fodt");
    expect(page).toContain("对照报告");
    expect(page.match(/<text:changed-region /g)?.length).toBeGreaterThan(30);
  });
});

describe.skipIf(!hasPandoc)("in Pandoc", () => {
  it.each([
    ["accept", "常州"],
    ["reject", "XX"],
  ])("%s all gives %s", (how, said) => {
    copyFileSync("tests/read/files/pandoc-000.docx", join(folder, "b.docx"));
    duizhao(["restore", join(folder, "b.docx"), seed("004"), "-o", join(folder, `${how}.docx`)]);
    const text = execFileSync("pandoc", [
      `--track-changes=${how}`,
      "-t",
      "plain",
      "--wrap=none",
      join(folder, `${how}.docx`),
    ]);
    expect(text.toString()).toContain(`厚积薄发的${said}。`);
    expect(text.toString().includes("XX")).toBe(how === "reject");
  });
});
