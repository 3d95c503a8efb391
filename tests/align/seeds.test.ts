import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Budget } from "../../src/align/budget.js";
import { Buffers } from "../../src/align/means.js";
import type { Region } from "../../src/align/region.js";
import { findSeeds, type SeedOptions } from "../../src/align/seeds.js";
import type { Taken } from "../../src/align/taken.js";
import { HOLE } from "../../src/text/normalise.js";
import { listPairs, read } from "./marked-pairs.js";

const OPTIONS: SeedOptions = { shingle: 3, occurrences: 2, frequent: "skip", sample: 1 };

const nothingTaken = (left: string, right: string): Taken => ({
  left: new Uint8Array(read(left).key.length),
  right: new Uint8Array(read(right).key.length),
});

function seedsOf(
  left: string,
  right: string,
  {
    options = OPTIONS,
    taken = nothingTaken(left, right),
    region,
    steps = 1e6,
  }: { options?: SeedOptions; taken?: Taken; region?: Region; steps?: number } = {},
) {
  const [own, other] = [read(left), read(right)];
  const whole = { leftStart: 0, leftEnd: own.key.length, rightStart: 0, rightEnd: other.key.length };
  const means = { budget: new Budget(steps), buffers: new Buffers() };
  const seeds = findSeeds(own, other, { region: region ?? whole, taken, options }, means);
  return { ...seeds, isCutShort: means.budget.ranOut };
}

const written = (left: string, right: string, options: SeedOptions = OPTIONS): string[] =>
  listPairs(left, right, seedsOf(left, right, { options }).runs);

describe("seeds", () => {
  it("are equal stretches, as long as they go", () => {
    expect(written("要深耕实体经济，坚持链式发展", "我们深耕实体经济的同时坚持链式发展")).toEqual([
      "深耕实体经济",
      "坚持链式发展",
    ]);
  });

  it("do not cross a placeholder", () => {
    expect(written("培育规模超□亿元的集群", "培育规模超□亿元的集群")).toEqual(["培育规模超", "亿元的集群"]);
  });

  it("read signs of a class as one", () => {
    expect(written("走“专精特新”路", "走「专精特新」路")).toEqual(["走“专精特新”路=走「专精特新」路"]);
  });

  it("leave out what occurs too often, and say where", () => {
    const { runs, skipped } = seedsOf("新时代", "新时代，新时代、新时代");
    expect([runs, skipped]).toEqual([[], [0]]);
  });

  it("pair what occurs as often in both texts in order, if told to", () => {
    const three = "新时代甲新时代乙新时代";
    const { runs } = seedsOf(three, "新时代丙新时代丁新时代", { options: { ...OPTIONS, frequent: "in-order" } });
    expect(runs.map(({ left, right }) => [left, right])).toEqual([
      [0, 0],
      [4, 4],
      [8, 8],
    ]);
    const uneven = seedsOf("新时代甲新时代", "新时代丙新时代丁新时代", {
      options: { ...OPTIONS, frequent: "in-order" },
    });
    expect(uneven.runs).toEqual([]);
  });

  it("take the first places of what occurs too often, if told to", () => {
    const { runs } = seedsOf("新时代", "新时代，新时代、新时代", { options: { ...OPTIONS, frequent: "first" } });
    expect(runs.map(({ right }) => right)).toEqual([0, 4]);
  });

  it("end with the budget", () => {
    expect(seedsOf("深耕实体经济", "深耕实体经济", { steps: 2 })).toEqual({ runs: [], skipped: [], isCutShort: true });
  });
});

/** Every equal stretch that can't be made longer and has a shingle that is rare enough, tried one by one. */
function bruteForce(left: string, right: string, taken: Taken, region: Region): string[] {
  const [own, other] = [read(left).key, read(right).key];
  const isEqual = (i: number, j: number): boolean =>
    i >= region.leftStart &&
    j >= region.rightStart &&
    i < region.leftEnd &&
    j < region.rightEnd &&
    own[i] < HOLE &&
    own[i] === other[j] &&
    taken.left[i] + taken.right[j] === 0;
  const isShingle = (key: Uint32Array, mask: Uint8Array, at: number, end: number): boolean =>
    at + OPTIONS.shingle <= end && [0, 1, 2].every((i) => key[at + i] < HOLE && mask[at + i] === 0);
  const timesInRight = (at: number): number => {
    let times = 0;
    for (let j = region.rightStart; j < region.rightEnd; j++)
      if (isShingle(other, taken.right, j, region.rightEnd) && [0, 1, 2].every((i) => own[at + i] === other[j + i]))
        times++;
    return times;
  };
  const found: string[] = [];
  for (let i = 0; i < own.length; i++)
    for (let j = 0; j < other.length; j++) {
      if (!isEqual(i, j) || isEqual(i - 1, j - 1)) continue;
      let length = 0;
      while (isEqual(i + length, j + length)) length++;
      const places = Array.from({ length: Math.max(0, length - 2) }, (_, at) => i + at);
      if (places.some((at) => timesInRight(at) <= OPTIONS.occurrences)) found.push([i, j, length].join(" "));
    }
  return found.sort();
}

const small = fc.string({ unit: fc.constantFrom(..."发展强□，"), maxLength: 16 });

describe("seeds of any two texts", () => {
  it("are those that trying every pair of places finds", () => {
    fc.assert(
      fc.property(small, small, fc.infiniteStream(fc.nat(9)), (left, right, numbers) => {
        const next = (): number => numbers.next().value ?? 0;
        const taken = nothingTaken(left, right);
        for (const units of [taken.left, taken.right]) units.forEach((_, at) => (units[at] = next() === 0 ? 1 : 0));
        const region = {
          leftStart: Math.min(taken.left.length, next() % 3),
          leftEnd: taken.left.length,
          rightStart: Math.min(taken.right.length, next() % 3),
          rightEnd: taken.right.length,
        };
        const { runs } = seedsOf(left, right, { taken, region });
        const found = runs.map(({ left: i, right: j, leftLength }) => [i, j, leftLength].join(" ")).sort();
        expect(found).toEqual(bruteForce(left, right, taken, region));
      }),
      { numRuns: 500 },
    );
  });

  it("with one shingle in four looked at, are some of them", () => {
    const long = fc.string({ unit: fc.constantFrom(..."发展强国梦"), minLength: 30, maxLength: 60 });
    fc.assert(
      fc.property(long, long, (left, right) => {
        const name = ({ left: i, right: j, leftLength }: { left: number; right: number; leftLength: number }): string =>
          [i, j, leftLength].join(" ");
        const all = new Set(seedsOf(left, right, { options: { ...OPTIONS, occurrences: 99 } }).runs.map(name));
        const some = seedsOf(left, right, { options: { ...OPTIONS, occurrences: 99, sample: 4 } }).runs.map(name);
        expect(some.filter((seed) => !all.has(seed))).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });
});
