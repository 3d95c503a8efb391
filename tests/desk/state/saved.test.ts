import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isSaved, opened, saved } from "../../../src/desk/state/saved.js";
import { addSources } from "../../../src/desk/state/transitions.js";
import { EMPTY_WORK } from "../../../src/desk/state/work.js";
import { Trouble } from "../../../src/text/trouble.js";
import { source, steps } from "./made-work.js";

test("what is saved opens as it was", () => {
  fc.assert(
    fc.property(fc.array(steps, { maxLength: 20 }), fc.base64String(), (all, text) => {
      const work = all.reduce((before, one) => one(before), EMPTY_WORK);
      const texts = Object.fromEntries(work.sources.map(({ id }) => [id, text]));
      const file = saved({ work, texts }, "0.0.0");
      expect(isSaved(file)).toBe(true);
      expect(opened(file, "工作.json")).toEqual({ work, texts });
    }),
  );
});

describe("what is no saved work is refused by its name", () => {
  const file = saved({ work: addSources(EMPTY_WORK, [source("甲.txt", 2)]), texts: {} }, "0.0.0");
  test.each([
    ["no JSON", "{", /damaged/],
    ["another schema", file.replace("duizhao.desk/1", "duizhao.desk/9"), /later version/],
    ["a role that is none", file.replace('"role": "anonymised"', '"role": "mine"'), /damaged/],
    ["a checksum that is none", file.replaceAll(/"sha256": "[^"]+"/g, '"sha256": "../etc"'), /damaged/],
    ["a text that is no base64", file.replace('"texts": {}', '"texts": { "a": "<script>" }'), /damaged/],
    ["no work", file.replace('"work"', '"wrok"'), /damaged/],
  ])("%s", (_name, text, said) => {
    expect(text).not.toBe(file);
    expect(() => opened(text, "工作.json")).toThrow(Trouble);
    expect(() => opened(text, "工作.json")).toThrow(said);
  });
});
