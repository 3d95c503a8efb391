import { describe, expect, it } from "vitest";
import { widenToWords } from "../../../../src/report/compare/html/word-changes.js";
import { span } from "../../../../src/text/span.js";

/** Reads `达[成]/目标`: brackets are changes, strokes cut words. */
function checkWiden(given: string, expected: string): void {
  const words = given.replaceAll(/[[\]]/g, "").split("/");
  const text = words.join("");
  const widened = widenToWords(text, span(0, text.length), spansOf(given.replaceAll("/", "")), () => words);
  expect(widened).toEqual(spansOf(expected));
}

function spansOf(marked: string) {
  return [...marked.matchAll(/\[([^\]]*)\]/g)].map(({ index, 1: inside = "" }, nth) => {
    const start = index - nth * 2;
    return span<"text">(start, start + inside.length);
  });
}

describe("changes as whole words", () => {
  it.each([
    ["达[成]/目标", "[达成]目标"],
    ["加[快/打]造/名城", "[加快打造]名城"],
    ["奋力/[建设]/名城", "奋力[建设]名城"],
    ["[一]个/两/三[个]", "[一个]两[三个]"],
    ["没有/改动", "没有改动"],
  ])("%s → %s", checkWiden);
});
