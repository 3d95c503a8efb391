import { join } from "node:path";
import { mkdirSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { newestToMerge } from "../../../src/corpus/embedded/merge-plan.js";
import { KEYS, PackedPostings } from "../../../src/corpus/embedded/packed-postings.js";
import { PageReader } from "../../../src/corpus/embedded/page-reader.js";
import { PageWriter } from "../../../src/corpus/embedded/page-writer.js";
import { PostingReader } from "../../../src/corpus/embedded/posting-reader.js";
import { PostingWriter } from "../../../src/corpus/embedded/posting-writer.js";
import { inNewFolder } from "../in-new-folder.js";

type Pair = readonly [key: number, document: number];

/** Lists that share pages, lists over several pages, and the highest keys and documents. */
const pairs = fc
  .array(
    fc.record({
      key: fc.oneof(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: KEYS - 1 }), fc.constant(KEYS - 1)),
      first: fc.integer({ min: 0, max: 2 ** 24 - 20_000 }),
      count: fc.oneof({ weight: 9, arbitrary: fc.integer({ min: 1, max: 4 }) }, fc.integer({ min: 1, max: 9000 })),
      step: fc.oneof(fc.constant(1), fc.constant(2)),
    }),
    { maxLength: 60 },
  )
  .map((lists) =>
    lists.flatMap(({ key, first, count, step }) =>
      Array.from({ length: count }, (_, at): Pair => [key, first + at * step]),
    ),
  );

function packed(all: readonly Pair[]): PackedPostings {
  const postings = new PackedPostings();
  for (const [key, document] of all) postings.push(key, document);
  postings.sort();
  return postings;
}

describe("postings", () => {
  it("are sorted by key, then by document, each once", () => {
    fc.assert(
      fc.property(pairs, (all) => {
        const postings = packed(all);
        const sorted = Array.from({ length: postings.length }, (_, at) => [postings.key(at), postings.document(at)]);
        expect(sorted).toEqual(pairsOf(listsOf(all)));
      }),
      { numRuns: 40 },
    );
  });

  it("are found again, one by one and in ranges", async () => {
    await fc.assert(
      fc.asyncProperty(pairs, fc.nat(KEYS - 1), fc.nat(KEYS - 1), async (all, one, other) => {
        await inNewFolder(async (folder) => {
          const lists = writtenAndRead(folder, packed(all));
          const expected = listsOf(all);
          for (const key of [...expected.keys(), one, other, 0, 7, KEYS - 1]) {
            const place = lists.find(key);
            const found: number[] = [];
            if (place !== null) lists.eachDocument(place, (document) => found.push(document));
            expect(found).toEqual(expected.get(key) ?? []);
            expect(place === null ? 0 : lists.count(place)).toBe(found.length);
          }
          const [from, to] = [Math.min(one, other), Math.max(one, other)];
          const between: Pair[] = [];
          lists.eachBetween(from, to, (key, document) => between.push([key, document]));
          expect(between).toEqual(pairsOf(expected).filter(([key]) => key >= from && key < to));
        });
      }),
      { numRuns: 40 },
    );
  });
});

function writtenAndRead(folder: string, postings: PackedPostings): PostingReader<"lists"> {
  mkdirSync(folder);
  const path = join(folder, "lists");
  const writer = new PageWriter(path);
  const lists = new PostingWriter(writer);
  lists.add(postings);
  const keys = lists.finish();
  const bytes = writer.finish({ sections: { lists: writer.endSection() }, counts: {} });
  const reader = new PageReader<"lists">(path, bytes);
  return new PostingReader(reader, reader.contents.sections.lists, keys);
}

function listsOf(all: readonly Pair[]): Map<number, number[]> {
  const lists = new Map<number, Set<number>>();
  for (const [key, document] of all) lists.set(key, (lists.get(key) ?? new Set()).add(document));
  return new Map(Array.from(lists, ([key, of]) => [key, Array.from(of).toSorted((one, other) => one - other)]));
}

function pairsOf(lists: ReadonlyMap<number, readonly number[]>): Pair[] {
  const keys = Array.from(lists.keys()).toSorted((one, other) => one - other);
  return keys.flatMap((key) => (lists.get(key) ?? []).map((document): Pair => [key, document]));
}

describe("the segments to merge", () => {
  it.each([
    [[9, 1, 1], 4, 0],
    [[9, 1, 1, 1, 1], 4, 4],
    [[100, 40, 9, 1, 1], 4, 2],
    [[1, 1, 1, 1, 100], 4, 5],
    [[1, 1, 1], 1, 3],
    [[], 4, 0],
  ])("of %j, for %d, are the newest %d", (sizes, most, expected) => {
    expect(newestToMerge(sizes, most)).toBe(expected);
  });

  it("are few enough that each document is written some times only", () => {
    for (const most of [4, 12]) {
      const sizes: number[] = [];
      let written = 0;
      for (let addition = 0; addition < 4096; addition++) {
        sizes.push(1);
        const merged = newestToMerge(sizes, most);
        if (merged === 0) continue;
        const size = sizes.splice(-merged).reduce((sum, one) => sum + one, 0);
        written += size;
        sizes.push(size);
        expect(sizes.length).toBeLessThanOrEqual(most);
      }
      expect(written / 4096).toBeLessThan(4 * Math.log2(4096));
    }
  });
});
