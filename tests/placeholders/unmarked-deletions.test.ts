import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DELETION_ROWS, unmarkedDeletions } from "../../src/placeholders/unmarked-deletions.js";

/** `⟦…⟧` around the blank that is left, or nothing. */
function marked(text: string): string {
  let at = 0;
  let out = "";
  for (const { start, end } of unmarkedDeletions(text)) {
    out += `${text.slice(at, start)}⟦${text.slice(start, end)}⟧`;
    at = end;
  }
  return out + text.slice(at);
}

const plain = (example: string): string => example.replaceAll(/[⟦⟧]/g, "");

describe.each(DELETION_ROWS)("a $kind between $left and $right", ({ kind, strength, examples, traps }) => {
  it.each(examples)("is missing: %s", (example) => {
    const text = plain(example);
    const own = unmarkedDeletions(text).filter((found) => found.kind === kind);
    expect(own.map(({ start }) => start)).toContain(example.indexOf("⟦"));
    expect(own.some((found) => found.strength === strength)).toBe(true);
  });

  it.each(traps)("is not missing: %s", (trap) => {
    expect(marked(trap)).toBe(trap);
  });
});

it.each([
  "GDP总量达到⟦⟧亿元，增长⟦⟧%，新增⟦⟧万亩。",
  "代表总数达到了⟦  ⟧人，总量位居全省第⟦⟧位，",
  "自⟦⟧年月日起，由⟦⟧同志主持，印发了《⟦⟧》。",
  "被告人⟦⟧，男，住⟦⟧省市，联系电话：⟦⟧。",
  "会后，\n⟦⟧月日上午，",
])("nothing else is missing: %s", (example) => {
  expect(marked(plain(example))).toBe(example);
});

it.each([
  "年投资亿元以上项目，培育亿元企业，实现亿元产值，突破万元户。",
  "达到XX亿元，增长X%，第X位，X年X月X日，由某某同志主持",
  "超过两亿元，约三万亩，近百家，第一名，二〇二二年一月",
])("nothing is missing: %s", (text) => {
  expect(marked(text)).toBe(text);
});

// 省市 are two levels there, and no province and town without their names.
it.each(["来自省市县各级的代表", "来自省市有关部门的领导"])("nothing is missing: %s", (text) => {
  expect(marked(text)).toBe(text);
});

it("stand in order, once each, between words, and are empty or blank", () => {
  const unit = fc.constantFrom(
    ..."达到了,亿元,%,，,。,全省第,位,市委,届次全会,于,年月,日,月日,上午,位于,省市,被告人,男,由,同志,主持,《,》,电话：, ,　,\n,X,三".split(
      ",",
    ),
    ",",
  );
  fc.assert(
    fc.property(fc.array(unit, { maxLength: 30 }), (units) => {
      const text = units.join("");
      let last = -1;
      for (const { start, end } of unmarkedDeletions(text)) {
        expect(start).toBeGreaterThan(last);
        expect(end).toBeGreaterThanOrEqual(start);
        expect(text.slice(start, end).trim()).toBe("");
        last = start;
      }
    }),
    { numRuns: 500 },
  );
});
