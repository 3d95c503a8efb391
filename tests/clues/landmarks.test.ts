import { describe, expect, it } from "vitest";
import { LANDMARKS } from "../../src/clues/landmarks/landmarks.js";
import { STOCK_PHRASES } from "../../src/clues/stock-phrases/stock-phrases.js";
import { gazetteer } from "./known.js";

/** What stands more than once. */
function repeated(names: readonly string[]): string[] {
  const seen = new Set<string>();
  return names.filter((name) => seen.size === seen.add(name).size);
}

const rows = Object.values(LANDMARKS).flatMap((tables) => tables.flat());

describe.each(Object.entries(LANDMARKS))("the names of kind %s", (_kind, tables) => {
  it("belong to places that the list of divisions knows", () => {
    const lost = tables
      .flat()
      .flatMap(([name, paths]) => paths.split(" ").map((path) => ({ name, path })))
      .filter(({ path }) => gazetteer.at(path) === null);
    expect(lost).toEqual([]);
  });

  it("are of two characters or more, without white space", () => {
    expect(tables.flat().filter(([name]) => name.length < 2 || /\s/.test(name))).toEqual([]);
  });

  it("name each place once", () => {
    expect(tables.flat().filter(([, paths]) => repeated(paths.split(" ")).length > 0)).toEqual([]);
  });
});

it("no name stands in two rows", () => {
  expect(repeated(rows.map(([name]) => name))).toEqual([]);
});

describe("stock phrases", () => {
  it("stand once each", () => {
    expect(repeated(STOCK_PHRASES)).toEqual([]);
  });

  it("are of 4 to 24 characters, without white space around them", () => {
    const wrong = STOCK_PHRASES.filter((phrase) => phrase.length < 4 || phrase.length > 24 || phrase !== phrase.trim());
    expect(wrong).toEqual([]);
  });

  it("hold no placeholder and no line end", () => {
    expect(STOCK_PHRASES.filter((phrase) => /[XxＸ×*某\n\r]/.test(phrase))).toEqual([]);
  });
});
