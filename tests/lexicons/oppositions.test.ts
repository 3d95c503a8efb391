import { describe, expect, it } from "vitest";
import { areOpposed, isNegation, opposedWordsIn } from "../../src/lexicons/oppositions.js";

describe("opposed words", () => {
  it.each([
    ["增长", "下降", true],
    ["增长", "减少", true],
    ["以上", "以下", true],
    ["超过", "不超过", true],
    ["超过", "不足", true],
    ["不少于", "超过", false],
    ["已", "将", true],
    ["同比", "环比", true],
    ["增长", "以下", false],
  ])("%s and %s", (one, other, expected) => {
    const [first, second] = [opposedWordsIn(one), opposedWordsIn(other)];
    expect([first.length, second.length]).toEqual([1, 1]);
    expect(areOpposed(first[0], second[0])).toBe(expected);
    expect(areOpposed(second[0], first[0])).toBe(expected);
  });

  it.each([
    ["不", "超过30万", true],
    ["不", "断优化", false],
    ["未", "建成", true],
    ["非", "常重要", false],
    ["也", "超过", false],
  ])("%s before %s", (word, following, expected) => {
    expect(isNegation(word, following)).toBe(expected);
  });
});
