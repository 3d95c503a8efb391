import { expect } from "vitest";
import { compare, type ComparisonSettings } from "../../src/compare.js";
import type { Comparison } from "../../src/answer/comparison.js";
import { documentOf } from "../document-of.js";
import { readMarked } from "../marked.js";
import { checkLaws } from "./laws.js";

/** Compares a marked pair, checks that each placeholder is what the marks say, and the laws. */
export function checkCompare(marked: string, settings: ComparisonSettings = {}): Comparison {
  const pair = readMarked(marked);
  const comparison = compare(documentOf(pair.anonymised), documentOf(pair.published), settings);
  checkLaws(comparison, pair.anonymised, pair.published);
  const found = comparison.placeholders
    .filter((placeholder) => placeholder.document === "anonymised")
    .map(({ start, text, value }) => ({ start, text, value }));
  expect(found).toEqual(pair.placeholders);
  return comparison;
}

/** Compares two texts of which no value is known, and checks the laws. Brackets are left out of the first. */
export function checkCompareOpen(anonymised: string, published: string, settings: ComparisonSettings = {}): Comparison {
  const own = anonymised.replaceAll(/[[\]]/g, "");
  const comparison = compare(documentOf(own), documentOf(published), settings);
  checkLaws(comparison, own, published);
  return comparison;
}
