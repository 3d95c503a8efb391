import { describe, expect, it } from "vitest";
import { strongest, summaryOf, verdictOf } from "../../src/reuse/verdict.js";

const share = (of: number): Parameters<typeof verdictOf>[0] => ({
  characters: 100,
  verbatim: 100 * of,
  edited: 0,
  punctuation: 0,
  share: of,
});

describe("the verdict", () => {
  const counterpart = { isCounterpart: true, stockWords: 0 };

  it.each([
    ["half of either text is shared", share(0.1), share(0.5), counterpart, "same-source"],
    ["less of both is", share(0.49), share(0.2), counterpart, "partial-reuse"],
    ["only wording of the genre is", share(0), share(0), { isCounterpart: false, stockWords: 12 }, "stock-phrases"],
    [
      "a passage is, but no more than the genre hands on",
      share(0.02),
      share(0.01),
      { isCounterpart: false, stockWords: 0 },
      "stock-phrases",
    ],
    ["a date or a name is", share(0), share(0), { isCounterpart: false, stockWords: 5 }, "no-reuse"],
    ["nothing is", share(0), share(0), { isCounterpart: false, stockWords: 0 }, "no-reuse"],
  ] as const)("where %s", (_name, anonymised, published, alignment, verdict) => {
    expect(verdictOf(anonymised, published, alignment)).toBe(verdict);
  });

  it("of several texts is the strongest, and of none no reuse", () => {
    expect(strongest(["no-reuse", "partial-reuse", "stock-phrases"])).toBe("partial-reuse");
    expect(strongest([])).toBe("no-reuse");
  });
});

it("the summary can be printed, of an empty text too", () => {
  expect(summaryOf({ ...share(0.5), characters: 3, verbatim: 2 }, 2).zh).toBe(
    "全文3字，其中2字相同（占66.7%），最长连续相同2字。",
  );
  expect(summaryOf({ ...share(0), characters: 0 }, 0).en).toContain("(0%)");
});
