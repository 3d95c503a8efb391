import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { stepsOf } from "../../../steps.js";
import { expectNearLinear } from "../../../growth.js";
import { run } from "../../../../src/report/shared/text/style.js";
import { widthOf } from "../../../../src/report/shared/text/width.js";
import { wrap } from "../../../../src/report/shared/text/wrap.js";
import { visibleLines } from "../../../../src/report/shared/visible.js";
import { hostileText } from "../hostile-text.js";

function lines(text: string, width: number): string[] {
  return wrap([run(text)], width).map(({ runs }) => runs.map((part) => part.text).join(""));
}

describe("widthOf", () => {
  it.each([
    ["abc", 3],
    ["常州", 4],
    ["，。", 4],
    ["ＸＸ", 4],
    ["e\u0301", 1],
    ["𠮷", 2],
    ["“”—…", 4],
  ])("%s takes %i columns", (text, width) => {
    expect(widthOf(text)).toBe(width);
  });
});

describe("wrap", () => {
  it.each([
    ["full lines", "一二三四五六", 6, ["一二三", "四五六"]],
    ["no closing mark first", "一二三，四", 6, ["一二", "三，四"]],
    ["no opening mark last", "一二“三”四", 5, ["一二", "“三”", "四"]],
    ["a Latin word stays whole", "打造GDP名城", 6, ["打造", "GDP名", "城"]],
    ["a space is not carried over", "abc def", 3, ["abc", "def"]],
    ["the signs of a change stay whole", "一二{+三+}", 6, ["一二", "{+三+}"]],
    ["line ends are kept", "一\n\n二", 6, ["一", "", "二"]],
    ["nothing is one empty line", "", 6, [""]],
    ["no way out", "，，，，", 4, ["，，", "，，"]],
  ])("%s: %j in %i columns", (_, text, width, expected) => {
    expect(lines(text, width)).toEqual(expected);
  });

  it("no line is wider than asked, and nothing but spaces is lost", () => {
    fc.assert(
      fc.property(hostileText, fc.integer({ min: 2, max: 60 }), (raw, width) => {
        const text = visibleLines(raw);
        const wrapped = wrap([run(text), run(text, "added")], width);
        for (const line of wrapped) {
          expect(line.width).toBeLessThanOrEqual(width);
          expect(line.width).toBe(widthOf(line.runs.map((part) => part.text).join("")));
        }
        const joined = wrapped.flatMap((line) => line.runs.map((part) => part.text)).join("");
        expect(joined.replaceAll(" ", "")).toBe((text + text).replaceAll(/[ \n]/g, ""));
      }),
    );
  });

  it.each(["，", "a", "文", " ", "（", "\n"])("%j over and over takes work in proportion", (sign) =>
    expectNearLinear((count) => stepsOf(() => wrap([run(sign.repeat(count))], 80))),
  );
});
