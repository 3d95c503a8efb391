import fc from "fast-check";
import { expect, it } from "vitest";
import { MemoryCorpus } from "../../../src/corpus/in-memory/memory-corpus.js";
import { BruteForce } from "../brute-force.js";
import { documentCalled, FINGERPRINTS } from "../made-documents.js";

const texts = fc.uniqueArray(
  fc.record({
    id: fc.constantFrom(..."甲乙丙丁戊己庚辛"),
    date: fc.constantFrom("2023-12-31", "2024-01-01", "2024-03-07", null),
    fingerprints: fc.uniqueArray(fc.constantFrom(...FINGERPRINTS), { maxLength: 25 }),
  }),
  { selector: ({ id }) => id },
);
const request = fc.record(
  {
    limit: fc.integer({ min: 1, max: 9 }),
    budget: fc.integer({ min: 1, max: 60 }),
    since: fc.constantFrom("2024-01-01", "2024-03-07"),
    until: fc.constantFrom("2024-01-01", "2024-03-07"),
  },
  { requiredKeys: ["limit", "budget"] },
);

it("answers as brute force does, whatever is held and asked", async () => {
  const questions = fc.uniqueArray(fc.constantFrom(...FINGERPRINTS), { minLength: 1, maxLength: 30 });
  const run = async (
    held: typeof texts extends fc.Arbitrary<infer T> ? T : never,
    asked: number[],
    wish: typeof request extends fc.Arbitrary<infer T> ? T : never,
  ): Promise<void> => {
    const truth = new BruteForce();
    for (const { id, date, fingerprints } of held) truth.put(documentCalled(id, { date }), fingerprints);
    const corpus = new MemoryCorpus(
      held.map(({ id, date, fingerprints }) => ({
        document: documentCalled(id, { date }),
        fingerprints: Float64Array.from(fingerprints),
      })),
      "texts",
    );
    const { hits, frequencies, isCapped } = await corpus.candidates(Float64Array.from(asked), wish);
    const expected = truth.candidates(asked, wish);
    expect(Array.from(frequencies)).toEqual(truth.frequencies(asked));
    expect(isCapped).toBe(truth.taken(asked, wish.budget).length < truth.frequencies(asked).filter(Boolean).length);
    expect(hits).toHaveLength(Math.min(wish.limit, expected.length));
    for (const [at, hit] of hits.entries()) {
      expect(expected).toContainEqual(hit);
      expect(hit.weight).toBe(expected[at].weight);
    }
    expect((await corpus.status()).documents).toBe(held.length);
    expect(await corpus.documents(held.map(({ id }) => id))).toEqual(held.map(({ id }) => truth.document(id)));
  };
  await fc.assert(fc.asyncProperty(texts, questions, request, run));
});

it("answers the same in whatever order the texts come", async () => {
  const held = Array.from("甲乙丙丁", (id) => ({
    document: documentCalled(id),
    fingerprints: Float64Array.from(FINGERPRINTS.slice(0, 5)),
  }));
  const asked = Float64Array.from(FINGERPRINTS.slice(0, 9));
  const idsOf = async (given: typeof held): Promise<string[]> => {
    const { hits } = await new MemoryCorpus(given, "texts").candidates(asked, { limit: 3, budget: 99 });
    return hits.map(({ document }) => document.id);
  };
  expect(await idsOf(held)).toEqual(await idsOf(held.toReversed()));
});
