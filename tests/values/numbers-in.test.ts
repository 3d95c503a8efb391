import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { numbersIn } from "../../src/values/numbers-in.js";

const DIGITS = Array.from("零一二三四五六七八九");

/** 305 as 三百零五, up to 9999. */
function inHan(number: number): string {
  const powers = ["千", "百", "十", ""];
  const digits = Array.from(String(number).padStart(4, "0"), Number);
  let written = "";
  digits.forEach((digit, at) => {
    if (digit > 0) written += DIGITS[digit] + powers[at];
    else if (written !== "" && !written.endsWith("零") && digits.slice(at).some((rest) => rest > 0)) written += "零";
  });
  return written;
}

const wide = (text: string): string =>
  text.replaceAll(/[0-9]/g, (digit) => String.fromCodePoint(digit.charCodeAt(0) + 0xfee0));
const worthsIn = (text: string): string[] => numbersIn(text).map(({ worth }) => worth);

describe("numbers in a text", () => {
  it.each([
    ["增长5.2%", ["5.2%"]],
    ["增长百分之五点二", ["5.2%"]],
    ["达到1.2万家，3,400人", ["12000", "3400"]],
    ["第十三届", ["13"]],
    ["二〇二二年", ["2022"]],
    ["一千零五十人，三亿元", ["1050", "300000000"]],
    ["两家企业", ["2"]],
    ["统一思想，十分重要，千万要记住", []],
    ["在四川召开，三一重工参加", []],
  ])("%s", (text, worths) => {
    expect(worthsIn(text)).toEqual(worths);
  });

  it("are worth the same in whatever way they are written", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9999 }), (number) => {
        const plain = String(number);
        for (const written of [plain, wide(plain), inHan(number), plain.replace(/(?=\d{3}$)(?!^)/, ",")])
          expect(worthsIn(`共${written}人`)).toEqual([plain]);
      }),
    );
  });
});
