import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { FoundPair } from "../../src/answer/pairs.js";
import { groupPairs } from "../../src/find-pairs/group-pairs.js";

/** 甲乙 is a pair of 甲 and 乙; all are alike as much, unless said otherwise. */
function pairOf(ids: string, likeness = 0.5): FoundPair {
  const [first, second] = Array.from(ids, (id) => ({ id, path: id, title: null, date: null, url: null }));
  return { first, second, shared: 20, estimatedContainment: { first: likeness, second: likeness / 2 } };
}

const inOrder = (ids: string): string => Array.from(ids).sort().join("");
const groupsOf = (pairs: string): string[] =>
  groupPairs(pairs.split(" ").map((ids) => pairOf(ids))).map(({ documents }) =>
    inOrder(documents.map(({ id }) => id).join("")),
  );

describe("groups", () => {
  it.each([
    ["a pair is one", "甲乙", "甲乙"],
    ["three that are like each other are one", "甲乙 乙丙 甲丙", "甲乙丙"],
    ["a chain of which each is like the next alone is cut", "甲乙 乙丙 丙丁", "丙丁 甲乙"],
    ["two pairs that one pair connects stay two", "甲乙 丙丁 乙丙", "丙丁 甲乙"],
    ["most of the pairs between two are enough", "甲乙 丙丁 甲丙 甲丁 乙丙", "甲乙丙丁"],
    ["the largest comes first", "甲乙 子丑 丑寅 子寅", "子丑寅 甲乙"],
  ])("%s", (_, pairs, expected) => {
    expect(groupsOf(pairs)).toEqual(expected.split(" ").map(inOrder));
  });

  it("two strangers that quote one text are in no group with each other", () => {
    const groups = groupPairs([pairOf("甲乙", 0.9), pairOf("甲丙", 0.8)]);
    expect(groups.map(({ documents }) => documents.map(({ id }) => id))).toEqual([["乙", "甲"]]);
  });

  it("what a group has taken in may bring it near to another one", () => {
    const pairs = [pairOf("甲丙", 0.4), pairOf("乙丙", 0.4), pairOf("甲乙", 0.9)];
    expect(groupPairs(pairs)).toMatchObject([{ size: 3, pairs: 3 }]);
  });
});

const IDS = "甲乙丙丁戊己庚辛";
const graphs = fc.uniqueArray(
  fc
    .tuple(fc.nat(IDS.length - 1), fc.nat(IDS.length - 1), fc.constantFrom(0.3, 0.5, 0.9))
    .filter(([one, other]) => one < other)
    .map(([one, other, likeness]) => pairOf(IDS[one] + IDS[other], likeness)),
  { selector: ({ first, second }) => first.id + second.id, maxLength: 20 },
);

it("a group holds most of the pairs among its members, each document is in one, and the order of pairs says nothing", () => {
  fc.assert(
    fc.property(graphs, (pairs) => {
      const groups = groupPairs(pairs);
      const ids = groups.flatMap(({ documents }) => documents.map(({ id }) => id));
      expect(new Set(ids).size).toBe(ids.length);
      for (const { size, documents, pairs: count } of groups) {
        const members = new Set(documents.map(({ id }) => id));
        const inside = pairs.filter(({ first, second }) => members.has(first.id) && members.has(second.id));
        expect(count).toBe(inside.length);
        expect(size).toBe(members.size);
        expect(count).toBeGreaterThan((size * (size - 1)) / 4);
      }
      expect(groups.map(({ size }) => size)).toEqual(groups.map(({ size }) => size).sort((one, other) => other - one));
      expect(groupPairs(pairs.toReversed())).toEqual(groups);
    }),
  );
});
