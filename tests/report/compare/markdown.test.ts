import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { renderComparisonMarkdown } from "../../../src/report/compare/markdown.js";
import { CASE, comparedOf, hostilePair } from "./compared-of.js";

describe("the note in Markdown", () => {
  it("says everything in both languages, the asked one first", () => {
    expect(renderComparisonMarkdown(CASE, { language: "zh" })).toContain("# 对照记录 Comparison note");
    expect(renderComparisonMarkdown(CASE, { language: "en" })).toContain("# Comparison note 对照记录");
    expect(renderComparisonMarkdown(CASE, { language: "zh" })).toContain("**云河**");
  });

  it.each([
    ["![x](http://a.example/p.png)", "\\!\\[x\\]\\(http\\:\\/\\/a\\.example\\/p\\.png\\)"],
    ["<script>", "&lt;script&gt;"],
    ["a|b", "a\\|b"],
    ["`code` **b**", "\\`code\\` \\*\\*b\\*\\*"],
  ])("%s in a name stays text", (name, escaped) => {
    const compared = comparedOf("一二三", "一二三", [name, name]);
    expect(renderComparisonMarkdown(compared, { language: "en" })).toContain(escaped);
  });

  it("has rows of as many cells as its heads, and nothing raw, whatever the texts", () => {
    fc.assert(
      fc.property(hostilePair, (pair) => {
        const note = renderComparisonMarkdown(pair, { language: "zh" });
        const unfolded = note.replaceAll(/^<details><summary>[^<>]*<\/summary>$|^<\/details>$/gmu, "");
        expect(unfolded.replaceAll("\n", "")).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}<>]/u);
        for (const table of note.split("\n\n").filter((block) => block.startsWith("|"))) {
          const counts = table.split("\n").map((row) => row.match(/(?<!\\)(?:\\\\)*\|/g)?.length);
          expect(new Set(counts).size).toBe(1);
        }
      }),
      { numRuns: 100 },
    );
  });
});
