import { describe, expect, it } from "vitest";
import { repeated, stockPhraseFiles, unsorted } from "./tables.js";

const all = stockPhraseFiles.flatMap(({ phrases }) => phrases.map(({ text }) => text));

describe.each(stockPhraseFiles)("$file", ({ phrases }) => {
  it("has a source above each block, and each block is sorted by code units", () => {
    for (const comment of new Set(phrases.map((phrase) => phrase.comment))) {
      const block = phrases.filter((phrase) => phrase.comment === comment);
      expect(comment).toMatch(/source: ./u);
      expect(unsorted(block.map(({ text }) => text))).toEqual([]);
    }
  });

  it("has phrases of 4 to 24 characters", () => {
    expect(phrases.filter(({ text }) => text.length < 4 || text.length > 24)).toEqual([]);
  });

  it("has no placeholder in a phrase", () => {
    expect(phrases.filter(({ text }) => /[XxＸ×*某]/u.test(text))).toEqual([]);
  });
});

it("no phrase is in two places", () => {
  expect(all.length).toBeGreaterThan(4000);
  expect(repeated(all)).toEqual([]);
});
