import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pairHeads } from "../../src/align/pair-heads.js";
import { after, faultsOf, readPair } from "./marked-pairs.js";

const REST = "条支持企业为主体开展关键试剂研发";

describe("pair heads", () => {
  it.each([
    ["of a sentence", `{措施。第□|研发。第五十六}${REST}`, `{措施。|研发。}第[□|五十六]${REST}`],
    [
      "of a line, up to a word that was replaced",
      `{措施\n第□条区应当|研发\n第九条区须}${REST}`,
      `{措施|研发}\n第[□|九]条区{应当|须}${REST}`,
    ],
    ["hidden in the other text", `{措施。第六|研发。第□}${REST}`, `{措施。|研发。}第[六|□]${REST}`],
  ])("%s is paired: %s → %s", (_name, before, behind) => {
    expect(after(pairHeads, before)).toBe(behind);
  });

  it("takes back what a passage before it has of another line that begins alike", () => {
    const article = `四条${"鼓励行业协会加强自律。".repeat(5)}`;
    const before = `加强全过程的监督管理。第五十{${article}第□|六}${REST}`;
    const behind = `加强全过程的监督管理。{第五十${article}|}第[□|五十六]${REST}`;
    expect(after(pairHeads, before)).toBe(behind);
  });

  it.each([
    ["begins otherwise", `{措施。以第□|研发。第五十六}${REST}`],
    ["is long", `{措施。根据本省关于第三批改革任务的部署第□|研发。第五十六}${REST}`],
    ["has nothing hidden", `{措施。第七|研发。第五十六}${REST}`],
    ["is of a few words", "{措施。第□|研发。第五十六}条支持企业"],
  ])("leaves a head that %s", (_name, marked) => {
    expect(after(pairHeads, marked)).toBe(marked);
  });

  it("leaves texts that are no counterparts", () => {
    const marked = `{措施。第□|研发。第五十六}${REST}`;
    expect(after(pairHeads, marked, { isCounterpart: false })).toBe(marked);
  });

  it("pairs nothing twice, whatever is paired", () => {
    const piece = fc.constantFrom(
      `第[□|五]${REST}。`,
      `{第□|第九}${REST}。`,
      "{第五十|}",
      "第五十",
      `{四条。第□|六}${REST}。`,
      "抓好落实。",
      "\n",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 10 }), (pieces) => {
        const { pair } = readPair(pieces.join(""));
        expect(faultsOf(pairHeads(pair))).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });
});
