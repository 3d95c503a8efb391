import fc from "fast-check";
import { expect, it } from "vitest";
import {
  NO_NOTES,
  type Candidate,
  type Corpus,
  type CorpusDocument,
  type CorpusNotes,
  type CorpusWriter,
} from "../../src/corpus/corpus.js";
import { BruteForce } from "./brute-force.js";
import { documentCalled, FINGERPRINTS } from "./made-documents.js";

/** A store, as the laws open it. */
export interface StoreToTest {
  /** Gives the work a path that nothing has, and clears up behind it. */
  inNewPlace<T>(work: (path: string) => Promise<T>): Promise<T>;
  /** How often a law is tried; fewer where each try takes long. */
  readonly runs?: number;
  openWriter(path: string): Promise<CorpusWriter>;
  open(path: string): Promise<Corpus>;
}

type Step =
  | {
      readonly kind: "put";
      readonly document: CorpusDocument;
      readonly fingerprints: readonly number[];
      readonly kept: string | null;
    }
  | { readonly kind: "note"; readonly notes: CorpusNotes }
  | { readonly kind: "remove"; readonly id: string }
  | { readonly kind: "commit" | "quick commit" | "compact" | "reopen" };

/** A commit waits for the disk. */
const RUNS = 50;

const IDS = Array.from({ length: 12 }, (_, at) => `文稿${at}.txt`);
const DAYS = ["2023-12-31", "2024-01-01", "2024-03-07", null];

const documents = fc
  .record({
    id: fc.constantFrom(...IDS),
    date: fc.constantFrom(...DAYS),
    title: fc.option(fc.string({ unit: "grapheme" })),
    url: fc.option(fc.webUrl()),
    length: fc.nat(),
    sha256: fc.uint8Array({ minLength: 32, maxLength: 32 }).map((bytes) => Buffer.from(bytes).toString("hex")),
  })
  .chain((one) =>
    fc.constantFrom(
      { ...one, path: one.id, part: null },
      { ...one, path: null, part: null },
      { ...one, path: "夹/另一处.jsonl", part: { start: 0, end: 2 ** 40 } },
    ),
  );
const kept = fc.option(fc.constantFrom("文", "推动高质量发展".repeat(2000)));
const notes = fc.record({
  folders: fc.array(fc.string()),
  keepsTexts: fc.boolean(),
  setAside: fc.constantFrom([], [{ path: "毒.txt", line: 3, sha256: "0f".repeat(32) }]),
});
const fingerprints = fc.uniqueArray(fc.constantFrom(...FINGERPRINTS), { maxLength: 25 });

const steps = fc.array(
  fc.oneof(
    { weight: 8, arbitrary: fc.record({ kind: fc.constant("put" as const), document: documents, fingerprints, kept }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant("note" as const), notes }) },
    { weight: 2, arbitrary: fc.record({ kind: fc.constant("remove" as const), id: fc.constantFrom(...IDS) }) },
    { weight: 3, arbitrary: fc.record({ kind: fc.constantFrom("commit" as const, "quick commit" as const) }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constantFrom("compact" as const, "reopen" as const) }) },
  ),
  { maxLength: 40 },
);

const question = fc.record({
  fingerprints,
  limit: fc.integer({ min: 1, max: 5 }),
  budget: fc.integer({ min: 1, max: 60 }),
  time: fc.constantFrom(
    {},
    { since: "2024-01-01" },
    { until: "2024-01-31" },
    { since: "2024-01-01", until: "2024-03-07" },
  ),
});

