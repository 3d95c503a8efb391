import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fillGap, type Anchoring } from "../../src/align/gap.js";
import { wholeOf, type Pair } from "../../src/align/pair.js";
import { BESIDE_GAP } from "../../src/align/scores.js";
import type { Wildcard } from "../../src/align/wildcard.js";
import { everyAlignment, nameOf } from "./every-alignment.js";
import { ANYTHING, readPair, unpaired, writePair } from "./marked-pairs.js";
import { scoreByRecurrence } from "./recurrence.js";

const kind = (name: Wildcard["kind"]): Wildcard => ({ ...ANYTHING, kind: name });

/** The two texts of a marked pair, filled, and written as they were. */
function filled(marked: string, wildcard: Wildcard = ANYTHING, anchoring: Anchoring = "both"): string {
  const { left, right, pair } = readPair(marked, wildcard);
  return writePair(left, right, fillGap(pair.left, pair.right, wholeOf(pair), anchoring));
}

describe("a gap between two anchors", () => {
  it.each([
    ["一步之遥的[□|常州]，惟有重振产业雄风", ANYTHING],
    ["全市高企数量{|要}达[□|3400]家左右", kind("number")],
    ["全市高企数量{达|要达到}[□|3400]家左右", kind("number")],
    ["新增航线[□|150]条", kind("place")],
    ["在决胜的[□|2021]年", { ...kind("date"), pattern: [0x32, 0x30, null, null] }],
    ["列全省第[□|3]，[□|7]家企业", kind("ordinal")],
    ["市长[□|王强]<，|。>书记[□|□]", kind("person")],
    ["规模超[3000|□]亿元", kind("number")],
    ["{当前，□正处在关键期。|}要抢占主攻点", ANYTHING],
  ])("%s", (marked, wildcard) => {
    expect(filled(marked, wildcard)).toBe(marked);
  });

  it("is whole where a placeholder has no counterpart", () => {
    expect(filled("聚焦{□|}高成长性产业链", kind("number"))).toBe("聚焦{□|}高成长性产业链");
  });

  it("does not make a unit the value that has its number before the placeholder", () => {
    expect(filled("培育专精特新{□|28家}企业", kind("place"))).not.toContain("[□|家]");
  });
});

describe("a gap that is held at one end", () => {
  it("ends where the texts no longer agree", () => {
    const marked = "规模超[□|3000]亿元<，|。>{成绩属于过去|会议还听取了汇报}";
    expect(filled(marked, kind("number"), "start")).toBe(marked);
  });

  it("begins where they begin to agree", () => {
    const marked = "{这些成绩来之不易|会议听取了汇报}，规模超[□|3000]亿元";
    expect(filled(marked, kind("number"), "end")).toBe(marked);
  });

  it("takes nothing of unrelated texts", () => {
    expect(filled("{成绩属于过去|会议还听取了汇报}", ANYTHING, "start")).toBe("{成绩属于过去|会议还听取了汇报}");
  });
});

const anchorings = fc.constantFrom<Anchoring>("both", "start", "end");
const wildcards = fc.record({
  kind: fc.constantFrom<Wildcard["kind"]>("number", "place", "person", "date", "text", "unknown"),
  keepsLength: fc.boolean(),
  length: fc.integer({ min: 1, max: 3 }),
  pattern: fc.constant(null),
  isBracketed: fc.boolean(),
  mostOfOneSort: fc.constantFrom(2, 4.5, 6.5),
});
const small = (signs: string, maxLength: number): fc.Arbitrary<string> =>
  fc.string({ unit: fc.constantFrom(...signs), maxLength });

/** What an alignment scores less than the best of all. */
function lossOf(pair: Pair, anchoring: Anchoring): number {
  const { best, byRuns } = everyAlignment(pair, anchoring);
  const runs = fillGap(pair.left, pair.right, wholeOf(pair), anchoring);
  return best - (byRuns.get(nameOf(runs, pair)) ?? -Infinity);
}

describe("a gap of any two texts", () => {
  const TOLERANCE = 1e-4;

  it("is filled as well as trying every alignment fills it", () => {
    fc.assert(
      fc.property(small("发展1，。\n", 5), small("发展1，。\n", 5), anchorings, (left, right, anchoring) => {
        expect(lossOf(unpaired(left, right), anchoring)).toBeLessThan(TOLERANCE);
      }),
      { numRuns: 300 },
    );
  });

  it("with placeholders, loses at most the price of a gap behind each", () => {
    fc.assert(
      fc.property(
        small("发□1，。\n", 4),
        small("发展□1，\n", 4),
        anchorings,
        wildcards,
        (left, right, anchoring, wildcard) => {
          const pair = unpaired(left, right, wildcard);
          const placeholders = pair.left.text.holes.length + pair.right.text.holes.length;
          expect(lossOf(pair, anchoring)).toBeLessThan(TOLERANCE + BESIDE_GAP * placeholders);
        },
      ),
      { numRuns: 500 },
    );
  });

  it("with placeholders, scores what its recurrence says", () => {
    fc.assert(
      fc.property(small("发展□1，。\n", 5), small("发展□1，\n", 5), wildcards, (left, right, wildcard) => {
        const pair = unpaired(left, right, wildcard);
        const runs = fillGap(pair.left, pair.right, wholeOf(pair), "both");
        const { byRuns } = everyAlignment(pair, "both");
        expect(byRuns.get(nameOf(runs, pair))).toBeGreaterThan(scoreByRecurrence(pair) - TOLERANCE);
      }),
      { numRuns: 500 },
    );
  });

  it("with a change before a placeholder, scores what its recurrence says", () => {
    fc.assert(
      fc.property(
        small("发展1", 2),
        small("发展1，", 3),
        small("发展1", 2),
        small("发1", 1),
        wildcards,
        (own, other, value, behind, wildcard) => {
          const pair = unpaired(`${own}□${behind}`, `${other}${value}${behind}`, wildcard);
          const runs = fillGap(pair.left, pair.right, wholeOf(pair), "both");
          const { byRuns } = everyAlignment(pair, "both");
          expect(byRuns.get(nameOf(runs, pair))).toBeGreaterThan(scoreByRecurrence(pair) - TOLERANCE);
        },
      ),
      { numRuns: 500 },
    );
  });

  it("with one placeholder that nothing but its text surrounds, loses nothing", () => {
    fc.assert(
      fc.property(
        small("发展1", 3),
        small("发展1", 2),
        small("发展1", 2),
        wildcards,
        (value, before, behind, wildcard) => {
          fc.pre(value !== "");
          expect(lossOf(unpaired(`${before}□${behind}`, `${before}${value}${behind}`, wildcard), "both")).toBeLessThan(
            TOLERANCE,
          );
        },
      ),
      { numRuns: 200 },
    );
  });

  it("in the memory that another gap has used, is the same", () => {
    fc.assert(
      fc.property(small("发□1，。\n", 12), small("发展□1，\n", 12), anchorings, (left, right, anchoring) => {
        const pair = unpaired(left, right);
        const { buffers } = pair.means;
        fillGap(
          pair.right,
          pair.left,
          { leftStart: 0, leftEnd: pair.right.text.key.length, rightStart: 0, rightEnd: pair.left.text.key.length },
          "both",
          buffers,
        );
        expect(fillGap(pair.left, pair.right, wholeOf(pair), anchoring, buffers)).toEqual(
          fillGap(pair.left, pair.right, wholeOf(pair), anchoring),
        );
      }),
      { numRuns: 100 },
    );
  });
});
