import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { slideFrames } from "../../src/align/slide-frames.js";
import { after, faultsOf, readPair } from "./marked-pairs.js";

describe("slide frames", () => {
  it.each([
    ["2022年完成{|3亿元。2023年完成}[□|4]亿元。2025年又完成", "2022年完成[□|3]亿元。{|2023年完成4亿元。}2025年又完成"],
    ["甲村[□|12]户{|，乙村31户}，丙村[□|7]户", "甲村[□|12]户，{|乙村31户，}丙村[□|7]户"],
    [
      "甲区新建[□|12]所{|，增加40个；乙区新建31所}，增加[□|8]个；丙区",
      "甲区新建[□|12]所，增加[□|40]个；{|乙区新建31所，增加8个；}丙区",
    ],
    ["会上说{|明；甲村收入3}[□|5]万{|元；乙村收入4}元，增收", "会上说{|明；甲村收入3}[□|5]万{|元；乙村收入4}元，增收"],
    ["由{|王芳负责。乙村由}[□|李强]负责。丙村由", "由[□|王芳]负责。{|乙村由李强负责。}丙村由"],
    ["由{|王芳负责，乙村，由}[□|李强]挂点。丙村由", "由{|王芳负责，乙村，由}[□|李强]挂点。丙村由"],
  ])("%s → %s", (before, behind) => {
    expect(after(slideFrames, before)).toBe(behind);
  });

  it("pairs as many words and placeholders as before", () => {
    const piece = fc.constantFrom(
      "完成",
      "。",
      "{|完成}",
      "{|3亿。}",
      "{|2亿。完成}",
      "[□|二]",
      "[□|三四]",
      "亿",
      "，",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
        const { pair } = readPair(pieces.join(""));
        const slid = slideFrames(pair);
        expect(faultsOf(slid)).toEqual([]);
        const own = (runs: readonly { leftLength: number }[]): number =>
          runs.reduce((sum, run) => sum + run.leftLength, 0);
        expect(own(slid.runs)).toBe(own(pair.runs));
      }),
      { numRuns: 300 },
    );
  });
});
