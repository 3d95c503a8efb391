import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import type { FoundPair, PairsSummary } from "../../src/answer/pairs.js";
import type { Corpus } from "../../src/corpus/corpus.js";
import { openEmbeddedCorpus } from "../../src/corpus/embedded/embedded-corpus.js";
import { openEmbeddedWriter } from "../../src/corpus/embedded/embedded-writer.js";
import { findPairs, LEAST_SHARED, type PairSettings } from "../../src/find-pairs/find-pairs.js";
import { roomWithin, type Room } from "../../src/find-pairs/room.js";
import { SharedLists } from "../../src/find-pairs/shared-lists.js";
import { inNewFolder } from "../corpus/in-new-folder.js";
import { documentCalled } from "../corpus/made-documents.js";
import { smallCorpus, type SmallDocument } from "./small-corpus.js";

const DATES = ["2024-03-06", "2024-03-07", "2024-03-08", null];
const POOL = 30;

/** Documents that share some of few fingerprints: many pairs share enough, and many do not. */
const corpora = fc.uniqueArray(
  fc.record({
    document: fc
      .record({ id: fc.string({ unit: fc.constantFrom("甲", "乙", "丙"), minLength: 1, maxLength: 4 }) })
      .chain(({ id }) => fc.constantFrom(...DATES).map((date) => documentCalled(id, { date, title: `题${id}` }))),
    fingerprints: fc.uniqueArray(fc.integer({ min: 1, max: POOL }), { minLength: 1, maxLength: POOL }),
  }),
  { selector: ({ document }) => document.id, maxLength: 12 },
);

/** Room for so many entries of lists, and for hardly an id. */
const roomFor = (entries: number): Room => ({ entries, ids: 4 * entries, waiting: entries });

interface Answer {
  readonly pairs: readonly FoundPair[];
  readonly summary: PairsSummary;
}

async function answerOf(corpus: Corpus, settings: PairSettings): Promise<Answer> {
  const pairs: FoundPair[] = [];
  let summary: PairsSummary | null = null;
  for await (const part of findPairs(corpus, settings)) {
    if (part.kind === "pair") pairs.push(part.pair);
    else summary = part.summary;
  }
  if (summary === null) throw new Error("it does not say what was looked at");
  return { pairs, summary };
}

/** Both ids, in order, and what is shared. */
function bruteForce(all: readonly SmallDocument[], min: number, newSince: string | null): string[] {
  const isNew = ({ document: { date } }: SmallDocument): boolean =>
    newSince === null || (date !== null && date >= newSince);
  return all
    .flatMap((one, at) =>
      all.slice(at + 1).flatMap((other) => {
        const shared = one.fingerprints.filter((fingerprint) => other.fingerprints.includes(fingerprint)).length;
        const least = Math.min(one.fingerprints.length, other.fingerprints.length);
        const isPair = (isNew(one) || isNew(other)) && shared >= LEAST_SHARED && shared >= min * least;
        return isPair ? [`${[one.document.id, other.document.id].sort().join(" ")} ${shared}`] : [];
      }),
    )
    .sort();
}

const written = ({ first, second, shared }: FoundPair): string => `${[first.id, second.id].sort().join(" ")} ${shared}`;

const settings = fc.record({ min: fc.constantFrom(0, 0.4, 0.7), newSince: fc.constantFrom(null, "2024-03-07") });

describe("pairs of a corpus", () => {
  it("are those of brute force, each once, with what they rest on", async () => {
    await fc.assert(
      fc.asyncProperty(corpora, settings, async (all, { min, newSince }) => {
        const { pairs, summary } = await answerOf(smallCorpus(all), { min, newSince });
        expect(pairs.map(written).sort()).toEqual(bruteForce(all, min, newSince));
        expect(summary).toMatchObject({ pairs: pairs.length, mostDocuments: null, leftOut: 0 });
        const kept = new Map(all.map(({ document, fingerprints }) => [document.id, fingerprints.length]));
        for (const { first, second, shared, estimatedContainment: estimated } of pairs) {
          expect(estimated.first).toBeCloseTo(shared / (kept.get(first.id) ?? 0), 3);
          expect(estimated.second).toBeCloseTo(shared / (kept.get(second.id) ?? 0), 3);
          expect(first.title).toBe(`题${first.id}`);
          if (newSince !== null) expect((first.date ?? "") >= newSince).toBe(true);
        }
      }),
    );
  });

  it("are the same in the same order whatever the order of the documents, and however little is held at a time", async () => {
    await fc.assert(
      fc.asyncProperty(
        corpora,
        settings,
        fc.integer({ min: 1, max: 60 }),
        fc.nat(1000),
        async (all, asked, held, by) => {
          const whole = await answerOf(smallCorpus(all), { ...asked, budget: 100 });
          const turned = all.map((_, at) => all[(at + by) % all.length]).reverse();
          expect(await answerOf(smallCorpus(turned), { ...asked, budget: 100, room: roomFor(held) })).toEqual(whole);
        },
      ),
    );
  });

  it("of a store are those of the same documents in memory, in one go or two", async () => {
    await fc.assert(
      fc.asyncProperty(corpora, fc.nat(12), async (all, first) => {
        await inNewFolder(async (path) => {
          const writer = await openEmbeddedWriter(path);
          for (const [at, { document, fingerprints }] of all.entries()) {
            if (at === first) await writer.commit();
            await writer.put(document, Float64Array.from(fingerprints));
          }
          await writer.commit();
          await writer.close();
          const corpus = openEmbeddedCorpus(path);
          expect(await answerOf(corpus, { min: 0.4 })).toEqual(await answerOf(smallCorpus(all), { min: 0.4 }));
          await corpus.close();
        });
      }),
      { numRuns: 20 },
    );
  });
});

