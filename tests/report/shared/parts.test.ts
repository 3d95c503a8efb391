import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { jsonParts } from "../../../src/report/shared/json-parts.js";
import { evenParts, joined, LONGEST_PART } from "../../../src/report/shared/parts.js";
import { visibleLines, visibleParts } from "../../../src/report/shared/visible.js";

describe("parts of even size", () => {
  it("are the same text, none too long, none ending inside a character", () => {
    const part = fc.oneof(
      fc.string({ unit: "binary", maxLength: 20 }),
      fc.nat(3 * LONGEST_PART).map((length) => "😀".repeat(length / 2)),
      fc.nat(LONGEST_PART).map((length) => "字".repeat(length)),
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
        const even = Array.from(evenParts(parts));
        expect(joined(even)).toBe(parts.join(""));
        expect(Math.max(0, ...even.map(({ length }) => length))).toBeLessThanOrEqual(LONGEST_PART);
        expect(even.every((one) => one !== "")).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it("are few: short ones are put together", () => {
    expect(Array.from(evenParts(Array.from({ length: 10_000 }, () => "字")))).toHaveLength(1);
  });

  it("are asked for one by one", () => {
    let made = 0;
    const endless = (function* (): Generator<string> {
      for (;;) {
        made++;
        yield "字".repeat(LONGEST_PART);
      }
    })();
    const even = evenParts(endless);
    even.next();
    even.next();
    expect(made).toBeLessThanOrEqual(3);
  });
});

describe("JSON in parts", () => {
  it("is what JSON.stringify answers, however deep it is taken apart", () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 5 }), fc.nat(4), (value, depth) => {
        expect(joined(jsonParts(value, depth))).toBe(JSON.stringify(value, null, 2));
      }),
    );
  });

  it.each([0, 1, 31, 32, 33, 64, 100])("of a list of %i", (length) => {
    const value = { list: Array.from({ length }, (_, id) => ({ id, text: "甲\n乙", none: undefined, empty: [] })) };
    expect(joined(jsonParts(value, 3))).toBe(JSON.stringify(value, null, 2));
  });

  it("leaves out what is undefined", () => {
    expect(joined(jsonParts({ one: undefined, other: { none: undefined } }, 3))).toBe(
      JSON.stringify({ other: {} }, null, 2),
    );
  });
});

describe("visible text in parts", () => {
  it("is the visible text of the whole, wherever it is cut", () => {
    const text = fc.string({ unit: fc.constantFrom("甲", "\r", "\n", "\u0085", "\u001b", "😀"), maxLength: 30 });
    fc.assert(
      fc.property(text, fc.nat(30), fc.nat(30), (whole, one, other) => {
        const characters = Array.from(whole);
        const [first, second] = [Math.min(one, other), Math.max(one, other)];
        const parts = [characters.slice(0, first), characters.slice(first, second), characters.slice(second)];
        expect(joined(visibleParts(parts.map((part) => part.join(""))))).toBe(visibleLines(whole));
      }),
    );
  });
});
