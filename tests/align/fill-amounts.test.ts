import { describe, expect, it } from "vitest";
import { fillAmounts } from "../../src/align/fill-amounts.js";
import { ANYTHING, readPair, writePair } from "./marked-pairs.js";

/** What is paired then, of texts whose placeholders stand for something of a kind. */
function filled(marked: string, kind: "number" | "unknown"): string {
  const { left, right, pair } = readPair(marked, { ...ANYTHING, kind });
  return writePair(left, right, fillAmounts(pair).runs);
}

describe("fill amounts", () => {
  it.each([
    ["服务{□余|近87}人次", "服务{|近}[□|87]{余|}人次"],
    ["增加值{超过□|突破约54.7}亿元", "增加值{超过|突破约}[□|54.7]亿元"],
    ["服务{□余|近87、90}人次", "服务{□余|近87、90}人次"],
    ["服务{□余，□|近87}人次", "服务{□余，□|近87}人次"],
    ["服务{5万□|近87}人次", "服务{5万□|近87}人次"],
    ["服务{□余|近千}人次", "服务{□余|近千}人次"],
    ["服务1{□余|87}人次", "服务1{□余|87}人次"],
  ])("%s → %s", (before, behind) => {
    expect(filled(before, "number")).toBe(behind);
  });

  it.each([
    ["推进“{□+□|1+9”}国家级", "推进“[□|1]+[□|9]{|”}国家级"],
    ["推进{“□+□”|12+9}国家级", "推进{“|}[□|12]+[□|9]{”|}国家级"],
    ["推进“{□+□|1+9+3”}国家级", "推进“{□+□|1+9+3”}国家级"],
    ["推进“{□+□|1+九”}国家级", "推进“{□+□|1+九”}国家级"],
    ["推进“{□+□|5个1+9”}国家级", "推进“{□+□|5个1+9”}国家级"],
  ])("a sum of any kind, beside signs alone: %s → %s", (before, behind) => {
    expect(filled(before, "unknown")).toBe(behind);
  });

  it("nothing that is not known to be a number", () => {
    const marked = "服务{□余|近87}人次";
    expect(filled(marked, "unknown")).toBe(marked);
  });
});
