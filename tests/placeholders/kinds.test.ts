import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findPlaceholders } from "../../src/placeholders/find-placeholders.js";
import { contextOf } from "../../src/placeholders/candidate.js";
import { kindFromContext } from "../../src/placeholders/kind-from-context.js";
import { KIND_ROWS } from "../../src/placeholders/kind-rows.js";
import { kindOfValue, VALUE_ROWS } from "../../src/placeholders/kind-of-value.js";
import { valueFits } from "../../src/placeholders/value-fits.js";

describe.each(KIND_ROWS)("$kind by its context", ({ kind, examples }) => {
  it.each(examples)("%s", (example) => {
    const [before = "", written = "", after = ""] = example.split(/[⟦⟧]/);
    const { start, end } = { start: before.length, end: before.length + written.length };
    expect(kindFromContext(contextOf(before + written + after, start, end)).kind).toBe(kind);
  });
});

it.each([
  ["X都市圈", "place"],
  ["三中X会", "text"],
  ["XX项目", "name"],
  ["共X项", "number"],
  ["XX市场", "unknown"],
  ["X位于东部", "unknown"],
])("%s is %s", (text, kind) => {
  const at = text.search(/X/);
  const end = text.lastIndexOf("X") + 1;
  expect(kindFromContext(contextOf(text, at, end)).kind).toBe(kind);
});

describe.each(VALUE_ROWS)("$kind by its look", ({ kind, examples }) => {
  it.each(examples)("%s", (example) => {
    expect(kindOfValue(example)).toBe(kind);
  });
});

describe("how a value fits", () => {
  const [place, number, decimal, year] = ["在XX市", "超XXX亿元", "突破*.*万亿元", "20xx年"].map(
    (text) => findPlaceholders(text)[0],
  );

  it("prefers a value of its kind", () => {
    expect(valueFits(place, "常州")).toBeGreaterThan(valueFits(place, "3000"));
    expect(valueFits(number, "3000")).toBeGreaterThan(valueFits(number, "常州"));
  });

  it("wants what was kept", () => {
    expect(valueFits(decimal, "2.3")).toBeGreaterThan(valueFits(decimal, "23"));
    expect(valueFits(year, "2021")).toBeGreaterThan(valueFits(year, "1998"));
  });

  it("is between 0 and 1, and 0 for nothing", () => {
    expect(valueFits(place, " \u200b")).toBe(0);
    fc.assert(
      fc.property(
        fc.constantFrom(place, number, decimal, year),
        fc.string({ unit: "grapheme" }),
        (placeholder, value) => {
          const fit = valueFits(placeholder, value);
          expect(fit).toBeGreaterThanOrEqual(0);
          expect(fit).toBeLessThanOrEqual(1);
        },
      ),
    );
  });
});
