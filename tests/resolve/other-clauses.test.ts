import { describe, expect, it } from "vitest";
import { checkCompareOpen } from "../compare/check-compare.js";

const valuesOf = (own: string, published: string): (string | null)[] =>
  checkCompareOpen(own, published)
    .placeholders.filter(({ document }) => document === "anonymised")
    .map(({ value }) => value);

describe("a value whose clause begins otherwise", () => {
  const PUBLISHED =
    "The inquest was opened on May 4, 2012 by Coroner Margaret Ellwood in the old town hall at Penrith. The driver, Samuel Hartley, " +
    "told the inquest that the lorry had lost its brakes. The inquest asked the company to repair all lorries within a month.";

  it("has its own where clauses are longer than is read, as those of letters are", () => {
    const own = PUBLISHED.replace("Margaret Ellwood", "[REDACTED]")
      .replace("Penrith", "XXXXX")
      .replace("Samuel Hartley", "XXXXX");
    expect(valuesOf(own, PUBLISHED)).toEqual(["Margaret Ellwood", "Penrith", "Samuel Hartley"]);
  });

  it("has none where that clause is the one of another item", () => {
    const end = "各地要压实责任，加强督查，确保年底前全部办结，群众满意度稳步提升。";
    const own = `城关镇受理XX件，办结率较高。${end}`;
    const published = `梨园镇受理27件，办结率较高。${end}另外，城关镇受理42件，为历年最多。`;
    expect(valuesOf(own, published)).not.toContain("27");
  });
});
