import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { slideGaps } from "../../src/align/slide-gaps.js";
import { after, faultsOf, readPair } from "./marked-pairs.js";

describe("slide gaps", () => {
  it.each([
    ["核心技术攻关{|。持续实施十大项目}。推动", "核心技术攻关。{|持续实施十大项目。}推动"],
    ["攻关。持续{|推动。持续}实施[□|十]大项目", "攻关。{|持续推动。}持续实施[□|十]大项目"],
    ["攻关{，推广|}，实施", "攻关，{推广，|}实施"],
    ["攻关{，推广|、实施}，持续", "攻关{，推广|、实施}，持续"],
    ["攻关，{甲乙，|}甲乙，实施", "攻关，{甲乙，|}甲乙，实施"],
    ["一是攻关{|攻关}。二是推广", "一是攻关{|攻关}。二是推广"],
  ])("%s → %s", (before, behind) => {
    expect(after(slideGaps, before, { anchors: [] })).toBe(behind);
  });

  it("moves no anchor", () => {
    const marked = "核心技术攻关{|。持续实施十大项目}。推动";
    expect(after(slideGaps, marked)).toBe(marked);
  });

  it("pairs as many units as before", () => {
    const piece = fc.constantFrom("持续", "。", "{|持续。}", "{持续|}", "{|，持续}", "[□|十]", "，", "{。|}");
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const { pair } = readPair(pieces.join(""));
        const slid = slideGaps(pair);
        const paired = (runs: readonly { leftLength: number; rightLength: number }[]): number =>
          runs.reduce((sum, run) => sum + run.leftLength + run.rightLength, 0);
        expect(faultsOf(slid)).toEqual([]);
        expect(paired(slid.runs)).toBe(paired(pair.runs));
      }),
      { numRuns: 300 },
    );
  });
});
