import fc from "fast-check";
import { expect, it } from "vitest";
import { visible, visibleLines } from "../../../src/report/shared/visible.js";
import { hostileText } from "./hostile-text.js";

it.each([
  ["\u001b[2J", "␛[2J"],
  ["a\nb\tc", "a␊b␉c"],
  ["\u007f", "␡"],
  ["\u009b1m", "‹U+009B›1m"],
  ["\u202eexe.txt", "‹U+202E›exe.txt"],
  ["\ud83d", "‹U+D83D›"],
  ["\u{e0041}", "‹U+E0041›"],
  ["常州，“𠮷”", "常州，“𠮷”"],
])("%j is shown as %s", (raw, shown) => {
  expect(visible(raw)).toBe(shown);
});

it("nothing that acts is left, and nothing is shown twice differently", () => {
  fc.assert(
    fc.property(fc.oneof(hostileText, fc.string({ unit: "binary" })), (text) => {
      const shown = visible(text);
      expect(shown).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/u);
      expect(visible(shown)).toBe(shown);
    }),
  );
});

it("every line end becomes one line feed", () => {
  expect(visibleLines("一\r\n二\r三\u0085四\u2028五\n六")).toBe("一\n二\n三\n四\n五\n六");
});
