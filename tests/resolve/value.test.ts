import { describe, expect, it } from "vitest";
import { innerOf, isTorn, isValue, numberOf, valueIn } from "../../src/resolve/value.js";
import { span } from "../../src/text/span.js";
import { placeholderOf } from "./placeholder-of.js";

/** The part of a text between `‹` and `›`, and the text without them. */
function marked(text: string): { text: string; found: ReturnType<typeof span<"text">> } {
  return { text: text.replace(/[‹›]/g, ""), found: span(text.indexOf("‹"), text.indexOf("›") - 1) };
}

describe("the value in what was found", () => {
  it.each([
    ["〔〕", "成政发‹〔2022〕›5号", "2022"],
    ["XX", "推动‹“117项目”›落地", "“117项目”"],
    ["XX", "推动“‹117项目”›落地", "117项目"],
    ["XX", "推动‹“117项目›”落地", "117项目"],
    ["XX", "‹《决定›", "决定"],
    ["XX", "开启‹江西“›十五五”", "江西"],
    ["XX", "“智慧‹”海南›基本", "海南"],
    ["XX", "“桥头堡‹”、遵义›打造", "遵义"],
    ["XX", "‹“›", "“"],
  ])("of %s in %s is %s", (own, published, value) => {
    const { text, found } = marked(published);
    const { start, end } = innerOf(placeholderOf(own), found, text);
    expect(text.slice(start, end)).toBe(value);
  });

  it("is without the line breaks of its page", () => {
    expect(valueIn("在人工\n  智能领域", span(1, 8))).toBe("人工智能");
    expect(valueIn("人工 \n智能", span(0, 6))).toBe("人工智能");
    expect(valueIn("12\n500", span(0, 6))).toBe("12500");
  });

  it("keeps the space between Latin words whose line was broken", () => {
    expect(valueIn("Silk\nRoad", span(0, 9))).toBe("Silk Road");
    expect(valueIn("March\n3,\n  Beijing", span(0, 19))).toBe("March 3, Beijing");
    expect(valueIn("5G\n网络", span(0, 5))).toBe("5G网络");
  });

  it.each(["\u200b", "\u00ad", "\ufeff", "\u2060", "\u200e"])("has no invisible %j at its edges or inside", (sign) => {
    expect(valueIn(`${sign}青${sign}神${sign}`, span(0, 5))).toBe("青神");
  });
});

describe("a number", () => {
  it.each([
    ["7.6%", "个百分点，排名", "7.6"],
    ["22.5个百分", "%。作为", "22.5"],
    ["40.4个百分点", "％，", "40.4"],
    ["52位", "名党员", "52"],
    ["7.6%", "，排名", "7.6%"],
    ["3%", "万元", "3%"],
    ["以二万", "元以上", "二万"],
  ])("of %s before %s is %s", (value, behind, number) => {
    const placeholder = { ...placeholderOf("XX", "number"), kindCertainty: 0.95 };
    const { start, end } = numberOf(placeholder, span(0, value.length), { text: value, behind });
    expect(value.slice(start, end)).toBe(number);
  });

  it.each([
    ["‹77公›里以上", "里以上", "77"],
    ["‹35毫›米", "米", "35"],
    ["‹3万›吨", "吨", "3万"],
    ["‹3号›线", "线", "3号"],
  ])("has no beginning of a unit whose end its own text has: %s", (published, behind, number) => {
    const { text, found } = marked(published);
    const placeholder = { ...placeholderOf("XX", "number"), kindCertainty: 0.95 };
    const { start, end } = numberOf(placeholder, found, { text, behind });
    expect(text.slice(start, end)).toBe(number);
  });
});

describe("a value", () => {
  it.each([
    ["常州", true],
    ["3", true],
    ["，", false],
    ["XX", false],
    ["某某", false],
    ["***", false],
    ["约", false],
    ["", false],
  ])("can be %s: %s", (value, can) => {
    expect(isValue(value, placeholderOf("XX"))).toBe(can);
  });

  it.each([
    ["（常州", true],
    ["常州）市", true],
    ["（常州）市", false],
    ["“一带一路", true],
    ["一带一路", false],
  ])("is torn in %s: %s", (value, torn) => {
    expect(isTorn(value)).toBe(torn);
  });
});
