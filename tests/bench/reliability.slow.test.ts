import { expect, it } from "vitest";
import { measure, sumOf, BINS } from "../../bench/eval/measure.js";
import { makePair } from "../../bench/generate/make-pair.js";
import { readMaterial } from "../../bench/generate/material.js";
import { roughRecipes } from "../../bench/generate/recipe.js";
import { compare } from "../../src/compare.js";
import { documentFromText } from "../../src/read/document-from-text.js";

it("values of a rough set are as often right as is said", () => {
  const material = readMaterial();
  const all = sumOf(
    roughRecipes(77).map((recipe) => {
      const { truth, anonymised, published } = makePair({ ...recipe, format: "plain" }, material);
      const own = documentFromText(anonymised);
      return measure(truth, compare(own, documentFromText(published)), anonymised).figures;
    }),
  );
  const [sure, likely] = all.bins;
  expect(BINS.slice(0, 2)).toEqual([0.99, 0.9]);
  expect(sure.count).toBeGreaterThan(1000);
  expect(sure.right / sure.count).toBeGreaterThan(0.995);
  expect(Math.abs(likely.said - likely.right) / likely.count).toBeLessThan(0.06);
});
