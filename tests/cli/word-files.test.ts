import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { docx, paragraph, run } from "../read/docx/made-docx.js";
import { partsOf, readWord } from "../docx/written-docx.js";
import { duizhao, seed } from "./duizhao.js";

let folder: string;
const at = (name: string): string => join(folder, name);
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "duizhao-word-"));
  copyFileSync("tests/read/files/libreoffice-000.docx", at("a.docx"));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe("restore -o restored.docx", () => {
  it("is the Word file with thirteen values; comments name files without folders", async () => {
    const { code, stderr } = duizhao(["restore", at("a.docx"), seed("004"), "-o", at("r.docx"), "--lang", "zh"]);
    expect([code, stderr]).toEqual([0, expect.stringContaining("填入13处")]);
    const before = await readWord(readFileSync(at("a.docx")));
    const bytes = readFileSync(at("r.docx"));
    expect((await readWord(bytes, "original")).text).toBe(before.text);
    expect((await readWord(bytes)).text).not.toContain("XX");
    expect(partsOf(bytes)["word/comments.xml"]).not.toContain(folder);
    expect(partsOf(bytes)["word/comments.xml"].match(/<w:comment /g)).toHaveLength(13);
  });

  it("is the same bytes each time", () => {
    duizhao(["restore", at("a.docx"), seed("004"), "-o", at("again.docx"), "--lang", "zh"]);
    duizhao(["restore", at("a.docx"), seed("004"), "-o", at("again2.docx"), "--lang", "zh"]);
    expect(readFileSync(at("again.docx"))).toEqual(readFileSync(at("again2.docx")));
  });

  it("is a new document where the text is in no Word file, and says so", async () => {
    const { stderr } = duizhao(["restore", seed("000"), seed("004"), "-o", at("new.docx"), "--lang", "en"]);
    expect(stderr).toContain("a new document");
    const bytes = readFileSync(at("new.docx"));
    expect((await readWord(bytes, "original")).text).toContain("XX");
    expect((await readWord(bytes)).text).toContain("厚积薄发的常州");
  });

  it("is refused under the ending of another kind", () => {
    const { code, stderr } = duizhao(["restore", at("a.docx"), seed("004"), "-o", at("r.docm"), "--lang", "en"]);
    expect([code, stderr]).toEqual([2, expect.stringContaining("name the output *.docx")]);
    expect(existsSync(at("r.docm"))).toBe(false);
  });

  it("withholds people of private records, with a comment", () => {
    const record =
      "被告人张某某，男，1975年3月2日出生，汉族，初中文化，农民，住址不详。本院认为，被告人张某某犯盗窃罪。";
    writeFileSync(at("record.docx"), docx(paragraph(record)));
    writeFileSync(at("published.txt"), record.replaceAll("张某某", "张建国"));
    duizhao(["restore", at("record.docx"), at("published.txt"), "-o", at("kept.docx"), "--lang", "zh"]);
    const parts = partsOf(readFileSync(at("kept.docx")));
    expect(Object.values(parts).join("")).not.toContain("建国");
    expect(parts["word/comments.xml"]).toContain("不予还原");
  });
});

it("restore --tracked original fills the masks that stay, and lists one that was deleted before", async () => {
  const deleted = `<w:del w:id="1" w:author="甲">${run("XX").replaceAll("w:t", "w:delText")}</w:del>`;
  const inserted = `<w:ins w:id="2" w:author="甲">${run("某某")}</w:ins>`;
  const rest = run("市要加快产业发展步伐，努力在XX镇开创新局面。");
  writeFileSync(at("before.docx"), docx(`<w:p>${run("市委书记强调，")}${deleted}${inserted}${rest}</w:p>`));
  writeFileSync(at("before.txt"), "市委书记强调，常州市要加快产业发展步伐，努力在湖塘镇开创新局面。\n");
  const files = [at("before.docx"), at("before.txt"), "-o", at("after.docx"), "--lang", "en"];
  const { stderr } = duizhao(["restore", ...files, "--tracked", "original"]);
  expect(stderr).toContain("where no change can be written: #1 XX (para. 1)");
  const bytes = readFileSync(at("after.docx"));
  expect((await readWord(bytes)).text).toBe("市委书记强调，某某市要加快产业发展步伐，努力在湖塘镇开创新局面。\n");
  expect((await readWord(bytes, "original")).text).toContain("强调，XX市要加快产业发展步伐，努力在XX镇");
});

it("people of private records are in a report only where they are asked for", () => {
  const record =
    "被告人张某某，男，1975年3月2日出生，汉族，初中文化，农民，住址不详。本院认为，被告人张某某犯盗窃罪，在XX市作案。";
  writeFileSync(at("private.docx"), docx(paragraph(record)));
  const published = record.replaceAll("张某某", "张建国").replace("XX", "常州");
  writeFileSync(at("named.docx"), docx(paragraph(published)));
  const report = (...flags: readonly string[]): string => {
    duizhao([at("private.docx"), at("named.docx"), "-o", at("private-report.docx"), "--force", ...flags]);
    return Object.values(partsOf(readFileSync(at("private-report.docx")))).join("");
  };
  expect(report()).not.toContain("建国");
  expect(report("--persons")).toContain("建国");
});

it("compare -o report.docx writes a Word document", async () => {
  const { code } = duizhao([seed("000"), seed("004"), "-o", at("report.docx"), "--lang", "en"]);
  expect(code).toBe(1);
  expect((await readWord(readFileSync(at("report.docx")))).text).toContain("Comparison report");
});
