import { describe, expect, it } from "vitest";
import { compare } from "../../src/compare.js";
import { documentOf } from "../document-of.js";

/** A Chinese character that depends on a number. */
const han = (number: number): string => String.fromCharCode(0x4e00 + ((number * 7919) % 20_000));
const seven = (from: number): string => Array.from({ length: 7 }, (_, at) => han(from * 7 + at)).join("");
const sentences = (name: string, from: number, count: number): string =>
  Array.from({ length: count }, (_, at) => `在${name}召开${seven(from + at)}。`).join("");

/** So many uses of XX whose own place gives 常州, and so many whose place says nothing. */
const agreed = (direct: number, silent: number) =>
  compare(
    documentOf(sentences("XX", 0, direct) + sentences("XX", 10_000, silent)),
    documentOf(sentences("常州", 0, direct)),
  );

describe("the uses that an inferred value rests on", () => {
  it("are all listed where there are few", () => {
    const { placeholders, warnings } = agreed(60, 5);
    const inferred = placeholders.filter(({ basis }) => basis === "inferred");
    expect(inferred.length).toBe(5);
    for (const { rule } of inferred) expect(rule?.from).toHaveLength(60);
    expect(warnings).toEqual([]);
  });

  it("are cut where there are many, which is said once", () => {
    const { placeholders, warnings } = agreed(300, 20);
    const direct = placeholders.filter(({ basis }) => basis === "direct").map(({ id }) => id);
    const inferred = placeholders.filter(({ basis }) => basis === "inferred");
    expect(inferred.length).toBe(20);
    for (const { rule } of inferred) expect(rule?.from).toEqual(direct.slice(0, 200));
    expect(warnings.map(({ code }) => code)).toEqual(["cut-short"]);
    expect(warnings[0]?.message.en).toContain(`${direct.length} placeholders that an inferred value rests on`);
  });
});
