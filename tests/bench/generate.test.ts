import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pairFolders, readPair, type TextSpan } from "../../bench/eval/truth.js";
import { makePair, type Pair } from "../../bench/generate/make-pair.js";
import { readMaterial } from "../../bench/generate/material.js";
import { randomFrom } from "../../bench/generate/random.js";
import { BESIDE } from "../../bench/generate/beside.js";
import { defaultRecipes, NO_EDITS, recipes, roughRecipes, type Recipe } from "../../bench/generate/recipe.js";
import { longText } from "../../bench/generate/source.js";
import { STOCK } from "../../bench/generate/statements.js";
import { STYLES, type StyleName } from "../../bench/generate/styles.js";
import { writeSet } from "../../bench/generate/write-set.js";
import { sentencesOf } from "../../src/text/sentences.js";

const material = readMaterial();
const RUNS = { numRuns: 60 };

const style = fc.constantFrom<StyleName>(...STYLES.map(({ name }) => name), "mix");
const recipe: fc.Arbitrary<Recipe> = fc.record(
  {
    id: fc.constant("made"),
    kind: fc.constant("scripted"),
    level: fc.constantFrom("easy", "medium", "hard", "extreme"),
    style,
    characters: fc.integer({ min: 200, max: 3000 }),
    seed: fc.nat(),
    format: fc.constantFrom("plain", "markdown", "jekyll", "html"),
    isNegative: fc.boolean(),
    edits: fc.record(
      { noise: fc.constant(0.05), twice: fc.constant(3), changed: fc.constant(0.3), moveParagraphs: fc.constant(1) },
      { requiredKeys: [] },
    ),
  },
  { requiredKeys: ["id", "kind", "level", "style", "characters", "seed", "format"] },
);

describe("the rough set:", () => {
  it("every value is at its place in the published text, and what else is accepted has it in it", () => {
    for (const asked of roughRecipes(7)) {
      const { truth, anonymised, published } = makePair({ ...asked, characters: 1200 }, material);
      expect(truth.placeholders.length).toBeGreaterThan(0);
      for (const { offset, length, text, published: place, accepted = [] } of truth.placeholders) {
        expect(anonymised.slice(offset, offset + length)).toBe(text);
        if (place === null) continue;
        expect(published.slice(place.offset, place.offset + place.length)).toBe(place.text);
        for (const one of accepted) expect(one).toContain(place.text);
      }
    }
  });

  it("edits beside values do as their examples say", () => {
    for (const { before, behind, value, example } of BESIDE) {
      const [was, is] = example.split(" → ").map((text) => /^(.*)\[(.*)\](.*)$/.exec(text)?.slice(1) ?? []);
      if (value !== undefined) expect(was[1]).toMatch(value);
      expect([
        before === undefined ? was[0] : was[0].replace(before[0], before[1]),
        was[1],
        behind === undefined ? was[2] : was[2].replace(behind[0], behind[1]),
      ]).toEqual(is);
    }
  });
});

