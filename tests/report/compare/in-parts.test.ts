import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as library from "../../../src/index.js";
import { COMPARISON_FORMATS, type ComparisonFormatName } from "../../../src/report/compare/formats.js";
import type { Compared, ComparisonOptions } from "../../../src/report/compare/compared.js";
import { evenParts, joined } from "../../../src/report/shared/parts.js";
import { madePairs } from "../../compare/made-pairs.js";
import { CASE, comparedOf } from "./compared-of.js";

/** What the library answers as a string. */
const WHOLE: Readonly<Record<ComparisonFormatName, (compared: Compared, options: ComparisonOptions) => string>> = {
  text: library.renderComparisonText,
  json: library.renderComparisonJson,
  html: library.renderComparisonHtml,
  csv: library.renderComparisonCsv,
  markdown: library.renderComparisonMarkdown,
  patch: library.renderComparisonPatch,
};
const OPTIONS = { language: "en", width: 100, color: false } as const;
const NAMES = Object.keys(COMPARISON_FORMATS) as ComparisonFormatName[];

/** A text whose findings are as dense as they get: every fifth character is a placeholder. */
const dense = (repetitions: number): Compared =>
  comparedOf("今年XX召开会议。\n".repeat(repetitions), "今年常州召开大会。\n".repeat(repetitions));

describe.each(NAMES)("a comparison as %s in parts", (name) => {
  it("is the whole string of the library", async () => {
    const render = await COMPARISON_FORMATS[name].load();
    fc.assert(
      fc.property(madePairs(), ({ anonymised, published }) => {
        const compared = comparedOf(anonymised, published);
        expect(joined(evenParts(render(compared, OPTIONS)))).toBe(WHOLE[name](compared, OPTIONS));
      }),
      { numRuns: 20 },
    );
    expect(joined(evenParts(render(CASE, OPTIONS)))).toBe(WHOLE[name](CASE, OPTIONS));
  });

  it("has parts that do not grow with the texts", async () => {
    const render = await COMPARISON_FORMATS[name].load();
    const longest = (compared: Compared): number =>
      Math.max(...Array.from(render(compared, OPTIONS), ({ length }) => length));
    // The lists of a page are cut, and its map is one picture.
    const most = name === "html" ? 4 : 1.2;
    expect(longest(dense(1600))).toBeLessThan(longest(dense(400)) * most);
  });
});
