import { describe, expect, it } from "vitest";
import { innerOf, isTorn, isValue, valueIn } from "../../src/resolve/value.js";
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
    ["XX", "‹“›", "“"],
  ])("of %s in %s is %s", (own, published, value) => {
    const { text, found } = marked(published);
    const { start, end } = innerOf(placeholderOf(own), found, text);
    expect(text.slice(start, end)).toBe(value);
  });

  it("is without the line breaks of its page", () => {
    expect(valueIn("在人工\n  智能领域", span(1, 8))).toBe("人工智能");
    expect(valueIn("Silk\nRoad", span(0, 9))).toBe("SilkRoad");
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
