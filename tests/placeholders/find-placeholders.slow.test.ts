import { expect, it } from "vitest";
import { findPlaceholders } from "../../src/placeholders/find-placeholders.js";

it.each([
  "X",
  "*",
  "某某",
  "□",
  "X字",
  "*字",
  "某字",
  "X.",
  "* ",
  "`X",
  "<X",
  "（ ",
  "X\u200b",
  "二〇",
  "1X",
  "_",
  "a@",
])("%j a hundred thousand times: every placeholder is what stands there", (unit) => {
  const source = unit.repeat(100_000);
  for (const { span, text } of findPlaceholders(source)) expect(source.slice(span.start, span.end)).toBe(text);
});
