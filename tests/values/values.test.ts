import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findPlaceholders } from "../../src/placeholders/find-placeholders.js";
import { kindOfValue } from "../../src/values/kind-of-value.js";
import { LOOKS } from "../../src/values/looks.js";
import { valueFits } from "../../src/values/value-fits.js";

const looks = Object.entries(LOOKS).map(([kind, look]) => ({ kind, ...look }));

describe.each(looks.filter(({ forms }) => forms.length > 0))("$kind by its look", ({ kind, examples }) => {
  it.each(examples)("%s", (example) => {
    expect(kindOfValue(example)).toBe(kind);
  });
});

it.each(looks.filter(({ forms }) => forms.length > 0))("$kind suits a placeholder of its own kind best", (look) => {
  const { [look.kind]: own, ...others } = { ...look.suits } as Record<string, number>;
  expect(own).toBeGreaterThanOrEqual(Math.max(...Object.values(others)));
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
