import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compare } from "../../../src/compare.js";
import { restored } from "../../../src/report/compare/restored.js";
import { joined } from "../../../src/report/shared/parts.js";
import { madePairs } from "../../compare/made-pairs.js";
import { documentOf } from "../../document-of.js";
import { CASE } from "./compared-of.js";

describe("a restored text", () => {
  it("has every known value in its place, marked, and the unknown as it stood", () => {
    const { parts, filled, left } = restored(CASE.anonymised, CASE.comparison, "brackets");
    const text = joined(parts);
    expect(text).toContain("当前，⟦云河⟧正处在");
    expect(text).toContain("规模超⟦3000⟧亿元");
    expect(text).toContain("说的是XX的老城区");
    expect([filled, left]).toEqual([4, 1]);
  });

  it("without marks is the text with values", () => {
    expect(joined(restored(CASE.anonymised, CASE.comparison, "none").parts)).toContain("当前，云河正处在");
  });

  it("of two releases masked differently is the text itself", () => {
    const whole =
      "在常州市召开的全市产业发展大会上，市长王强作了报告，要求培育规模超3000亿元的产业集群，加快项目建设。";
    const one = documentOf(whole.replace("常州", "XX"));
    const other = documentOf(whole.replace("3000", "***").replace("王强", "某某"));
    expect(joined(restored(one, compare(one, other), "none").parts)).toBe(whole);
    expect(joined(restored(other, compare(other, one), "none").parts)).toBe(whole);
  });

  it("differs from the anonymised text in its placeholders only", () => {
    fc.assert(
      fc.property(madePairs(), ({ anonymised, published }) => {
        const own = documentOf(anonymised);
        const comparison = compare(own, documentOf(published));
        let text = "";
        let at = 0;
        for (const { document, start, end, value } of comparison.placeholders) {
          if (document !== "anonymised") continue;
          text += anonymised.slice(at, start) + (value ?? anonymised.slice(start, end));
          at = end;
        }
        expect(joined(restored(own, comparison, "none").parts)).toBe(text + anonymised.slice(at));
      }),
      { numRuns: 30 },
    );
  });
});
