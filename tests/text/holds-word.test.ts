import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countCharacters } from "../../src/text/count-characters.js";
import { holdsLetter, holdsWord } from "../../src/text/holds-word.js";

const usual = fc.constantFrom(..."常州龙aZ09０。，“”—·\u3000\n \t×①ⅧéЖ가かア々\u200b\u{20000}\u{1f600}%℃\ufeff\u2028");
const texts = fc.oneof(
  fc.array(usual, { maxLength: 6 }).map((characters) => characters.join("")),
  fc.string({ unit: "binary", maxLength: 6 }),
);

describe("the quick answers about characters", () => {
  it("whether a text holds a letter, or a letter or a number, are those of Unicode", () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(holdsLetter(text)).toBe(/\p{L}/u.test(text));
        expect(holdsWord(text)).toBe(/[\p{L}\p{N}]/u.test(text));
      }),
    );
  });

  it("count all characters but white space and those without a shape", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const seen = Array.from(text).filter(
          (character) => !/[\p{White_Space}\p{Cc}\p{Cf}\p{Variation_Selector}]/u.test(character),
        );
        expect(countCharacters(text)).toBe(seen.length);
      }),
    );
  });
});
