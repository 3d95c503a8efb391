import { describe, expect, it } from "vitest";
import { findPlaceholders } from "../../src/placeholders/find-placeholders.js";
import { noteOf } from "../../src/placeholders/notes.js";

/** A text behind that shows how signs are used. */
const MASKED = "\n增长X%，共X家，投资X亿元。增长*%，共*家，投资*亿元。";

/** `X: 三中全会` for each placeholder that has a note; `X?` for one that may stand for itself. */
function notesIn(text: string): string[] {
  return findPlaceholders(text + MASKED).flatMap((placeholder) => {
    const { note, word } = noteOf(text + MASKED, placeholder);
    if (note === null) return [];
    return [note === "over-masked" ? `${placeholder.text}: ${word}` : `${placeholder.text}?`];
  });
}

describe("a placeholder that hides a part of an ordinary word", () => {
  it.each([
    ["深入学习三中X会精神。", ["X: 三中全会"]],
    ["在六中*会上，增长**%，**市第*位", ["*: 六中全会"]],
    ["推动高质X发展走在前", ["X: 高质量发展"]],
    ["政府X作报告说，政府工作X告指出", ["X: 政府工作报告", "X: 政府工作报告"]],
    ["优化营商X境，深化改革X放", ["X: 营商环境", "X: 改革开放"]],
    ["规模以上工业X加值增长", ["X: 规模以上工业增加值"]],
  ])("%s", (text, notes) => {
    expect(notesIn(text)).toEqual(notes);
  });
});

describe("a placeholder that hides a name or a number", () => {
  it.each([
    "推动X高质量发展，谱写X篇章。",
    "X市政府，X人民政府，X省人民代表大会，X公安局",
    "第X届全会，X届X次全会",
    "改革X开放，乡村X振兴，XX振兴",
    "三中XX会，三中学会",
    "增长X%，共X家，X同志",
  ])("has no note: %s", (text) => {
    expect(notesIn(text)).toEqual([]);
  });
});

describe("a letter that may stand for itself", () => {
  it.each([["按照“X+X”控制性指标验收，增长X%，共X家。", ["X?", "X?"]]])("%s", (text, notes) => {
    expect(notesIn(text)).toEqual(notes);
  });

  it.each(["落实好省“*+*”政策和我市**个配套政策", "增长X%，共X家，X与X合作"])("not: %s", (text) => {
    expect(notesIn(text)).toEqual([]);
  });
});
