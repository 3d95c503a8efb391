import { readFileSync, readdirSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compare } from "../../src/compare.js";
import type { Comparison } from "../../src/answer/comparison.js";
import { documentOf } from "../document-of.js";

const seed = (number: string): string => {
  const name = readdirSync("fixtures").find((file) => file.startsWith(`${number}_`)) ?? number;
  return readFileSync(`fixtures/${name}`, "utf8").replaceAll(/<[^>]*>/g, "");
};

const compared = (anonymised: string, published: string): Comparison =>
  compare(documentOf(anonymised), documentOf(published));

const direct = ({ placeholders }: Comparison): (string | null)[] =>
  placeholders.filter(({ basis }) => basis === "direct").map(({ value }) => value);

/** Chinese characters in no order that means anything. */
const noise = (length: number): fc.Arbitrary<string> =>
  fc.string({
    unit: fc.integer({ min: 0x4e00, max: 0x9fa0 }).map((code) => String.fromCodePoint(code)),
    minLength: length,
    maxLength: length,
  });

describe("no counterpart, no value", () => {
  const PAIRS = ["000", "001", "002", "003"].flatMap((anonymised) =>
    ["000", "001", "002", "003", "004"]
      .filter((published) => published !== anonymised && !(anonymised === "000" && published === "004"))
      .map((published) => [anonymised, published] as const),
  );

  it.each(PAIRS)("%s against %s, speeches of different places", (anonymised, published) => {
    const comparison = compared(seed(anonymised), seed(published));
    expect(comparison.placeholders.every(({ value }) => value === null)).toBe(true);
    expect(comparison.reuse.anonymised.share).toBeLessThanOrEqual(0.01);
    expect(comparison.reuse.published[0].share).toBeLessThanOrEqual(0.01);
  });
});

describe("a page of one text in a book of other words", () => {
  it("keeps its values, however long the book", () => {
    const [own, other] = [seed("000"), seed("004")];
    const alone = direct(compared(own, other));
    fc.assert(
      fc.property(fc.tuple(noise(4000), noise(4000), noise(4000), noise(4000)), ([a, b, c, d]) => {
        const inBook = compared(`${a.repeat(10)}\n${own}\n${b}`, `${c}\n${other}\n${d.repeat(10)}`);
        expect(direct(inBook).length).toBeGreaterThanOrEqual(alone.length - 2);
        expect(inBook.reuse.verdict).toBe("partial-reuse");
      }),
      { numRuns: 3 },
    );
  });
});
