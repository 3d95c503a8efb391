import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { groupPassages, heaviestInOrder } from "../../src/align/group-passages.js";
import { neighboursIn } from "../../src/align/neighbours.js";
import { followingRuns, turnedPassages } from "../../src/align/passages.js";
import { match } from "../../src/align/run.js";
import { unpaired } from "./marked-pairs.js";

const LEFT = "一二三四五六七八九十".repeat(20);

describe("passages", () => {
  const grouped = (...places: [number, number, number][]): [number, boolean][] =>
    groupPassages({
      ...unpaired(LEFT, LEFT),
      runs: places.map(([left, right, length]) => match(left, right, length)),
    }).passages.map(({ runs, moved }) => [runs.length, moved]);

  it("are runs that follow each other in both texts", () => {
    expect(grouped([0, 0, 10], [20, 30, 10])).toEqual([[2, false]]);
  });

  it("end where another lies between in the other text", () => {
    expect(grouped([0, 0, 10], [20, 40, 10], [40, 20, 10])).toEqual([
      [1, false],
      [1, false],
      [1, true],
    ]);
  });

  it("end where both texts go on long about something else, and not where one does", () => {
    expect(grouped([0, 0, 10], [100, 100, 10])).toHaveLength(2);
    expect(grouped([0, 0, 10], [15, 150, 10])).toHaveLength(1);
  });

  it("the lighter of two that crossed has moved", () => {
    expect(grouped([0, 100, 10], [20, 0, 30])).toEqual([
      [1, true],
      [1, false],
    ]);
  });

  it("turned twice are what they were", () => {
    const { passages } = groupPassages({ ...unpaired(LEFT, LEFT), runs: [match(0, 100, 10), match(20, 0, 30)] });
    expect(turnedPassages(passages).map(({ runs }) => runs[0].left)).toEqual([0, 100]);
    expect(turnedPassages(turnedPassages(passages))).toEqual(passages);
  });
});

const items = fc
  .uniqueArray(fc.nat(40), { maxLength: 9 })
  .chain((rights) =>
    fc.tuple(
      fc.constant(rights.map((right) => ({ right }))),
      fc.array(fc.integer({ min: 1, max: 9 }), { minLength: rights.length, maxLength: rights.length }),
    ),
  );

describe("the heaviest set in order", () => {
  it("is as heavy as the heaviest of all that keep their order", () => {
    fc.assert(
      fc.property(items, ([made, weights]) => {
        const weightOf = (chosen: (at: number) => boolean): number | null => {
          const some = made.flatMap(({ right }, at) => (chosen(at) ? [{ right, weight: weights[at] }] : []));
          const isInOrder = some.every(({ right }, at) => at === 0 || some[at - 1].right < right);
          return isInOrder ? some.reduce((sum, { weight }) => sum + weight, 0) : null;
        };
        let heaviest = 0;
        for (let set = 0; set < 1 << made.length; set++)
          heaviest = Math.max(heaviest, weightOf((at) => ((set >> at) & 1) === 1) ?? 0);
        const kept = heaviestInOrder(made, weights);
        expect(weightOf((at) => kept[at])).toBe(heaviest);
      }),
      { numRuns: 300 },
    );
  });
});

describe("neighbours", () => {
  it("of no runs are the edges of the region", () => {
    const [only, ...others] = neighboursIn({ leftStart: 2, leftEnd: 9, rightStart: 3, rightEnd: 7 }, []);
    expect([only.before, only.behind, others]).toEqual([match(2, 3, 0), match(9, 7, 0), []]);
    expect(only.next).toBe(only.behind);
  });

  it("are the same in both texts where nothing is moved between them", () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(20), { maxLength: 8 }), (rights) => {
        const runs = rights.map((right, at) => match(10 * at, 10 * right, 5));
        const around = neighboursIn({ leftStart: 0, leftEnd: 300, rightStart: 0, rightEnd: 300 }, runs);
        expect(around).toHaveLength(runs.length + 1);
        for (const { before, behind, next } of around) {
          const between = runs.filter(
            ({ right }) => right > (before.leftLength === 0 ? -1 : before.right) && right < behind.right,
          );
          const isCrossed = before.right > behind.right && before.leftLength > 0;
          expect(next === behind).toBe(between.length === 0 && !isCrossed);
        }
      }),
    );
  });

  it("cut runs where they no longer follow each other", () => {
    const runs = [match(0, 0, 5), match(10, 10, 5), match(20, 40, 5), match(30, 30, 5)];
    expect(followingRuns(runs)).toEqual([runs.slice(0, 2), [runs[2]], [runs[3]]]);
  });
});
