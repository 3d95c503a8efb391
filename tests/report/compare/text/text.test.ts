import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { renderComparisonText } from "../../../../src/report/compare/text/text.js";
import { widthOf } from "../../../../src/report/shared/text/width.js";
import type { Words } from "../../../../src/words/words.js";
import { CASE, comparedOf, hostilePair } from "../compared-of.js";

const GOLDEN = join(import.meta.dirname, "golden");

/** Written only when asked: `UPDATE_GOLDEN=1 npx vitest run tests/report/compare/text/text.test.ts`. */
function golden(name: string, text: string): string {
  const path = join(GOLDEN, name);
  if (process.env["UPDATE_GOLDEN"] === "1") writeFileSync(path, text);
  return readFileSync(path, "utf8");
}

/** Words of two characters: enough to see that edits grow to words. */
const pairs: Words = {
  engine: "nodejieba",
  cut: (text) => text.match(/[^]{1,2}/gu) ?? [],
  tag: () => [],
};

describe("the text report", () => {
  it.each([
    ["zh", 80],
    ["en", 80],
    ["zh", 160],
    ["en", 160],
  ] as const)("in %s at %i columns", (language, width) => {
    const text = renderComparisonText(CASE, { language, width, color: false });
    expect(text).toBe(golden(`${language}-${width}.txt`, text));
  });

  it("says what a placeholder stood for, where, and how sure", () => {
    const text = renderComparisonText(CASE, { language: "zh", width: 120, color: false });
    expect(text).toMatch(/#1 +1:4 .*⟦XX⟧.* 云河 +✓ 直接 +\d\d% 地名/);
    expect(text).toContain("⟦3000⟧");
  });

  it("marks a moved passage at both of its places", () => {
    const text = renderComparisonText(CASE, { language: "en", width: 80, color: false });
    expect(text).toMatch(/⟪⇄ published line 1: 产业为这座城市/);
    expect(text).toMatch(/⇄ \d+ characters moved, see anonymised line 3/);
  });

  it("names what stands in for nodejieba, and no other engine", () => {
    const named = (["nodejieba", "built-in", "@node-rs/jieba"] as const).filter((engine) =>
      renderComparisonText(CASE, { language: "zh", width: 80, color: false, words: { ...pairs, engine } }).includes(
        "分词：",
      ),
    );
    expect(named).toEqual(["@node-rs/jieba"]);
  });

  it.each([
    ["zh", "只列出前3,000处，另有7,000处未列出（--all 列出）", "⋯ 以下5,000个片段未显示（--all 全部显示）"],
    ["en", "only the first 3,000 are listed, 7,000 more are not", "⋯ 5,000 more segments are not shown"],
  ] as const)(
    "cuts very long lists and texts, says so in %s, and has them whole with --all",
    (language, rest, more) => {
      const { comparison } = CASE;
      const [first] = comparison.placeholders;
      const placeholders = Array.from({ length: 10_000 }, (_, at) => ({ ...first, id: at + 1 }));
      const [segment] = comparison.segments;
      const segments = Array.from({ length: 105_000 }, () => segment);
      const long = { ...CASE, comparison: { ...comparison, placeholders, segments } };
      const said = (all: boolean): string =>
        renderComparisonText(long, { language, width: 100, color: false, all }).replaceAll(/\n +/g, " ");
      expect(said(false)).toContain(rest);
      expect(said(false)).toContain(more);
      expect(said(false)).toMatch(/#3000 /);
      expect(said(false)).not.toMatch(/#3001 /);
      expect(said(true)).not.toContain(rest);
      expect(said(true)).not.toContain(more);
      expect(said(true)).toMatch(/#10000 /);
    },
  );

  it("folds what is the same and says how much", () => {
    const same = "全市上下要坚定信心、鼓足干劲，把各项部署落到实处。".repeat(10);
    const text = renderComparisonText(comparedOf(`${same}甲`, `${same}乙丙`), {
      language: "en",
      width: 80,
      color: false,
    });
    expect(text).toMatch(/⋯ 2\d\d characters the same ⋯/);
  });

  it("shows changed words whole where it knows words", () => {
    const compared = comparedOf("全市上下坚定信心达成目标鼓足干劲", "全市上下坚定信心达到目标鼓足干劲");
    const options = { language: "zh", width: 80, color: false } as const;
    expect(renderComparisonText(compared, options)).toContain("达[-成-]{+到+}目标");
    expect(renderComparisonText(compared, { ...options, words: pairs })).toContain("[-达成-]{+达到+}目标");
  });

  it("colour adds nothing but colour", () => {
    for (const width of [80, 160]) {
      const plain = renderComparisonText(CASE, { language: "zh", width, color: false });
      const coloured = renderComparisonText(CASE, { language: "zh", width, color: true });
      expect(coloured).not.toBe(plain);
      expect(coloured.replace(/\u001b\[[\d;]*m/g, "").replace(/ +$/gm, "")).toBe(plain);
    }
  });

  it("no line is too wide and nothing of an input is raw, whatever the texts and names", () => {
    fc.assert(
      fc.property(
        hostilePair,
        fc.integer({ min: 20, max: 200 }),
        fc.constantFrom("zh", "en"),
        (pair, width, language) => {
          const text = renderComparisonText(pair, { language, width, color: false, words: pairs });
          expect(text.replaceAll("\n", "")).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/u);
          for (const line of text.split("\n")) expect(widthOf(line)).toBeLessThanOrEqual(width);
        },
      ),
      { numRuns: 200 },
    );
  });
});
