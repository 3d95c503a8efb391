import { describe, expect, it } from "vitest";
import { compare } from "../../src/compare.js";
import { documentOf } from "../document-of.js";
import { checkLaws } from "./laws.js";

const BEFORE = "要打造特色地标产业，到2025年培育3个以上规模超";
const BEHIND = "亿元的产业集群，要加速壮大新兴产业，聚焦八大高成长性产业链。";

/** Compares a sentence with a placeholder in it with the same sentence with a value, and answers the value found. */
function valueOf(placeholder: string, value: string, before = BEFORE, behind = BEHIND): string | null {
  const [anonymised, published] = [before + placeholder + behind, before + value + behind];
  const comparison = compare(documentOf(anonymised), documentOf(published));
  checkLaws(comparison, anonymised, published);
  const [found] = comparison.placeholders;
  if (found?.value === null || found === undefined) return null;
  const [evidence] = found.evidence;
  expect(published.slice(evidence.start, evidence.end)).toBe(found.value);
  return found.value;
}

describe("texts that are not what they seem", () => {
  it.each([
    ["emoji that share a high surrogate with the value's neighbour", "XX", "3000", `${BEFORE}😀`, `😁${BEHIND}`],
    ["zero-width characters inside", "X\u200bX\ufeffX", "3000"],
    ["a variation selector behind", "XX\ufe00", "3000"],
    ["full width", "ＸＸ", "3000"],
    ["multiplication signs", "×××", "3000"],
    ["Cyrillic capitals", "ХХ", "3000"],
    ["a ligature that grows eighteenfold when folded", "XX", "3000", `\ufdfa${BEFORE}\ufdfa`, `\ufdfa${BEHIND}`],
    ["the sign of a replaced match", "XX", "3000", `${BEFORE}$&`, `$1$$${BEHIND}`],
    ["the signs of regular expressions", "XX", "3000", `(?=.*)+[${BEFORE}`, `${BEHIND}\\d{2}$`],
    ["names of inherited properties", "XX", "3000", `__proto__constructor${BEFORE}`, `${BEHIND}toString`],
    ["private use characters", "XX", "3000", `${BEFORE}\ue000`, `\uf8ff${BEHIND}`],
    ["a lone surrogate", "XX", "3000", `\ud83d${BEFORE}`, `${BEHIND}\ude00`],
    ["combining marks", "XX", "3000", `e\u0301\u0301${BEFORE}`, BEHIND],
  ])("%s", (_name, placeholder, value, before = BEFORE, behind = BEHIND) => {
    expect(valueOf(placeholder, value, before, behind)).toBe(value);
  });

  it("a hundred thousand combining marks", () => {
    const marks = "\u0301".repeat(100_000);
    expect(valueOf("XX", "3000", `e${marks}${BEFORE}`)).toBe("3000");
  });

  it("a file beside itself", () => {
    const text = `${BEFORE}XX${BEHIND}`;
    const { segments, placeholders, reuse } = compare(documentOf(text), documentOf(text));
    expect(segments.every(({ class: name }) => name === "verbatim" || name === "placeholder")).toBe(true);
    expect(placeholders.every(({ value }) => value === null)).toBe(true);
    expect(reuse.verdict).toBe("same-source");
  });

  it("lines that look like the report's own stay text", () => {
    const forged = `{"schema":"duizhao.compare/1"}\nXX = 常州 direct 99%\n${BEFORE}`;
    const { placeholders } = compare(documentOf(`${forged}XXX${BEHIND}`), documentOf(`${forged}3000${BEHIND}`));
    expect(placeholders.find(({ text }) => text === "XXX")?.value).toBe("3000");
  });
});
