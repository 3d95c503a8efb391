import { describe, expect, it } from "vitest";
import { ownPlaceOf } from "../../src/align/own-place.js";
import { ValueCosts, type Wildcard } from "../../src/align/wildcard.js";
import { ANYTHING, read } from "./marked-pairs.js";

/** What each length of value costs that begins at a place, or, going back, ends there. */
function costsAt(text: string, at: number, wildcard: Partial<Wildcard>, backwards = false): readonly number[] {
  const own = ownPlaceOf(read("自第□条起"), 2);
  const into = new Float64Array(64);
  const limit = backwards ? 0 : text.length;
  const lengths = new ValueCosts(read(text)).costs(
    { ...ANYTHING, ...wildcard },
    { start: at, limit, backwards, own },
    into,
  );
  return Array.from(into.subarray(0, lengths + 1));
}

describe("the costs of a value", () => {
  const text = "于2001年12月13日通过。";
  const [start, end] = [1, 12];

  it.each(["ordinal", "place", "organisation", "unknown"] as const)("a %s may be a whole date", (kind) => {
    const costs = costsAt(text, start, { kind });
    expect(costs.length).toBeGreaterThan(end - start);
    expect(costs[end - start]).toBeLessThan(Math.min(...costs.slice(5, end - start)) + 4);
    expect(costsAt(text, end, { kind }, true)[end - start]).toBe(costs[end - start]);
  });

  it("a value that begins or ends inside a Chinese number costs more than the number", () => {
    const article = "第二十五条";
    const whole = costsAt(article, 1, { kind: "ordinal" });
    expect(costsAt(article, 3, { kind: "ordinal" })[1]).toBeGreaterThan(whole[3] + 2);
    expect(whole[2]).toBeGreaterThan(whole[3] + 2);
  });
});
