import { describe, expect, it } from "vitest";
import { compare } from "../../src/compare.js";
import { documentOf } from "../document-of.js";

const LISTED = 100_000;
/** A Chinese character that depends on a number, without an order that a reader would see. */
const han = (number: number): string => String.fromCharCode(0x4e00 + ((Math.imul(number, 0x9e3779b1) >>> 9) % 20_000));
const made = (length: number, of: (number: number) => string): string =>
  Array.from({ length }, (_, at) => of(at)).join("");

describe("a comparison of more than can be listed", () => {
  it.each([LISTED, LISTED + 1])("lists 100,000 sentences of %i, and says so", (count) => {
    const { reuse, warnings, segments } = compare(documentOf(made(count, (at) => `${han(at)}\n`)), documentOf("a。"));
    expect(reuse.sentences).toHaveLength(LISTED);
    const said = warnings.map(({ code, message }) => `${code}: ${message.en}`);
    const cut = "cut-short: the text has 100,001 sentences; the first 100,000 are listed";
    expect(said).toEqual(count > LISTED ? [cut] : []);
    expect(segments.length).toBeGreaterThanOrEqual(count);
  });

  it("lists 100,000 silent edits, and says how many there are", () => {
    const own = made(820_000, (at) => (at % 8 === 0 ? han(at + 3_000_000) : han(at)));
    const { silentEdits, segments, warnings } = compare(documentOf(own), documentOf(made(820_000, han)));
    expect(silentEdits).toHaveLength(LISTED);
    const edited = segments.filter(({ class: name }) => name === "edited").length;
    expect(edited).toBeGreaterThan(LISTED);
    expect(warnings.some(({ message }) => /^the text has 10\d,\d{3} silent edits/.test(message.en))).toBe(true);
  });
});