/** The laws that every store keeps: it answers what `BruteForce` answers. */
export function keepsTheLawsOfStores(store: StoreToTest): void {
  it("answers like brute force after any additions, replacements and removals", async () => {
    await fc.assert(
      fc.asyncProperty(steps, fc.array(question, { maxLength: 4 }), async (given, questions) => {
        await store.inNewPlace(async (path) => {
          const truth = await carriedOut(store, path, given);
          await withCorpus(store, path, async (corpus) => {
            await checkDocuments(corpus, truth);
            await checkPostingLists(corpus, truth);
            await checkKept(corpus, truth);
            const noted = given.flatMap((step) => (step.kind === "note" ? [step.notes] : []));
            expect((await corpus.status()).notes).toEqual(noted.at(-1) ?? NO_NOTES);
            for (const one of questions) await checkCandidates(corpus, truth, one);
            await corpus.verify();
          });
        });
      }),
      { numRuns: store.runs ?? RUNS },
    );
  });

  it("answers the same whatever the order and number of goes", async () => {
    const puts = fc.uniqueArray(fc.record({ document: documents, fingerprints }), {
      selector: ({ document }) => document.id,
      minLength: 1,
    });
    await fc.assert(
      fc.asyncProperty(puts, fc.array(fc.nat(100), { maxLength: 12 }), question, async (all, order, asked) => {
        const shuffled = all.toSorted((one, other) => rank(order, all.indexOf(one)) - rank(order, all.indexOf(other)));
        const oneGo = await answersAfter(store, all, asked, false);
        expect(await answersAfter(store, shuffled, asked, true)).toEqual(oneGo);
      }),
      { numRuns: store.runs ?? RUNS },
    );
  });

  it("shows a reader one commit, and nothing of what is written behind it", async () => {
    await store.inNewPlace(async (path) => {
      const writer = await store.openWriter(path);
      await writer.put(documentCalled("一"), Float64Array.of(FINGERPRINTS[1]));
      await withCorpus(store, path, async (before) => {
        await writer.commit();
        expect(await before.documents(["一"])).toEqual([null]);
        await withCorpus(store, path, async (after) => {
          await writer.put(documentCalled("一", { title: "改" }), Float64Array.of(FINGERPRINTS[2]));
          await writer.put(documentCalled("二"), Float64Array.of(FINGERPRINTS[1]));
          await writer.compact();
          expect(await after.documents(["一", "二"])).toEqual([documentCalled("一"), null]);
          const { hits } = await after.candidates(Float64Array.of(FINGERPRINTS[1]), { limit: 9, budget: 9 });
          expect(hits.map(({ document }) => document.id)).toEqual(["一"]);
        });
      });
      await writer.close();
    });
  });

  it("refuses a second writer and names the first, until it has ended", async () => {
    await store.inNewPlace(async (path) => {
      const first = await store.openWriter(path);
      await expect(store.openWriter(path)).rejects.toThrow(String(process.pid));
      await first.close();
      await (await store.openWriter(path)).close();
    });
  });

  it("drops what was not committed", async () => {
    await store.inNewPlace(async (path) => {
      const writer = await store.openWriter(path);
      await writer.put(documentCalled("一"), Float64Array.of(FINGERPRINTS[1]));
      await writer.commit();
      await writer.remove("一");
      await writer.put(documentCalled("二"), Float64Array.of(FINGERPRINTS[1]));
      expect(await writer.documents(["一", "二"])).toEqual([null, documentCalled("二")]);
      await writer.close();
      await withCorpus(store, path, async (corpus) => {
        expect(await corpus.documents(["一", "二"])).toEqual([documentCalled("一"), null]);
      });
    });
  });

  it("is not made by looking for it", async () => {
    await store.inNewPlace(async (path) => {
      await expect(store.open(path)).rejects.toThrow(path);
      await expect(store.open(path)).rejects.toThrow(path);
    });
  });
}

async function carriedOut(store: StoreToTest, path: string, given: readonly Step[]): Promise<BruteForce> {
  const truth = new BruteForce();
  let writer = await store.openWriter(path);
  for (const step of given) {
    if (step.kind === "put") {
      const bytes = step.kept === null ? undefined : Buffer.from(step.kept);
      await writer.put(step.document, Float64Array.from(step.fingerprints), bytes);
      truth.put(step.document, step.fingerprints, step.kept);
    } else if (step.kind === "note") {
      await writer.note(step.notes);
      expect(await writer.notes()).toEqual(step.notes);
    } else if (step.kind === "remove") expect(await writer.remove(step.id)).toBe(truth.remove(step.id));
    else if (step.kind === "reopen") {
      await writer.commit();
      await writer.close();
      writer = await store.openWriter(path);
    } else if (step.kind === "quick commit") await writer.commit("quickly");
    else await writer[step.kind]();
    expect(await writer.documents(IDS)).toEqual(IDS.map((id) => truth.document(id)));
    expect(await writer.size()).toBe(truth.size);
  }
  await writer.commit();
  await writer.close();
  return truth;
}

