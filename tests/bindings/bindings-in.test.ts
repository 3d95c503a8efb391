import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Binding } from "../../src/bindings/binding.js";
import { bindingsIn } from "../../src/bindings/bindings-in.js";
import type { Mark } from "../../src/bindings/mark.js";
import { span } from "../../src/text/span.js";

const RULES = ["list", "code", "total", "shares"] as const;

/** A text with its marks: `[**]` is masked, `[**|42]` is masked and known, `[**|42|0.6]` with so much certainty. */
function marked(written: string): { readonly text: string; readonly marks: Mark[] } {
  let text = "";
  const marks: Mark[] = [];
  for (const part of written.split(/(\[[^\]]*\])/u)) {
    const [, signs, known = null, certainty = known === null ? 0 : 1] =
      /^\[([^|\]]*)(?:\|([^|\]]*))?(?:\|([^\]]*))?\]$/u.exec(part) ?? [];
    if (signs !== undefined) {
      marks.push({
        span: span<"text">(text.length, text.length + signs.length),
        text: signs,
        keepsLength: true,
        isNumber: true,
        known,
        certainty: Number(certainty),
      });
    }
    text += signs ?? part;
  }
  return { text, marks };
}

function boundIn(written: string): Binding[] {
  const { text, marks } = marked(written);
  return bindingsIn(text, marks, RULES);
}

/** What each masked term has to be: `** = 42 (70 %)`. */
function said(written: string): string[] {
  const { text } = marked(written);
  return boundIn(written).flatMap(({ terms, values, confidence }) =>
    terms.flatMap(({ id, start, end }, at) =>
      id === null ? [] : [`${text.slice(start, end)} = ${values[at] ?? "?"} (${Math.round(confidence * 100)} %)`],
    ),
  );
}

describe("each rule, once for comparisons and scans", () => {
  it.each([
    ["以数字产业、绿色石化、高端装备为引领的[*]个产业集群", ["* = 3 (80 %)"]],
    ["打造“[***]”产业集群，即3个万亿级、6个千亿级、1批新兴产业。", ["*** = 361 (85 %)"]],
    [
      "打造“[***|361]”产业集群，即[*]个万亿级、[*]个千亿级、1批新兴产业。",
      ["*** = 361 (85 %)", "* = 3 (85 %)", "* = 6 (85 %)"],
    ],
    ["共有企业[**]家，分别是临江区30家、安平区12家。", ["** = 42 (70 %)"]],
    ["共有企业42家，分别是临江区30家、安平区[**]家。", ["** = 12 (70 %)"]],
    ["三次产业结构调整为7.4:[**.*]:53。", ["**.* = 39.6 (80 %)"]],
  ])("%s", (written, bound) => {
    expect(said(written)).toEqual(bound);
  });

  it("is no surer than the least sure value that it rests on", () => {
    expect(said("共有企业[**]家，分别是临江区[**|30|0.6]家、安平区[**|12|0.9]家。")[0]).toBe("** = 42 (42 %)");
    expect(said("打造“[***]”集群，即[*|3|0.8]个万亿级、6个千亿级、1批新兴产业。")[0]).toBe("*** = 361 (68 %)");
  });

  it.each([
    [
      "counts of the sentence after are another matter",
      "打造“[**]”集群，即3个万亿级、6个千亿级。突出四大任务、三个重点。",
      ["** = 36 (85 %)"],
    ],
    ["counts of two sentences spell nothing together", "打造“[**]”集群，即3个万亿级。突出四大任务。", []],
    ["a value that the counts contradict binds nothing", "打造“[**|45]”集群，即3个万亿级、6个千亿级。", []],
    ["a total that its parts contradict binds nothing", "共有企业[**|50]家，分别是临江区30家、安平区12家。", []],
  ])("%s", (_name, written, bound) => {
    expect(said(written)).toEqual(bound);
  });
});

const numbers = fc.integer({ min: 1, max: 9999 });

describe("laws", () => {
  it("a part is what the total leaves, and the total is what the parts make", () => {
    fc.assert(
      fc.property(fc.array(numbers, { minLength: 2, maxLength: 8 }), fc.nat(), (parts, chosen) => {
        const all = [parts.reduce((sum, one) => sum + one, 0), ...parts];
        const hidden = chosen % all.length;
        const [total, ...shown] = all.map((number, at) => (at === hidden ? "[**]" : String(number)));
        const written = `共有企业${total}家，分别是${shown.map((one, at) => `第${"甲乙丙丁戊己庚辛"[at]}区${one}家`).join("、")}。`;
        expect(said(written)).toEqual([`** = ${all[hidden]} (70 %)`]);
      }),
    );
  });

  it("terms are in order, inside the text, and as many as the values", () => {
    const piece = fc.constantFrom(
      ..."“[***]” “[**|36]” [*] [**|12] 3 6个 个 大 家 一批 共有 分别是 产业结构 : 以甲业、乙业为重点的 ， 。 \n".split(
        " ",
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const { text, marks } = marked(pieces.join(""));
        for (const { terms, values, evidence, confidence } of bindingsIn(text, marks, RULES)) {
          expect(values).toHaveLength(terms.length);
          expect(confidence > 0 && confidence < 1).toBe(true);
          expect(terms.every(({ id }) => id === null || marks[id] !== undefined)).toBe(true);
          for (const { start, end } of [...terms, ...evidence])
            expect(0 <= start && start < end && end <= text.length).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });
});
