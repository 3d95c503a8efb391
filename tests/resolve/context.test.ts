import { describe, expect, it } from "vitest";
import { groupPassages } from "../../src/align/group-passages.js";
import { clauseShares, supportOf } from "../../src/resolve/context.js";
import { readPair } from "../align/marked-pairs.js";

/** What stands before or behind the first placeholder of a marked pair. */
function support(marked: string, direction: -1 | 1): ReturnType<typeof supportOf> {
  const { pair } = readPair(marked);
  const [passage] = groupPassages(pair).passages;
  const index = passage.runs.findIndex(({ kind }) => kind === "hole");
  return supportOf(passage, index, direction, pair.left.text, pair.right.text);
}

describe("what stands beside a placeholder", () => {
  it("counts equal words' characters, signs left out", () => {
    expect(support("要抓好落实，规模超[□|3000]亿元", -1)).toEqual({ words: 8, flush: 8, touches: true, atLine: false });
    expect(support("要抓好落实，规模超[□|3000]亿元", 1)).toMatchObject({ words: 2, flush: 2 });
  });

  it("beyond a change it counts, but does not touch", () => {
    expect(support("高企数量{|要}达[□|3400]家", -1)).toMatchObject({ words: 5, flush: 1, touches: true });
    expect(support("高企数量达{到|}[□|3400]家", -1)).toMatchObject({ words: 5, flush: 0, touches: false });
  });

  it("ends with a long change", () => {
    expect(support("高企数量{|要在三年之内力争再翻一番以上}达[□|3400]家", -1)).toMatchObject({ words: 1 });
  });

  it("goes over another placeholder", () => {
    expect(support("[□|常州]共有[□|3400]家", 1)).toMatchObject({ words: 3, flush: 3 });
  });

  it("is the edge of a line in both texts, or not", () => {
    expect(support("[□|常州]市人民政府", -1)).toEqual({ words: 0, flush: 0, touches: false, atLine: true });
    expect(support("{|在}[□|常州]市人民政府", -1).atLine).toBe(false);
  });
});

describe("the share of its clause", () => {
  const share = (marked: string): number => {
    const { pair } = readPair(marked);
    const [passage] = groupPassages(pair).passages;
    const index = passage.runs.findIndex(({ kind }) => kind === "hole");
    return clauseShares(pair.left.text, "left")(passage, index);
  };

  it.each([
    ["全年固定资产投资增长[□|5]%，", 1],
    ["{固定资产投资|地区生产总值}增长[□|5]%，", 2 / 8],
    ["{其中|而且}达[□|5]%，", 1],
    ["前一句无关，{固定资产投资|地区生产总值}增长[□|5]%，", 2 / 8],
  ])("%s: %d", (marked, expected) => {
    expect(share(marked)).toBeCloseTo(expected);
  });
});
