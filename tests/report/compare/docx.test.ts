import { describe, expect, it } from "vitest";
import { comparisonDocxBytes } from "../../../src/report/compare/docx/docx.js";
import { joinedBytes, partsOf, readWord } from "../../docx/written-docx.js";
import { ACTS, HOSTILE_TEXTS } from "../harmless.js";
import { CASE, comparedOf } from "./compared-of.js";

const report = (compared: typeof CASE, language: "zh" | "en" = "zh"): Uint8Array =>
  joinedBytes(comparisonDocxBytes(compared, { language }));

describe("a comparison as a Word document", () => {
  it("has summary, values with their evidence, silent edits and reuse, in either language", async () => {
    const { text } = await readWord(report(CASE));
    for (const said of ["对照报告", "占位符（", "云河", "暗改（", "沿用"]) expect(text).toContain(said);
    const english = await readWord(report(CASE, "en"));
    for (const said of ["Comparison report", "Placeholders (", "Silent edits (", "Reuse"])
      expect(english.text).toContain(said);
  });

  it("has silent edits as tracked changes: rejected they give the anonymised wording, accepted the published one", async () => {
    const own = "会议强调，全市要坚决完成今年的目标任务，确保各项工作落到实处。";
    const bytes = report(comparedOf(own, own.replace("坚决", "努力")));
    expect((await readWord(bytes)).text).toMatch(/…[^…]*努力[^…]*…/);
    expect((await readWord(bytes, "original")).text).toMatch(/…[^…]*坚决[^…]*…/);
    expect((await readWord(bytes)).text).not.toContain("坚决");
  });

  it("is the same bytes each time", () => {
    expect(report(CASE)).toEqual(report(CASE));
  });

  it("cuts long lists, says so, and stays small", () => {
    const { comparison } = CASE;
    const [first] = comparison.placeholders;
    const placeholders = Array.from({ length: 10_000 }, (_, at) => ({ ...first, id: at + 1 }));
    const bytes = report({ ...CASE, comparison: { ...comparison, placeholders } });
    expect(bytes.length).toBeLessThan(1_000_000);
    expect(partsOf(bytes)["word/document.xml"]).toContain("只列出前 3,000 处，另有 7,000 处未列");
  });

  it.each(HOSTILE_TEXTS)("is harmless with %s: %j", (_what, text) => {
    const said = (title: string): string => `会上听取了题为“${title}”的报告，全市产业发展大会的代表进行了讨论。`;
    const compared = comparedOf(said("XX"), said(text), [text, text]);
    const { comparison } = compared;
    const placeholders = comparison.placeholders.map((placeholder) =>
      placeholder.basis === "none" ? placeholder : { ...placeholder, value: text },
    );
    const parts = partsOf(report({ ...compared, comparison: { ...comparison, placeholders } }));
    expect(parts["word/document.xml"]).not.toMatch(ACTS);
    expect(parts["word/document.xml"]).not.toMatch(/<script|<img|<svg/);
    expect(Object.keys(parts).filter((name) => name.endsWith(".rels"))).toHaveLength(2);
  });
});
