import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect } from "vitest";
import type { Comparison } from "../../src/answer/comparison.js";
import type { ComparisonFileName, ComparisonFormatName } from "../../src/report/compare/formats.js";
import { it, openBrowser } from "../browser/in-browser.js";
import { CONFLICT, DeskPage, seed, VALUES } from "./desk-page.js";

let browser: Browser;
let desk: DeskPage;
beforeAll(async () => void (browser = await openBrowser()));
afterAll(() => browser.close());
beforeEach(async () => void (desk = await DeskPage.open(browser)));
afterEach(async () => {
  expect(desk.complaints).toEqual([]);
  await desk.close();
});

const command = (...args: readonly string[]): Buffer =>
  spawnSync(process.execPath, ["dist/cli/main.js", ...args], { env: { LANG: "zh_CN.UTF-8" } }).stdout;

/** What the buttons of the formats say. */
const LABELS: Readonly<Record<ComparisonFormatName | ComparisonFileName, string>> = {
  html: "网页报告（可发送）",
  docx: "Word 报告 docx",
  csv: "表格 CSV",
  json: "数据 JSON",
  markdown: "Markdown",
  text: "纯文本",
  patch: "补丁",
};

const FILES = "tests/read/files";

describe("two texts are dropped, and the thirteen values are there", () => {
  it.each([
    ["plain text", seed("000"), seed("004")],
    ["Word", `${FILES}/libreoffice-000.docx`, `${FILES}/libreoffice-004.docx`],
    ["OpenDocument and EPUB", `${FILES}/libreoffice-000.odt`, `${FILES}/pandoc-004.epub`],
    ["PDF", `${FILES}/libreoffice-000.pdf`, `${FILES}/reportlab-columns-004.pdf`],
    ["old Word and RTF", `${FILES}/libreoffice-000.doc`, `${FILES}/pandoc-004.rtf`],
  ])("%s", async (_name, anonymised, published) => {
    await desk.drop(published, anonymised);
    const values = await desk.values();
    expect(values).toHaveLength(VALUES.length);
    values.forEach((value, at) => expect(value).toContain(VALUES[at]));
  });
});

describe("what is written is what the command writes", () => {
  it.each([
    ["000", "004"],
    ["001", "003"],
    ["002", "000"],
  ])("in every format, of %s and %s", async (one, other) => {
    await desk.page.setInputFiles("input[type=file]", [seed(one), seed(other)]);
    await desk.page.waitForSelector(".source.anonymised");
    await desk.report();
    const [anonymised, published] = await desk.page.$$eval(".source", (all) =>
      all
        .toSorted((a, b) => Number(b.matches(".anonymised")) - Number(a.matches(".anonymised")))
        .map((source) => source.querySelector(".name")?.textContent ?? ""),
    );
    const files = [anonymised, published].map((name) => `fixtures/${name}`);
    for (const [format, label] of Object.entries(LABELS)) {
      const [own, theirs] = [await desk.exported(label), command(...files, "--format", format)];
      expect(own.equals(theirs), format).toBe(true);
    }
  });
});

it.each([
  ["a Word file as it was", `${FILES}/libreoffice-000.docx`, `${FILES}/reportlab-columns-004.pdf`],
  ["a new one of a text", seed("000"), seed("004")],
])("values are written into %s as the command writes them", async (_, anonymised, published) => {
  await desk.drop(anonymised, published);
  expect(await desk.values()).toHaveLength(VALUES.length);
  const folder = mkdtempSync(join(tmpdir(), "duizhao-desk-"));
  const path = join(folder, "restored.docx");
  command("restore", anonymised, published, "-o", path);
  expect((await desk.exported("还原为 Word 文件（修订）")).equals(readFileSync(path))).toBe(true);
  rmSync(folder, { recursive: true });
});

