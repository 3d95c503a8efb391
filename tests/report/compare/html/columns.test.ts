import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Compared } from "../../../../src/report/compare/compared.js";
import type { SegmentClass, SegmentResult } from "../../../../src/answer/comparison.js";
import { columnParts } from "../../../../src/report/compare/html/columns.js";
import { renderComparisonHtml } from "../../../../src/report/compare/html/html.js";
import { joined } from "../../../../src/report/shared/parts.js";
import { visibleInPage } from "../../../../src/report/shared/html/escape.js";
import { documentOf } from "../../../document-of.js";
import { comparedOf, comparedTexts } from "./sample.js";
import { textContent } from "../../shared/html/text-content.js";

const CLASSES: readonly SegmentClass[] = ["verbatim", "placeholder", "punctuation", "edited", "anonymised-only"];

const text = fc.array(
  fc.constantFrom("甲", "乙", "X", "<b>", "&", "\n", "\r\n", "\r", "\u2028", "\u001b", "𠮷", "。"),
  { maxLength: 40 },
);

/** A text of which some is in no segment, with placeholders that heed no segment. */
const compared: fc.Arbitrary<Compared> = fc
  .record({ text, steps: fc.array(fc.nat(4)), classes: fc.array(fc.constantFrom(...CLASSES, null), { minLength: 1 }) })
  .map(({ text: signs, steps, classes }) => {
    const own = documentOf(signs.join(""));
    const sample = comparedTexts("规模超XXX亿元", "规模超3000亿元");
    const ends = signs.map((_, index) => signs.slice(0, index).join("").length);
    const chosen = steps.map((_, index) => ends[steps.slice(0, index + 1).reduce((sum, step) => sum + step, 0)] ?? 0);
    const cuts = [...new Set(chosen)].toSorted((one, other) => one - other);
    const segments = cuts.slice(1).flatMap((end, index): SegmentResult[] => {
      const name = classes[index % classes.length];
      const range = { start: cuts[index] ?? 0, end };
      if (name === null || name === undefined) return [];
      const changes = name === "edited" ? [{ anonymised: range, published: null }] : [];
      return [{ class: name, against: 0, moved: index % 3 === 0, anonymised: range, published: null, changes }];
    });
    const placeholders = sample.comparison.placeholders.map((one) => ({
      ...one,
      start: cuts[1] ?? 0,
      end: cuts[3] ?? cuts[1] ?? 0,
    }));
    return { ...sample, anonymised: own, comparison: { ...sample.comparison, segments, placeholders } };
  });

describe("a column", () => {
  it("has every character of its text once and in order", () => {
    fc.assert(
      fc.property(compared, (given) => {
        const shown = textContent(joined(columnParts(given, "anonymised", 0)));
        expect(shown).toBe(visibleInPage(given.anonymised.text));
      }),
      { numRuns: 500 },
    );
  });

  it("marks the first 100,000 segments, says so, and shows the text to its end", () => {
    const sample = comparedTexts("规模超XXX亿元", "规模超3000亿元");
    const anonymised = documentOf("甲".repeat(100_003));
    const segments = Array.from({ length: 100_003 }, (_, start): SegmentResult => {
      const range = { start, end: start + 1 };
      return { class: "anonymised-only", against: 0, moved: false, anonymised: range, published: null };
    });
    const given = { ...sample, anonymised, comparison: { ...sample.comparison, segments, placeholders: [] } };
    const html = joined(columnParts(given, "anonymised", 0));
    expect(textContent(html)).toBe(anonymised.text);
    expect(html.match(/data-s="/g)?.length).toBe(100_000);
    expect(html).toContain('data-s="99999"');
    expect(renderComparisonHtml(given, { language: "en" })).toContain(
      "The first 100,000 segments are marked in the texts; the other 3",
    );
  });

  it("shows a line too long to lay out as several, and loses nothing", () => {
    const long = "发展，😀经济。".repeat(3000);
    const given = comparedTexts(long, "别的。");
    const html = joined(columnParts(given, "anonymised", 0));
    expect(textContent(html)).toBe(long);
    expect(html.match(/<p class="paragraph continued">/g)?.length).toBeGreaterThan(3);
  });

  it("puts the value behind its placeholder, and marks its partner", () => {
    const given = comparedOf("到二〇二五年培育规模超[XXX|3000]亿元的产业集群，全面提升。");
    expect(joined(columnParts(given, "anonymised", 0))).toMatch(
      /<span>XXX<\/span><ins class="value" data-added>＝3000<\/ins>/,
    );
    expect(joined(columnParts(given, 0, 0))).toMatch(
      /<span class="placeholder answer direct" data-s="\d+">3000<\/span>/,
    );
  });

  it("shows a placeholder without a value as one", () => {
    const given = comparedTexts("今年全市规模超XXX亿元。", "别的事情。");
    expect(joined(columnParts(given, "anonymised", 0))).toContain('<ins class="value" data-added>？</ins>');
  });

  it("gives both sides of a passage one number", () => {
    const given = comparedOf("全面贯彻落实会议精神，{认真|切实}加强组织领导，推动各项工作再上新台阶。");
    const numbers = (html: string): string[] => [
      ...new Set([...html.matchAll(/data-s="(\d+)"/g)].map(([, number = ""]) => number)),
    ];
    const paired = given.comparison.segments.flatMap((segment, index) =>
      segment.anonymised !== null && segment.published !== null ? [String(index)] : [],
    );
    expect(paired.length).toBeGreaterThan(0);
    for (const column of ["anonymised", 0] as const)
      expect(numbers(joined(columnParts(given, column, 0)))).toEqual(expect.arrayContaining(paired));
  });

  it("answers a column that is not there with nothing", () => {
    expect(joined(columnParts(comparedTexts("甲", "乙"), 1, 1))).toBe("");
  });
});
