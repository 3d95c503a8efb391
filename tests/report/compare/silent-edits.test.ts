import { describe, expect, it } from "vitest";
import { renderComparisonCsv } from "../../../src/report/compare/csv.js";
import { renderComparisonHtml } from "../../../src/report/compare/html/html.js";
import { renderComparisonJson } from "../../../src/report/compare/json.js";
import { renderComparisonMarkdown } from "../../../src/report/compare/markdown.js";
import { renderComparisonText } from "../../../src/report/compare/text/text.js";
import type { Comparison } from "../../../src/answer/comparison.js";
import { comparedOf } from "./html/sample.js";

/** In the order of the text: punctuation, a dropped word, a word of other meaning beside a value, a name, a figure. */
const COMPARED = comparedOf(
  [
    "全市上下坚定信心{，|；}鼓足干劲，把各项部署落到实处，让群众{普遍|}得到实惠。",
    "工业投资{增长|下降}[XX.X|12.5]%，大会在{常州|扬州}举行，参加的群众有{3400|3500}人。",
  ].join(""),
);
const LANGUAGES = ["zh", "en"] as const;
const text = (language: "zh" | "en", all = false): string =>
  renderComparisonText(COMPARED, { language, width: 120, color: false, all });

/** Where each of some words is in a text: behind the one before. */
function expectInOrder(report: string, words: readonly string[]): void {
  let at = 0;
  for (const word of words) {
    const found = report.indexOf(word, at);
    expect({ word, isFound: found >= at }).toEqual({ word, isFound: true });
    at = found + word.length;
  }
}

describe("silent edits in reports", () => {
  it("are in the order of their groups in the text report, which counts those of punctuation", () => {
    expectInOrder(text("zh"), [
      "[-3400-]{+3500+}",
      "[-常州-]{+扬州+}",
      "[-增长-]{+下降+}",
      "[-普遍-]",
      "标点1处",
      "--all",
    ]);
    expectInOrder(text("en"), ["figures 1, names 1, meaning 1", "[-3400-]{+3500+}", "Punctuation: 1 not listed"]);
    expectInOrder(text("zh", true), ["[-3400-]{+3500+}", "[-普遍-]", "[-，-]{+；+}"]);
    expect(text("zh", true)).not.toContain("--all");
  });

  it("are under the headings of their groups in Markdown, punctuation in a count that opens", () => {
    const note = renderComparisonMarkdown(COMPARED, { language: "zh" });
    expectInOrder(note, ["### 数字 Figures (1)", "**3400**", "### 名称", "**扬州**", "### 意思有变", "**下降**"]);
    expectInOrder(note, ["### 仅匿名稿", "<details><summary>标点 Punctuation (1)</summary>", "</details>"]);
  });

  it("are under the headings of their groups on the page, punctuation folded", () => {
    const page = renderComparisonHtml(COMPARED, { language: "zh" });
    const list = page.slice(page.indexOf('<section id="edits"'));
    expectInOrder(list, [
      '<h3 class="group">数字',
      "3400",
      '<h3 class="group">名称',
      "扬州",
      '<h3 class="group">意思有变',
    ]);
    expectInOrder(list, ['<h3 class="group">仅匿名稿', '<details class="group"><summary>标点']);
  });
});

describe("a value whose neighbours changed in meaning", () => {
  it("has its note in every format that lists values", () => {
    const { placeholders, silentEdits } = JSON.parse(renderComparisonJson(COMPARED)) as Comparison;
    expect(placeholders[0].note).toEqual({ name: "meaning", edits: [2] });
    expect(silentEdits[2]).toMatchObject({ kind: "meaning", group: "meaning" });
    expect(renderComparisonCsv(COMPARED)).toContain('"meaning: 增长 → 下降"');
    for (const language of LANGUAGES) {
      const said = { zh: "旁边的话意思有变：增长 → 下降", en: "the words beside it changed in meaning: 增长 → 下降" };
      const unwrapped = text(language).replaceAll(/\s/gu, "");
      expect(unwrapped).toContain({ zh: "12.5!旁边的话意思有变", en: "12.5!thewordsbesideit" }[language]);
      expect(renderComparisonMarkdown(COMPARED, { language })).toContain(said.zh);
      expect(renderComparisonMarkdown(COMPARED, { language }).replaceAll("\\", "")).toContain(said.en);
      expect(renderComparisonHtml(COMPARED, { language })).toContain(`<span class="note">${said[language]}</span>`);
    }
  });
});
