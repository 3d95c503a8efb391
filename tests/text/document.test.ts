import { describe, expect, it } from "vitest";
import { linesIn, positionOf } from "../../src/text/locator.js";
import { toSource, toText, type Document } from "../../src/text/document.js";
import { span } from "../../src/text/span.js";
import { documentOf } from "../document-of.js";

/** `<p>中以<b>常州</b>&amp;创新园</p>` as read: the tags give nothing, the entity one character. */
const SOURCE = "<p>中以<b>常州</b>&amp;创新园</p>";
const marked: Document = {
  ...documentOf(SOURCE),
  text: "中以常州&创新园\n",
  pieces: [
    { textStart: 0, textLength: 2, sourceStart: 3, sourceLength: 2 },
    { textStart: 2, textLength: 2, sourceStart: 8, sourceLength: 2 },
    { textStart: 4, textLength: 1, sourceStart: 14, sourceLength: 5 },
    { textStart: 5, textLength: 3, sourceStart: 19, sourceLength: 3 },
    { textStart: 8, textLength: 1, sourceStart: 22, sourceLength: 0 },
  ],
};

describe("offsets of text and source", () => {
  it.each([
    ["常州", 2, 4, "常州"],
    ["an entity whole", 4, 5, "&amp;"],
    ["a stretch with tags in it", 0, 4, "中以<b>常州"],
  ])("%s", (_name, start, end, source) => {
    const range = toSource(marked, span(start, end));
    expect(SOURCE.slice(range.start, range.end)).toBe(source);
  });

  it("there and back is where it was", () => {
    for (let start = 0; start < 8; start++) {
      for (let end = start + 1; end <= 8; end++) {
        expect(toText(marked, toSource(marked, span(start, end)))).toEqual({ start, end });
      }
    }
  });
});

it("lines end at LF, CR LF, CR, NEL, LS and PS; columns count UTF-16 code units", () => {
  const source = "一\n二\r\n三\r四\u0085五\u2028六\u2029😀七";
  const lines = linesIn(source);
  const position = (offset: number) => positionOf(lines, offset);
  expect([..."一二三四五六"].map((character) => position(source.indexOf(character)).line)).toEqual([1, 2, 3, 4, 5, 6]);
  expect(position(source.indexOf("七"))).toEqual({ line: 7, column: 3 });
});
