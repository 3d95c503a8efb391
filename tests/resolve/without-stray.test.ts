import { describe, expect, it } from "vitest";
import { isImpossibleDate } from "../../src/resolve/impossible-date.js";
import { withoutStray } from "../../src/resolve/without-stray.js";
import { span } from "../../src/text/span.js";

/** `value|behind`: what is left of a value before what its own text has behind the placeholder. */
function leftOf(shown: string): string {
  const [text, behind] = shown.split("|");
  const { start, end } = withoutStray(span<"text">(0, text.length), { text, behind });
  return text.slice(start, end);
}

describe("a misread sign beside digits is no part of a figure", () => {
  it.each([
    ["4875巳|亿元", "4875"],
    ["2024羊|年3月", "2024"],
    ["乜38|名", "38"],
    ["1,200巾|亩", "1,200"],
  ])("%s is %s", (shown, left) => {
    expect(leftOf(shown)).toBe(left);
  });

  it.each(["4875万|元", "26日|了解到", "甲3|号楼", "第3|名", "36氪|获得融资", "120多|米", "6萬|人", "白山2|个城市"])(
    "%s stays whole",
    (shown) => {
      expect(leftOf(shown)).toBe(shown.split("|")[0]);
    },
  );
});

describe("a number is no part of a date that it is too large for", () => {
  it.each([
    ["202311", "年", "月8日"],
    ["1231", "月", "日前"],
    ["2313", "日", "时"],
  ])("%s behind %s and before %s", (value, before, behind) => {
    expect(isImpossibleDate(value, before, behind)).toBe(true);
  });

  it.each([
    ["11", "年", "月8日"],
    ["31", "月", "日前"],
    ["24", "龄", "月龄"],
    ["120", "限", "日内"],
    ["十三", "年", "月"],
  ])("but %s behind %s and before %s may be", (value, before, behind) => {
    expect(isImpossibleDate(value, before, behind)).toBe(false);
  });
});
