import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { choosePhrases } from "../../src/clues/choose-phrases.js";
import type { SearchPhrase } from "../../src/clues/search-phrases.js";

/** Candidates that far apart, the rarest first, each with a text of its own unless told. */
function ranked(count: number, apart: number, texts = count): SearchPhrase[] {
  return Array.from({ length: count }, (_, at) => {
    // Far from each other in turn: 0, 7, 14, …
    const start = ((at * 7) % count) * apart;
    return { start, end: start + 9, text: `phrase ${at % texts}`, rarity: 200 - at / 8 };
  });
}

/** Notes what is asked, question by question. */
function asking(isKnown: (phrase: string) => boolean) {
  const questions: string[][] = [];
  const ask = (phrases: readonly string[]): Promise<boolean[]> => {
    questions.push([...phrases]);
    return Promise.resolve(phrases.map((phrase) => isKnown(phrase)));
  };
  return { questions, ask };
}

describe("search phrases are chosen", () => {
  it("without those that are known, as if each had been asked about in turn", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.nat(200),
        fc.nat(20),
        fc.integer({ min: 1, max: 30 }),
        fc.nat(12),
        fc.func(fc.boolean()),
        async (count, apart, texts, most, isKnown) => {
          const candidates = ranked(count, apart, texts);
          const length = count * apart + 10;
          const { ask } = asking(isKnown);
          const chosen = await choosePhrases(candidates, { most, length, isKnown: ask });
          const open = candidates.filter(({ text }) => !isKnown(text));
          expect(chosen).toEqual(await choosePhrases(open, { most, length, isKnown: null }));
          expect(chosen.length).toBeLessThanOrEqual(most);
        },
      ),
    );
  });

  it("by one question where nothing is known, about twice as many as are wanted at the most", async () => {
    const { questions, ask } = asking(() => false);
    expect(await choosePhrases(ranked(500, 40), { most: 10, length: 20_000, isKnown: ask })).toHaveLength(10);
    expect(questions).toHaveLength(1);
    expect(questions[0].length).toBeLessThanOrEqual(20);
  });

  it("by few questions where all is known, and each phrase is asked about once", async () => {
    const { questions, ask } = asking(() => true);
    expect(await choosePhrases(ranked(5000, 40), { most: 10, length: 200_000, isKnown: ask })).toEqual([]);
    expect(questions.length).toBeLessThan(11);
    expect(questions.flat().toSorted()).toEqual(
      ranked(5000, 40)
        .map(({ text }) => text)
        .toSorted(),
    );
  });

  it("without a question where none is wanted, or none is there", async () => {
    const { questions, ask } = asking(() => false);
    expect(await choosePhrases(ranked(50, 40), { most: 0, length: 2000, isKnown: ask })).toEqual([]);
    expect(await choosePhrases([], { most: 10, length: 2000, isKnown: ask })).toEqual([]);
    expect(questions).toEqual([]);
  });

  it("or not at all, where nobody answers", async () => {
    const isKnown = () => Promise.reject(new Error("no engine"));
    await expect(choosePhrases(ranked(5, 40), { most: 3, length: 200, isKnown })).rejects.toThrow("no engine");
  });
});
