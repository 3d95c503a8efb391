import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { renderComparisonJson } from "../../../src/report/compare/json.js";
import type { Words } from "../../../src/words/words.js";
import { CASE, comparedOf, hostilePair } from "./compared-of.js";

describe("the JSON report", () => {
  it("is the comparison, and the same bytes each time", () => {
    expect(JSON.parse(renderComparisonJson(CASE))).toEqual(JSON.parse(JSON.stringify(CASE.comparison)));
    expect(renderComparisonJson(CASE)).toBe(renderComparisonJson(CASE));
    expect(renderComparisonJson(CASE).endsWith("}\n")).toBe(true);
  });

  it("is valid UTF-8 that acts on no terminal, and means what it says", () => {
    fc.assert(
      fc.property(hostilePair, (pair) => {
        const json = renderComparisonJson(pair);
        expect(Buffer.from(json, "utf8").toString("utf8")).toBe(json);
        expect(json.replaceAll("\n", "")).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/u);
        expect(JSON.parse(json)).toEqual(JSON.parse(JSON.stringify(pair.comparison)));
      }),
      { numRuns: 100 },
    );
  });

  it("lists edits as words where words are given", () => {
    const words: Words = { engine: "nodejieba", cut: (text) => text.match(/[^]{1,2}/gu) ?? [], tag: () => [] };
    const compared = comparedOf("全市上下坚定信心达成目标鼓足干劲", "全市上下坚定信心达到目标鼓足干劲");
    expect(JSON.parse(renderComparisonJson(compared, { words })).words).toEqual({
      engine: "nodejieba",
      edits: [
        [
          { kind: "removed", text: "达成" },
          { kind: "added", text: "达到" },
        ],
      ],
    });
  });
});
