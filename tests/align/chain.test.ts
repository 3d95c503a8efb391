import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bestChains, gainOf, takeChains } from "../../src/align/chain.js";
import { leftEnd, match, rightEnd, type Run } from "../../src/align/run.js";
import type { Taken } from "../../src/align/taken.js";

const SIZE = 60;
const free = (): Taken => ({ left: new Uint8Array(SIZE), right: new Uint8Array(SIZE) });
const places = (runs: readonly Run[]): number[][] =>
  runs.map(({ left, right, leftLength }) => [left, right, leftLength]);

describe("chains", () => {
  it("keep seeds that follow each other in both texts together, however short each is", () => {
    const seeds = [match(0, 0, 5), match(7, 8, 5), match(14, 15, 5)];
    expect(takeChains(seeds, free(), 12)).toEqual(seeds);
  });

  it("leave what is too short, and mark what they take", () => {
    const taken = free();
    expect(takeChains([match(0, 0, 5)], taken, 12)).toEqual([]);
    takeChains([match(2, 4, 12)], taken, 12);
    expect([
      taken.left.indexOf(1),
      taken.left.lastIndexOf(1),
      taken.right.indexOf(1),
      taken.right.lastIndexOf(1),
    ]).toEqual([2, 13, 4, 15]);
  });

  it("moved passages are chains like any other", () => {
    expect(places(takeChains([match(0, 30, 15), match(20, 0, 20)], free(), 12))).toEqual([
      [20, 0, 20],
      [0, 30, 15],
    ]);
  });

  it("the longer one has what two claim", () => {
    expect(places(takeChains([match(0, 30, 14), match(10, 0, 20)], free(), 8))).toEqual([
      [10, 0, 20],
      [0, 30, 10],
    ]);
  });

  it("one that branches off another scores what it adds", () => {
    const [first, second, branch] = [match(0, 0, 20), match(22, 24, 20), match(23, 21, 6)];
    const [best, other] = bestChains([first, second, branch], 0);
    expect([best.seeds, other.seeds]).toEqual([[first, second], [branch]]);
    expect(other.score).toBeLessThan(6);
  });

  it("a seed of which too little is new does not follow", () => {
    expect(gainOf(match(0, 0, 10), match(8, 8, 4))).toBeNull();
    expect(gainOf(match(0, 0, 10), match(8, 8, 5))).toBeCloseTo(2);
  });

  it("one wide gap costs less than two of half its width", () => {
    const wide = gainOf(match(0, 0, 5), match(5, 25, 5));
    const half = gainOf(match(0, 0, 5), match(5, 15, 5));
    expect(Number(wide) - 5).toBeGreaterThan(2 * (Number(half) - 5));
  });
});

/** The score of the best chain, every set of seeds that keeps its order tried. */
function bestScore(seeds: readonly Run[]): number {
  let best = 0;
  for (let chosen = 1; chosen < 1 << seeds.length; chosen++) {
    let score: number | null = 0;
    let last: Run | undefined;
    for (const [at, seed] of seeds.entries()) {
      if (((chosen >> at) & 1) === 0) continue;
      const gain: number | null = last === undefined ? seed.leftLength : gainOf(last, seed);
      score = score === null || gain === null ? null : score + gain;
      last = seed;
    }
    if (score !== null) best = Math.max(best, score);
  }
  return best;
}

const seeds = fc
  .array(fc.record({ left: fc.nat(40), right: fc.nat(40), length: fc.integer({ min: 3, max: 12 }) }), { maxLength: 9 })
  .map((made) =>
    made
      .map(({ left, right, length }) => match(left, right, length))
      .sort((a, b) => a.left - b.left || a.right - b.right),
  );

describe("chains of any seeds", () => {
  it("the best is as good as the best of all sets of seeds", () => {
    fc.assert(
      fc.property(seeds, (made) => {
        const chains = bestChains(made, -Infinity);
        expect(chains[0]?.score ?? 0).toBeCloseTo(bestScore(made), 9);
        const scores = chains.map(({ score }) => score);
        expect(scores).toEqual(scores.toSorted((a, b) => b - a));
        expect(chains.flatMap((chain) => chain.seeds)).toHaveLength(made.length);
      }),
      { numRuns: 400 },
    );
  });

  it("give each unit away once, and nothing that no seed had", () => {
    fc.assert(
      fc.property(seeds, (made) => {
        const taken = free();
        const runs = takeChains(made, taken, 3);
        const units = runs.flatMap((run) =>
          Array.from({ length: run.leftLength }, (_, i) => [run.left + i, run.right + i]),
        );
        expect(new Set(units.map(([left]) => left)).size).toBe(units.length);
        expect(new Set(units.map(([, right]) => right)).size).toBe(units.length);
        expect(taken.left.reduce((sum, unit) => sum + unit, 0)).toBe(units.length);
        const isIn = ([left, right]: number[]): boolean =>
          made.some(
            (seed) =>
              left >= seed.left &&
              left < leftEnd(seed) &&
              right < rightEnd(seed) &&
              left - seed.left === right - seed.right,
          );
        expect(units.every(isIn)).toBe(true);
      }),
      { numRuns: 400 },
    );
  });
});
