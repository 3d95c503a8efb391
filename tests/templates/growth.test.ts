import { describe, it } from "vitest";
import { stepsOf } from "../steps.js";
import { randomFrom } from "../../bench/generate/random.js";
import { expectNearLinear } from "../growth.js";
import { templates } from "../../src/templates.js";
import type { Document } from "../../src/text/document.js";
import { documentOf } from "../document-of.js";

const FORM =
  "全市要围绕打造区域中心城市的目标，加快建设高新技术产业园区，今年新开工重点项目_个，其中亿元以上项目_个。" +
  "要深化“放管服”改革，持续优化营商环境，新增市场主体_万户，城镇新增就业_万人，确保零就业家庭动态清零。";

/** A document of so many paragraphs of a form, each with words of its own; the nth fills in other figures. */
function filled(number: number, paragraphs: number): Document {
  const lines = Array.from({ length: paragraphs }, (_, at) => {
    const own = String.fromCodePoint(...Array.from({ length: 12 }, (__, i) => 0x4e00 + ((at * 997 + i * 131) % 9000)));
    return own + FORM.replaceAll("_", () => String(1000 + ((number * 7919 + at * 31) % 8999)));
  });
  return documentOf(lines.join("\n"), `${number}.txt`);
}

function strangers(size: number): Document[] {
  const random = randomFrom(1);
  const signs = (): string => String.fromCodePoint(...Array.from({ length: 60 }, () => random.int(0x4e00, 0x9000)));
  return Array.from({ length: size }, (_, at) => documentOf(signs(), `${at}.txt`));
}

/** Piles of a size. */
const PILES: readonly (readonly [string, number, (size: number) => Document[]])[] = [
  ["near copies", 8, (size) => Array.from({ length: size }, (_, at) => filled(at, 1))],
  ["long documents", 4, (size) => [filled(1, size), filled(2, size), filled(3, size)]],
  ["texts with nothing in common", 50, (size) => strangers(size)],
  [
    "one character over and over",
    500,
    (size) => [documentOf("啊".repeat(size), "1.txt"), documentOf("啊".repeat(size + 1), "2.txt")],
  ],
];

describe("the work of templates grows with the pile", () => {
  it.each(PILES)("of %s", (_name, smallest, pileOf) =>
    expectNearLinear((size) => {
      const pile = pileOf(size);
      return stepsOf(() => templates(pile));
    }, smallest),
  );
});
