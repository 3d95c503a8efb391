import { describe, expect, it } from "vitest";
import { contextOf } from "../../src/placeholders/candidate.js";
import { kindFromContext } from "../../src/placeholders/kinds/kind-from-context.js";
import { KIND_ROWS } from "../../src/placeholders/kinds/kind-rows.js";
import { LOOKS } from "../../src/values/looks.js";

describe.each(KIND_ROWS)("%s by its context", (kind, rows) => {
  it.each(rows.flatMap(({ examples }) => examples))("%s", (example) => {
    const [before = "", written = "", after = ""] = example.split(/[⟦⟧]/);
    const { start, end } = { start: before.length, end: before.length + written.length };
    expect(kindFromContext(contextOf(before + written + after, start, end)).kind).toBe(kind);
  });
});

it("every kind that can be told has rows", () => {
  const kinds = Object.keys(LOOKS).filter((kind) => kind !== "unknown");
  expect(KIND_ROWS.map(([kind]) => kind).toSorted()).toEqual(kinds.toSorted());
});

it.each([
  ["X都市圈", "place"],
  ["三中X会", "text"],
  ["XX项目", "name"],
  ["共X项", "number"],
  ["XX市场", "unknown"],
  ["X位于东部", "unknown"],
])("%s is %s", (text, kind) => {
  const at = text.search(/X/);
  const end = text.lastIndexOf("X") + 1;
  expect(kindFromContext(contextOf(text, at, end)).kind).toBe(kind);
});
