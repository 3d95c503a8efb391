import { describe, it } from "vitest";
import { stepsOf } from "../steps.js";
import { randomFrom, type Random } from "../../bench/generate/random.js";
import { expectNearLinear } from "../growth.js";
import { commonTokens, tokensOf } from "../../src/templates/common-tokens.js";
import { templates } from "../../src/templates.js";
import { normalise } from "../../src/text/normalise.js";
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

const DIGITS = "0123456789";

/** Signs that are always the same for a seed. */
function made(seed: number, length: number, from: (random: Random) => string): string {
  const random = randomFrom(seed);
  return Array.from({ length }, () => from(random)).join("");
}

const han = (random: Random): string => String.fromCodePoint(random.int(0x4e00, 0x9000));
const figure = (random: Random): string => `${random.int(0, 10 ** random.int(1, 8))} `;

function pileOf(texts: readonly string[]): Document[] {
  return texts.map((text, at) => documentOf(text, `${at}.txt`));
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
  [
    "numbers, a third of them others",
    100,
    (size) =>
      pileOf(
        [1, 2, 3].map((seed) => {
          const others = made(seed, size, figure).split(" ");
          const own = made(9, size, figure).split(" ");
          return own.map((number, at) => (at % 3 === seed % 3 ? others[at] : number)).join(" ");
        }),
      ),
  ],
  [
    "dates, a line each",
    400,
    (size) =>
      pileOf(
        [1, 2, 3].map((seed) => made(seed, size, (random) => `20${random.int(10, 30)}年${random.int(1, 13)}月\n`)),
      ),
  ],
  [
    "a digit that differs on each line",
    10,
    (size) =>
      pileOf(
        [1, 2, 3, 4].map((seed) => {
          const digits = made(seed, size, (random) => random.pick(Array.from(DIGITS)));
          return Array.from(digits, (digit, at) => `${made(at, 20, han)}。${digit}\n`).join("");
        }),
      ),
  ],
  [
    "a mask at every third character",
    200,
    (size) => pileOf([made(1, size, han), made(1, size, han).replaceAll(/(..)./gu, "$1X")]),
  ],
  ["one line of two texts in turn", 50, (size) => pileOf([0, 1].map((first) => inTurn(first, size)))],
  ["a long line", 200, (size) => pileOf([made(1, size, han), `${made(2, 20, han)}${made(1, size, han)}`])],
  [
    "a chain, each sharing a half with the next",
    4,
    (size) => pileOf(Array.from({ length: size }, (_, at) => made(at, 80, han) + made(at + 1, 80, han))),
  ],
  [
    "the same stock list",
    25,
    (size) => pileOf(Array.from({ length: size }, (_, at) => `${FORM}\n${made(at, 40, han)}`)),
  ],
  ["the same text twice", 200, (size) => pileOf([made(1, size, han), `${made(1, size, han)}。`])],
];

function inTurn(first: number, size: number): string {
  const [one, other] = [made(1, 30, han), made(2, 30, han)];
  return Array.from({ length: size }, (_, at) => ((at + first) % 2 === 0 ? one : other)).join("，");
}

describe("the work of templates grows with the pile", () => {
  it.each(PILES)("of %s", (_name, smallest, make) =>
    expectNearLinear((size) => {
      const pile = make(size);
      return stepsOf(() => templates(pile));
    }, smallest),
  );
});

it("what lists of names have in common takes as much work as there are lists", () =>
  expectNearLinear((size) => {
    const lists = Array.from({ length: size }, (_, at) => {
      const text = normalise(`${made(at, 8, han)}、${at}家，`);
      return tokensOf(text, 0, text.key.length);
    });
    return stepsOf(() => commonTokens(lists));
  }, 100));