/** Ten documents that have this many fingerprints in common, all of them or two. */
function sharing(ofAll: number, ofTwo: number): SmallDocument[] {
  const numbers = (from: number, count: number): number[] => Array.from({ length: count }, (_, at) => from + at);
  return Array.from({ length: 10 }, (_, at) => ({
    document: documentCalled(`文${at}`),
    fingerprints: [...numbers(1000, ofAll), ...(at < 2 ? numbers(2000, ofTwo) : []), ...numbers(3000 + at * 10, 10)],
  }));
}

describe("a budget", () => {
  it("leaves out the most frequent fingerprints, of both texts alike, and says so", async () => {
    const { pairs, summary } = await answerOf(smallCorpus(sharing(20, 10)), { min: 0.4, budget: 40 });
    expect(summary).toEqual({ pairs: 1, mostDocuments: 2, leftOut: 20, undated: 0 });
    expect(pairs.map(written)).toEqual(["文0 文1 10"]);
    expect(pairs[0].estimatedContainment).toEqual({ first: 0.5, second: 0.5 });
  });

  it("that is too small for anything is spent on the rarest", async () => {
    const { summary } = await answerOf(smallCorpus(sharing(20, 10)), { budget: 0 });
    expect(summary).toMatchObject({ mostDocuments: 2, leftOut: 20 });
  });
});

describe("memory", () => {
  it("holds no more entries of lists at a time than there is room for, whatever is asked", async () => {
    const { add } = SharedLists.prototype;
    let most = 0;
    const spy = vi.spyOn(SharedLists.prototype, "add").mockImplementation(function (this: SharedLists, ranks) {
      add.call(this, ranks);
      most = Math.max(most, this.length);
    });
    await fc.assert(
      fc.asyncProperty(corpora, settings, fc.integer({ min: 1, max: 60 }), async (all, asked, entries) => {
        most = 0;
        await answerOf(smallCorpus(all), { ...asked, room: roomFor(entries) });
        expect(most).toBeLessThanOrEqual(entries);
      }),
    );
    spy.mockRestore();
  });

  it("is enough for one document whose lists have more entries than there is room for", async () => {
    const all = sharing(20, 10);
    const whole = await answerOf(smallCorpus(all), {});
    expect(whole.pairs.length).toBe(45);
    expect(await answerOf(smallCorpus(all), { room: roomFor(15) })).toEqual(whole);
  });

  it("is said to be too little where tables of all documents leave nothing", () => {
    expect(roomWithin(512, 1_000_000).entries).toBeGreaterThan(10_000_000);
    expect(() => roomWithin(512, 100_000_000)).toThrow("--memory 1750");
    expect(roomWithin(1750, 100_000_000).entries).toBeGreaterThan(1_000_000);
  });
});

it("documents without a date are counted where new ones are asked for", async () => {
  const all = sharing(10, 0).map(({ document, fingerprints }, at) => ({
    document: { ...document, date: at === 3 ? "2024-03-07" : at < 3 ? null : "2024-01-01" },
    fingerprints,
  }));
  const { pairs, summary } = await answerOf(smallCorpus(all), { newSince: "2024-03-01" });
  expect(summary).toMatchObject({ pairs: 9, undated: 3 });
  expect(new Set(pairs.map(({ first }) => first.id))).toEqual(new Set(["文3"]));
});

it("the lists are read once, however many ranges there are", async () => {
  for (const room of [roomFor(2 ** 20), roomFor(30)]) {
    const corpus = smallCorpus(sharing(20, 10));
    await answerOf(corpus, { room });
    expect(corpus.lists()).toBe(20 + 10 + 100);
  }
});
