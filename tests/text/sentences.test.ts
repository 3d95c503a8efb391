import fc from "fast-check";
import { expect, it } from "vitest";
import { sentencesOf } from "../../src/text/sentences.js";

const split = (text: string): string[] => sentencesOf(text).map(({ start, end }) => text.slice(start, end));

it.each([
  ["一是稳。二是进！\n三是好", ["一是稳。", "二是进！", "三是好"]],
  ["他说：“要稳。”大家点头。", ["他说：“要稳。”", "大家点头。"]],
  ["有成绩；有问题。", ["有成绩；有问题。"]],
  ["真的？！是的……好", ["真的？！", "是的……", "好"]],
  [" \n ", []],
])("%j", (text, sentences) => {
  expect(split(text)).toEqual(sentences);
});

it("leaves out nothing but white space", () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(..."一二。！？”“\n\r 　…") }), (text) => {
      expect(split(text).join("").replaceAll(/\s/g, "")).toBe(text.replaceAll(/\s/g, ""));
    }),
  );
});
