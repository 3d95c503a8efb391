import { describe, expect, it } from "vitest";
import { compare } from "../../src/compare.js";
import { documentOf } from "../document-of.js";

const LISTED = 100_000;
/** So many lines of one character. */
const lines = (count: number): string =>
  Array.from({ length: count }, (_, at) => `${String.fromCharCode(0x4e00 + ((at * 7919) % 20_000))}\n`).join("");

describe("a comparison of more than can be listed", () => {
  it.each([LISTED, LISTED + 1])("lists 100,000 silent edits and sentences of %i, and says so", (count) => {
    const { silentEdits, reuse, warnings, segments } = compare(documentOf(lines(count)), documentOf("a。"));
    expect(reuse.sentences).toHaveLength(LISTED);
    expect(silentEdits).toHaveLength(LISTED);
    const cut = warnings.filter(({ code }) => code === "cut-short").map(({ message }) => message.en);
    // The published text has one edit, too.
    expect(cut.some((said) => said.includes("silent edits"))).toBe(true);
    expect(cut.some((said) => said.includes("sentences"))).toBe(count > LISTED);
    expect(segments.length).toBeGreaterThanOrEqual(count);
  });
});
