import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { HOLE, normalise, unitsToText } from "../../src/text/normalise.js";
import { span } from "../../src/text/span.js";

const read = (units: Uint32Array): string =>
  Array.from(units, (unit) => (unit >= HOLE ? "□" : String.fromCodePoint(unit))).join("");
const keyOf = (text: string): string => read(normalise(text).key);
const plainOf = (text: string): string => read(normalise(text).plain);

describe("folding for comparison", () => {
  it.each([
    ["ＧＤＰ增长５％", "gdp增长5%"],
    ["“5G＋工业互联网”", '"5g+工业互联网"'],
    ["要 加快\n  推进", "要加快推进"],
    ["New  York", "newyork"],
    ["零\u200b距\ufeff离", "零距离"],
    ["〔2022〕1号", "(2022)1号"],
    ["一、二；三：四。", "一,二,三,四,"],
    ["é", keyOf("e\u0301")],
  ])("%j is read as %j", (text, key) => {
    expect(keyOf(text)).toBe(key);
  });

  it("keeps in `plain` what a reader sees as a difference", () => {
    expect(plainOf("“链式”，GDP")).toBe("“链式”,GDP");
    expect(plainOf("零容忍”。依法")).not.toBe(plainOf("零容忍”，依法"));
  });

  it("reads radicals as the characters that they look like", () => {
    const texts = ["⻓江以⻄⼈⺠", "长江以西人民"].map((text) => Array.from(normalise(text).plain));
    expect(texts[0]).toEqual(texts[1]);
  });

  it("reads a placeholder as one unit that equals nothing", () => {
    const { key, holes } = normalise("规模超XXX亿元，XX家", [span(3, 6), span(9, 11)]);
    expect(read(key)).toBe("规模超□亿元,□家");
    expect(holes).toEqual([3, 7]);
    expect(key[3]).not.toBe(key[7]);
  });

  it("reads traditional characters as simplified ones where a table says so", () => {
    const variants = new Map([["發".codePointAt(0) ?? 0, "发".codePointAt(0) ?? 0]]);
    expect(read(normalise("發展", [], { variants }).key)).toBe("发展");
    expect(read(normalise("發展", [], { variants }).plain)).toBe("发展");
  });
});

describe("the map back", () => {
  const anyText = fc.string({
    unit: fc.oneof(
      fc.constantFrom(..."发展，“”\n 　X＊Ａé\u0301\u200b😀ﷺ㎏"),
      fc.string({ unit: "binary", minLength: 1, maxLength: 1 }),
    ),
  });

  it("gives each unit the characters that it came from, in order", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { key, starts, ends } = normalise(text);
        for (let unit = 0; unit < key.length; unit++) {
          expect(starts[unit]).toBeLessThanOrEqual(ends[unit]);
          if (unit > 0) expect(starts[unit - 1]).toBeLessThanOrEqual(starts[unit]);
          expect(ends[unit]).toBeLessThanOrEqual(text.length);
        }
      }),
    );
  });

  it("never lands between the halves of a surrogate pair", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const normalised = normalise(text);
        for (let unit = 0; unit < normalised.key.length; unit++) {
          for (const at of [normalised.starts[unit], normalised.ends[unit]]) {
            const isInside = /[\ud800-\udbff]/.test(text[at - 1] ?? "") && /[\udc00-\udfff]/.test(text[at] ?? "");
            expect(isInside).toBe(false);
          }
        }
      }),
    );
  });

  it("folds the text of any stretch to that stretch", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."发展强国，“”\n 　Ａ1") }), fc.nat(), fc.nat(), (text, a, b) => {
        const normalised = normalise(text);
        const units = normalised.key.length;
        const range = span<"folded">(
          Math.min(a % (units + 1), b % (units + 1)),
          Math.max(a % (units + 1), b % (units + 1)),
        );
        const { start, end } = unitsToText(normalised, range);
        expect(keyOf(text.slice(start, end)).replaceAll(" ", "")).toBe(
          read(normalised.key.slice(range.start, range.end)).replaceAll(" ", ""),
        );
      }),
    );
  });

  it("keeps the places of a hundred thousand combining marks", () => {
    const text = `e${"\u0301".repeat(100_000)}`;
    const { starts, ends } = normalise(text);
    expect([starts[0], ends[ends.length - 1]]).toEqual([0, text.length]);
  });
});
