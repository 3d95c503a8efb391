import { describe, expect, it } from "vitest";
import { findPlaceholders } from "../../src/placeholders/find-placeholders.js";
import { maskStyle } from "../../src/placeholders/mask-style.js";
import { styleInWords } from "../../src/placeholders/mask-style-words.js";

const said = (text: string, language: "zh" | "en"): string[] =>
  maskStyle(findPlaceholders(text)).map((row) => styleInWords(row)[language]);

describe("how a document masks, in a sentence", () => {
  it.each([
    ["XX市、XX县和XX区，XX市的人", ["XX 代替地名，不保留长度"], ["XX: for places, length is not kept"]],
    ["规模超XXX亿元，达XXX家", ["XXX 代替数字，不保留长度"], ["XXX: for numbers, length is not kept"]],
    ["", [], []],
  ])("%s", (text, zh, en) => {
    expect(said(text, "zh")).toEqual(zh);
    expect(said(text, "en")).toEqual(en);
  });

  it.each([
    [{ place: 4, number: 1, person: 1, date: 1 }, "X 代替一切（地名、数字、人名、日期），不保留长度"],
    [{ place: 8, number: 1 }, "X 主要代替地名，不保留长度"],
    [{ number: 4, place: 6 }, "X 代替地名、数字，不保留长度"],
    [{ number: 1 }, "X 代替数字，不保留长度"],
    [{}, "X 用途不明，不保留长度"],
  ])("%o", (kinds: Readonly<Record<string, number>>, zh) => {
    const count = Object.values(kinds).reduce((sum, one) => sum + one, 0);
    expect(styleInWords({ notation: "X", keepsLength: false, count, kinds }).zh).toBe(zh);
  });

  it("says what keeps length", () => {
    const row = { keepsLength: true, count: 2, kinds: { place: 2 } };
    expect(styleInWords({ ...row, notation: "*" })).toEqual({
      zh: "* 一字一星，代替地名",
      en: "*: one star a character, for places",
    });
    expect(styleInWords({ ...row, notation: "×" })).toEqual({
      zh: "× 一字一符，代替地名",
      en: "×: one sign a character, for places",
    });
  });
});