describe("a truth is true:", () => {
  const holds = (text: string, { offset, length, text: held }: TextSpan): void => {
    expect(text.slice(offset, offset + length)).toBe(held);
  };

  it("every span holds its text", () => {
    fc.assert(
      fc.property(recipe, (asked) => {
        const { truth, anonymised, published } = makePair(asked, material);
        for (const placeholder of truth.placeholders) {
          holds(anonymised, placeholder);
          for (const place of [placeholder.published, ...(placeholder.also ?? [])]) {
            if (place !== null) holds(published, place);
          }
        }
        for (const decoy of truth.decoys) holds(anonymised, decoy);
      }),
      RUNS,
    );
  });

  it("what is found is the value, what is changed is another, and nothing else has a place", () => {
    fc.assert(
      fc.property(recipe, (asked) => {
        for (const { status, value, published } of makePair(asked, material).truth.placeholders) {
          expect(published === null).toBe(status !== "found" && status !== "changed");
          const text = published?.text.normalize("NFKC");
          if (status === "found") expect(text).toBe(value);
          if (status === "changed") expect(text).not.toBe(value);
        }
      }),
      RUNS,
    );
  });

  it("placeholders and decoys stand in order and apart, sentences inside both texts", () => {
    fc.assert(
      fc.property(recipe, (asked) => {
        const { truth, anonymised, published } = makePair(asked, material);
        for (const spans of [truth.placeholders, truth.decoys]) {
          let end = 0;
          for (const { offset, length } of spans) {
            expect(offset).toBeGreaterThanOrEqual(end);
            expect(length).toBeGreaterThan(0);
            end = offset + length;
          }
        }
        for (const [own, ownLength, other, otherLength] of truth.sentences) {
          expect(own >= 0 || other >= 0).toBe(true);
          expect(own + ownLength).toBeLessThanOrEqual(anonymised.length);
          expect(other + otherLength).toBeLessThanOrEqual(published.length);
        }
      }),
      RUNS,
    );
  });

  it("without edits the values put back give the published sentences", () => {
    fc.assert(
      fc.property(style, fc.nat(), (name, seed) => {
        const asked: Recipe = {
          id: "clean",
          kind: "scripted",
          level: "easy",
          style: name,
          characters: 1500,
          seed,
          format: "plain",
          edits: { ...NO_EDITS, decoys: 2 },
        };
        const pair = makePair(asked, material);
        expect(pair.truth.placeholders.length).toBeGreaterThan(3);
        for (const [own, ownLength, other, otherLength] of pair.truth.sentences) {
          expect(filled(pair, own, own + ownLength)).toBe(pair.published.slice(other, other + otherLength));
        }
      }),
      RUNS,
    );
  });

  it("a negative pair shares no sentence but stock ones", () => {
    fc.assert(
      fc.property(style, fc.nat(), (name, seed) => {
        const negative = defaultRecipes(seed).find(({ kind }) => kind === "negative") ?? defaultRecipes(seed)[0];
        const pair = makePair({ ...negative, style: name, characters: 2000 }, material);
        const { placeholders, sentences } = pair.truth;
        expect(placeholders.every(({ status }) => status === "no-counterpart")).toBe(true);
        for (const [own, length, other] of sentences) {
          expect(own < 0 || other < 0).toBe(true);
          const sentence = filled(pair, own, own + length);
          if (own >= 0 && length > 20 && !isStock(sentence)) expect(pair.published).not.toContain(sentence);
        }
      }),
      { numRuns: 20 },
    );
  });
});

/** A text may have other stops than its stock sentence. */
const withoutStops = (text: string): string => text.replaceAll(/[，、；：。！？,;:!?]/gu, "");

function isStock(sentence: string): boolean {
  return STOCK.some((stock) =>
    new RegExp(`^${withoutStops(stock).replace("{home}", ".*")}$`).test(withoutStops(sentence)),
  );
}

/** The anonymised text from `start` to `end` with the values in it. */
function filled({ anonymised, truth }: Pair, start: number, end: number): string {
  let text = "";
  let at = start;
  for (const { offset, length, value } of truth.placeholders) {
    if (offset < start || offset >= end) continue;
    text += anonymised.slice(at, offset) + value;
    at = offset + length;
  }
  return text + anonymised.slice(at, end);
}

it("the same recipe gives the same bytes, another seed others", () => {
  const [first] = defaultRecipes(7);
  expect(makePair(first, material)).toEqual(makePair(first, readMaterial()));
  expect(makePair({ ...first, seed: 8 }, material).anonymised).not.toBe(makePair(first, material).anonymised);
});

it("the default set has each style at each level, under names of their own", () => {
  const all = defaultRecipes(1);
  expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
  expect(all.filter(({ kind }) => kind === "scripted")).toHaveLength(4 * (STYLES.length + 1));
  const more = recipes(1, 2 * all.length + 1);
  expect(new Set(more.map(({ id }) => id)).size).toBe(more.length);
  expect(more.at(-1)?.seed).toBe(3);
});

it("a long text is as long as asked and does not say the same all over", () => {
  const text = longText(150_000, randomFrom(1), material);
  expect(text.length).toBeGreaterThanOrEqual(150_000);
  expect(text.length).toBeLessThan(153_000);
  expect(longText(5000, randomFrom(1), material)).toBe(longText(5000, randomFrom(1), material));
  const sentences = sentencesOf(text).map(({ start, end }) => text.slice(start, end));
  expect(new Set(sentences).size).toBeGreaterThan(0.98 * sentences.length);
});

describe("a set of folders", () => {
  const inNewFolder = (use: (folder: string) => void): void => {
    const folder = mkdtempSync(join(tmpdir(), "duizhao-set-"));
    try {
      use(folder);
    } finally {
      rmSync(folder, { recursive: true });
    }
  };

  it("is written so that it reads back", () => {
    inNewFolder((folder) => {
      expect(writeSet(folder, { seed: 3, count: 6 })).toBe(6);
      const read = pairFolders(folder).map(readPair);
      expect(read.map(({ truth }) => truth.id).sort()).toEqual(readdirSync(folder).sort());
    });
  });

  it("is not written over anything", () => {
    inNewFolder((folder) => {
      writeFileSync(join(folder, "mine.txt"), "");
      expect(() => writeSet(folder, { seed: 3, count: 1 })).toThrow("not empty");
      expect(readdirSync(folder)).toEqual(["mine.txt"]);
    });
  });
});
