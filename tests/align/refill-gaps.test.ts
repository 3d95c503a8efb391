import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { refillGaps } from "../../src/align/refill-gaps.js";
import { after, faultsOf, readPair } from "./marked-pairs.js";

describe("refill gaps", () => {
  it.each([
    ["清洁取暖同{□签订合作协议□|龙潭镇签订合作协议5}项", "清洁取暖同[□|龙潭镇]签订合作协议[□|5]项"],
    ["{规模超□|规模超3000}亿元的产业集群", "规模超[□|3000]亿元的产业集群"],
    ["亿元的产业集群{，达□家。|，达3400家。}", "亿元的产业集群，达[□|3400]家。"],
  ])("%s → %s", (before, behind) => {
    expect(after(refillGaps, before)).toBe(behind);
  });

  it.each([
    ["too little of which is equal", "清洁取暖同{□签订合作协议|龙潭镇参加现场会议}项"],
    ["without a placeholder", "清洁取暖同{签订合作协议|签订合作协议}项"],
    ["of the sentence before", "{达□家。|达3400家。}规模超亿元的产业集群"],
    ["of the next sentence", "亿元的产业集群。{达□家|达3400家}"],
  ])("leaves what lies beside a passage, %s", (_name, marked) => {
    expect(after(refillGaps, marked)).toBe(marked);
  });

  it("leaves texts that are no counterparts", () => {
    const marked = "清洁取暖同{□签订合作协议□|龙潭镇签订合作协议5}项";
    expect(after(refillGaps, marked, { isCounterpart: false })).toBe(marked);
  });

  it("unpairs nothing and pairs nothing twice, whatever is paired", () => {
    const piece = fc.constantFrom(
      "规模超[□|3000]亿元",
      "{达□家|达3400家}",
      "{|会议}",
      "抓好落实。",
      "{，□|，常州}",
      "\n",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 10 }), (pieces) => {
        const { pair } = readPair(pieces.join(""));
        const refilled = refillGaps(pair);
        expect(faultsOf(refilled)).toEqual([]);
        expect(refilled.runs).toEqual(expect.arrayContaining(pair.runs as never[]));
      }),
      { numRuns: 200 },
    );
  });
});
