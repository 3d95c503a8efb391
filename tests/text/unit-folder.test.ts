import fc from "fast-check";
import { expect, it } from "vitest";
import { normalise } from "../../src/text/normalise.js";
import { UnitFolder } from "../../src/text/unit-folder.js";

const folder = new UnitFolder();

it.each(["要打造 “XX”，\n\u200b与ＧＤＰ…", "ﷺ和㈱", "e\u0301与é", "😀字", "\ud800字", "", "，\ufe00。", "５.２％"])(
  "%j folds to the units that a comparison reads",
  (text) => {
    expect(Array.from(folder.fold(text))).toEqual(Array.from(normalise(text).key));
  },
);

it("any text folds to the units that a comparison reads", () => {
  const sign = fc.oneof(
    fc.constantFrom(..."要，。“”「」 \n　\u200b\u0301Ａa％㈱…—（）、"),
    fc.string({ unit: "binary", minLength: 1, maxLength: 1 }),
  );
  fc.assert(
    fc.property(fc.array(sign), (signs) => {
      const text = signs.join("");
      expect(Array.from(folder.fold(text))).toEqual(Array.from(normalise(text).key));
    }),
    { numRuns: 500 },
  );
});

it("every character by itself", () => {
  for (let code = 0; code < 0x10000; code++) {
    const text = String.fromCharCode(code);
    expect(Array.from(folder.fold(text)), code.toString(16)).toEqual(Array.from(normalise(text).key));
  }
});