describe("what the reader says", () => {
  it("is marked as the reader's, and no report has it", async () => {
    await desk.drop(seed("000"), seed("004"));
    await desk.values();
    await desk.key("n", "n", "c");
    await desk.page.keyboard.type("金坛");
    await desk.key("Enter");
    const report = await desk.report();
    expect(await report.textContent("#placeholder-2 .desk-said")).toContain("读者更正：金坛");
    expect(await report.textContent(".text .sign.desk-reader")).toContain("✎金坛");
    await desk.key("Escape");
    expect(`${await desk.exported("数据 JSON")}`).not.toContain("金坛");
    expect(`${await desk.exported("网页报告（可发送）")}`).not.toContain("金坛");
    const judged = `${await desk.exported("网页报告，附判断与批注")}`;
    expect(judged).toMatch(/<h2>读者的判断（不是依据）<\/h2>\s*<dl><div><dt>#2 XX<\/dt><dd>✎ 读者更正：金坛<\/dd>/);
    expect(judged.split("金坛")).toHaveLength(2);
    expect(`${await desk.exported("还原稿")}`).toContain("当前，金坛正处在");
    expect(`${await desk.exported("判断与批注 CSV")}`).toContain('"2","2","XX","常州","读者更正：金坛","金坛",""');
  });

  it("is undone and done again, step by step", async () => {
    await desk.drop(seed("000"), seed("004"));
    await desk.values();
    const report = await desk.report();
    const said = () => report.$$eval(".desk-said", (all) => all.map(({ textContent }) => textContent));
    await desk.key("n", "a", "n", "x");
    expect(await said()).toEqual(["✎ 读者认可", "✎ 读者不认可"]);
    await desk.key("Control+z");
    expect(await said()).toEqual(["✎ 读者认可"]);
    await desk.key("Control+z");
    expect(await said()).toEqual([]);
    await desk.key("Control+y", "Control+Shift+z");
    expect(await said()).toEqual(["✎ 读者认可", "✎ 读者不认可"]);
  });

  it("is saved with the texts, and opens as it was", async () => {
    await desk.drop(seed("000"), seed("004"));
    await desk.values();
    await desk.key("n", "m");
    await desk.page.keyboard.type("待核实");
    await desk.key("Escape", "Control+s");
    const { name, path } = await desk.written(() => desk.key("Tab", "Enter"));
    expect(name).toMatch(/^000_.*\.duizhao\.json$/);
    await desk.page.getByRole("button", { name: "清空" }).click();
    await desk.page.waitForSelector(".drop");
    await desk.page.setInputFiles("input[type=file]", {
      name,
      mimeType: "application/json",
      buffer: readFileSync(path),
    });
    expect(await desk.values()).toHaveLength(VALUES.length);
    expect(await (await desk.report()).textContent("#placeholder-1 .desk-said")).toContain("批注：待核实");
  });

  it("is saved without the texts, which are then asked for", async () => {
    await desk.drop(seed("000"), seed("004"));
    await desk.values();
    await desk.key("n", "a", "Control+s");
    await desk.page.getByText("只存校验值").click();
    const { text } = await desk.written(() => desk.page.getByRole("button", { name: "保存到文件" }).click());
    expect(text).not.toContain("常州");
    await desk.page.getByRole("button", { name: "清空" }).click();
    const other = await DeskPage.open(browser);
    await other.page.setInputFiles("input[type=file]", { name: "a.json", mimeType: "", buffer: Buffer.from(text) });
    await other.page.waitForSelector(".wanted");
    await other.drop(seed("004"), seed("000"));
    await other.values();
    expect(await (await other.report()).textContent("#placeholder-1 .desk-said")).toContain("读者认可");
    expect(other.complaints).toEqual([]);
    await other.close();
  });
});

describe("what can be chosen", () => {
  it("a reading, which is the reader's then", async () => {
    await desk.given(CONFLICT);
    await desk.key("n");
    const report = await desk.report();
    await report.getByRole("button", { name: "选用“162”" }).click();
    expect(await report.textContent(".desk-said")).toBe("✎ 读者选用：162");
    expect(await report.textContent(".sign.desk-reader")).toContain("✎162");
    expect(`${await desk.exported("还原稿")}`).toContain("企业162家");
    expect(`${await desk.exported("表格 CSV")}`).not.toContain("选用");
  });

  it("a reading, by keyboard alone", async () => {
    await desk.given(CONFLICT);
    const report = await desk.report();
    await desk.key("n");
    // A card that opens gets its buttons then.
    await report.waitForSelector("text=选用“126”");
    await desk.key("Tab", "Tab", "Tab");
    expect(await report.evaluate(() => document.activeElement?.textContent)).toBe("选用“126”");
    await desk.key("Enter");
    expect(await report.textContent(".desk-said")).toBe("✎ 读者选用：126");
    await desk.key("Control+z");
    expect(await report.locator(".desk-said").count()).toBe(0);
  });

  it("an option, by keyboard alone, which is undone like all else", async () => {
    await desk.drop(seed("000"), seed("004"));
    expect(await desk.values()).toEqual(VALUES);
    await desk.page.focus(".options summary");
    await desk.key("Enter", "Tab", "Space");
    const inferred = VALUES.filter((_, at) => at !== 1 && at !== 2);
    await expect
      .poll(async () => (await desk.values()).filter((value) => VALUES.includes(`${value}`)))
      .toEqual(inferred);
    expect(await desk.page.evaluate(() => document.activeElement?.getAttribute("data-key"))).toBe("option-infer");
    expect(JSON.parse(`${await desk.exported("数据 JSON")}`)).toMatchObject({ options: { infer: false } });
    await desk.key("Control+z");
    await expect.poll(() => desk.values()).toEqual(VALUES);
  });

  it("traditional characters as simplified ones", async () => {
    const given = {
      "匿名.txt": "在XX市召开的全市产业发展大会上，大家听取了工作报告，去年新增高新技术企业126家，务必抓好落实。",
      "公開.txt": "在常州市召開的全市產業發展大會上，大家聽取了工作報告，去年新增高新技術企業126家，務必抓好落實。",
    };
    await desk.given(given);
    const verbatim = async (): Promise<number> => {
      const { reuse } = JSON.parse(`${await desk.exported("数据 JSON")}`) as Comparison;
      return reuse.anonymised.verbatim;
    };
    const before = await verbatim();
    await desk.page.click(".options summary");
    await desk.page.getByLabel("繁体与简体视为相同").check();
    expect(await desk.values()).toEqual(["常州"]);
    expect(await verbatim()).toBeGreaterThan(before);
  });

  it("how many search phrases a scan has", async () => {
    await desk.drop(seed("000"));
    const phrases = async (): Promise<number> => (await desk.report()).locator(".search-links").count();
    await expect.poll(phrases).toBe(10);
    await desk.page.click(".options summary");
    await desk.page.getByLabel("每篇检索短语至多").fill("3");
    await desk.key("Tab");
    await expect.poll(phrases).toBe(3);
  });
});

describe("the texts on the desk", () => {
  it("swap their roles, and swap back", async () => {
    await desk.drop(seed("000"), seed("004"));
    await desk.values();
    await desk.key("s");
    await desk.page.waitForFunction(() => document.querySelectorAll(".source")[1]?.classList.contains("anonymised"));
    await desk.page.waitForSelector("main[data-busy=false]");
    const report = await desk.report();
    expect(await report.textContent("[data-pane=anonymised] h2")).toContain("3,769");
    await desk.key("s");
    await desk.page.waitForFunction(() => document.querySelectorAll(".source")[0]?.classList.contains("anonymised"));
  });

  it("get one more, which is compared too", async () => {
    await desk.drop(seed("000"), seed("004"));
    await desk.values();
    await desk.drop(seed("003"));
    await desk.page.waitForFunction(() => document.querySelectorAll(".source").length === 3);
    await desk.page.waitForSelector("main[data-busy=false]");
    await expect.poll(async () => (await desk.report()).$$eval(".texts > select option", (all) => all.length)).toBe(2);
  });

  it("one alone is scanned, with links that nothing follows but a click", async () => {
    await desk.drop(seed("000"));
    const report = await desk.report();
    await report.waitForSelector("article");
    expect(await report.$$eval(".search-links a", (all) => all.length)).toBeGreaterThan(0);
  });

  it("several that were filled in are searched for their template", async () => {
    await desk.drop(seed("001"), seed("002"), seed("003"));
    expect(await (await desk.report()).title()).toContain("模板");
  });

  it("two of one name are told apart by a number", async () => {
    const named = (text: string) => ({ name: "讲话.txt", mimeType: "", buffer: Buffer.from(text) });
    await desk.page.setInputFiles("input[type=file]", [named("在XX市召开的大会上"), named("在常州市召开的大会上")]);
    await desk.page.waitForSelector(".source.anonymised");
    expect(await desk.page.$$eval(".source .name", (all) => all.map(({ textContent }) => textContent))).toEqual([
      "讲话.txt",
      "讲话 (2).txt",
    ]);
  });

  it("what can't be read is said, and the others stay", async () => {
    await desk.page.setInputFiles("input[type=file]", [
      { name: "图.png", mimeType: "", buffer: Buffer.from("89504e470d0a1a0a0000000d49484452", "hex") },
      { name: "空.txt", mimeType: "", buffer: Buffer.from("") },
    ]);
    await desk.page.waitForSelector("[role=alert] li:nth-child(2)");
    expect(await desk.page.textContent("[role=alert]")).toMatch(/图\.png[^]*空\.txt/);
    await desk.page.getByRole("button", { name: "知道了" }).click();
    expect(await desk.page.$$eval(".drop", (all) => all.length)).toBe(1);
  });

  it("a long one can be stopped, and the page goes on", async () => {
    const line = (at: number): string =>
      `第${at}段，在XX市召开的会议上，规模以上工业增加值增长XX%，总量${at * 7}亿元。\n`;
    const text = Array.from({ length: 30_000 }, (_, at) => line(at)).join("");
    const long = (name: string, of: string) => ({ name, mimeType: "", buffer: Buffer.from(of) });
    await desk.page.setInputFiles("input[type=file]", [
      long("长.txt", text),
      long("更长.txt", text.replaceAll("XX", "8")),
    ]);
    await desk.page.getByRole("button", { name: "停止" }).click();
    await desk.page.waitForSelector(".phase.stopped");
    await desk.page.getByRole("button", { name: "English" }).click();
    expect(await desk.page.textContent(".phase.stopped")).toContain("Stopped.");
  });
});
