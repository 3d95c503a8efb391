import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ENGINE_NAMES, ENGINES, searchUrl } from "../../../src/report/scan/engines.js";

/** What an engine reads as the query: the last of what it is sent. */
function askedOf(address: string): string {
  return [...new URL(address).searchParams.values()].at(-1) ?? "";
}

describe.each(ENGINE_NAMES)("the search of %s", (engine) => {
  it("asks for the query, whatever is in it, and for nothing else", () => {
    const sign = fc.constantFrom(
      "甲",
      '"',
      "'",
      "&",
      "=",
      "#",
      "?",
      "%",
      "+",
      " ",
      "<script>",
      ")",
      "\u202e",
      "\ud800",
    );
    const query = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.array(sign).map((signs) => signs.join("")),
    );
    const parameters = [...new URL(searchUrl(engine, "")).searchParams].length;
    fc.assert(
      fc.property(query, (text) => {
        const address = searchUrl(engine, text);
        expect(address).toMatch(/^https:\/\/[\w./?=&-]+=[A-Za-z0-9%._~-]*$/);
        expect(askedOf(address)).toBe(text.replaceAll(/\p{Cs}/gu, "\ufffd"));
        expect(new URL(address).host).toBe(new URL(ENGINES[engine].search).host);
        expect([...new URL(address).searchParams]).toHaveLength(parameters);
        expect(new URL(address).hash).toBe("");
      }),
    );
  });

  it("keeps the quotation marks, by which it is exact", () => {
    expect(searchUrl(engine, '"毛绒玩具"')).toMatch(/=%22%E6%AF%9B%E7%BB%92%E7%8E%A9%E5%85%B7%22$/);
  });
});