async function checkDocuments(corpus: Corpus, truth: BruteForce): Promise<void> {
  expect((await corpus.status()).documents).toBe(truth.size);
  expect(await corpus.documents(IDS)).toEqual(IDS.map((id) => truth.document(id)));
  const all = await allOf(corpus.eachDocument());
  expect(all.map(([number]) => number)).toEqual(all.map(([number]) => number).toSorted((one, other) => one - other));
  expect(sortedById(all.map(([, document]) => document))).toEqual(sortedById(truth.documents()));
}

async function checkPostingLists(corpus: Corpus, truth: BruteForce): Promise<void> {
  const ids = new Map((await allOf(corpus.eachDocument())).map(([number, { id }]) => [number, id]));
  const lists = await allOf(corpus.eachPostingList());
  const found = lists.map(({ fingerprint }) => fingerprint);
  expect(found).toEqual(found.toSorted((one, other) => one - other));
  const own = new Map(lists.map(({ fingerprint, documents: of }) => [fingerprint % 2 ** 40, Array.from(of)]));
  for (const fingerprint of FINGERPRINTS) {
    const numbers = own.get(fingerprint % 2 ** 40) ?? [];
    expect(numbers).toEqual(numbers.toSorted((one, other) => one - other));
    expect(numbers.map((number) => ids.get(number) ?? "none").sort()).toEqual(truth.documentsWith(fingerprint));
  }
}

async function checkKept(corpus: Corpus, truth: BruteForce): Promise<void> {
  for (const id of [...IDS, "none"]) {
    const bytes = await corpus.kept(id);
    expect(bytes === null ? null : Buffer.from(bytes).toString()).toBe(truth.kept(id));
  }
}

type Question = typeof question extends fc.Arbitrary<infer T> ? T : never;

async function checkCandidates(corpus: Corpus, truth: BruteForce, asked: Question): Promise<void> {
  const { fingerprints: given, limit, budget, time } = asked;
  const answer = await corpus.candidates(Float64Array.from(given), { limit, budget, ...time });
  const expected = truth.candidates(given, { limit, budget, ...time });
  expect(Array.from(answer.frequencies)).toEqual(truth.frequencies(given));
  expect(await corpus.frequencies(Float64Array.from(given))).toEqual(answer.frequencies);
  const known = truth.frequencies(given).filter((frequency) => frequency > 0).length;
  expect(answer.isCapped).toBe(truth.taken(given, budget).length < known);
  expect(answer.hits.map(figuresOf)).toEqual(expected.slice(0, limit).map(figuresOf));
  for (const hit of answer.hits) expect(expected).toContainEqual(hit);
  expect(new Set(answer.hits.map(({ document }) => document.id)).size).toBe(answer.hits.length);
}

async function answersAfter(
  store: StoreToTest,
  puts: readonly { readonly document: CorpusDocument; readonly fingerprints: readonly number[] }[],
  { fingerprints: given, limit, budget, time }: Question,
  commitsEach: boolean,
): Promise<unknown> {
  return store.inNewPlace(async (path) => {
    const writer = await store.openWriter(path);
    for (const { document, fingerprints: own } of puts) {
      await writer.put(document, Float64Array.from(own));
      if (commitsEach) await writer.commit();
    }
    await writer.commit();
    await writer.close();
    return withCorpus(store, path, (corpus) => corpus.candidates(Float64Array.from(given), { limit, budget, ...time }));
  });
}

async function withCorpus<T>(store: StoreToTest, path: string, work: (corpus: Corpus) => Promise<T>): Promise<T> {
  const corpus = await store.open(path);
  try {
    return await work(corpus);
  } finally {
    await corpus.close();
  }
}

const figuresOf = ({ weight, shared }: Candidate): unknown => ({ weight, shared: shared.length });
const rank = (order: readonly number[], at: number): number => order[at % order.length] ?? 0;
const sortedById = (all: readonly CorpusDocument[]): CorpusDocument[] =>
  all.toSorted((one, other) => (one.id < other.id ? -1 : 1));

async function allOf<T>(iterable: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const one of iterable) all.push(one);
  return all;
}
