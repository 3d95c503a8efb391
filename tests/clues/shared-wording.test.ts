import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { PhraseSketch } from "../../src/clues/phrase-sketch.js";
import { phrasesToShare, SharedPhrases } from "../../src/clues/shared-phrases.js";
import { indexStockPhrases } from "../../src/clues/stock.js";
import { normalise } from "../../src/text/normalise.js";
import { madeTexts } from "./sentences.js";

function sketchOf(...texts: string[]): PhraseSketch {
  const sketch = new PhraseSketch();
  for (const text of texts) sketch.add(text);
  return sketch;
}

function sharedBy(texts: readonly string[], stock: readonly string[] = []) {
  const shared = new SharedPhrases();
  const index = indexStockPhrases(stock);
  for (const text of texts) shared.add(phrasesToShare(text, index));
  return shared.end();
}

const keyOf = (text: string): string => String.fromCodePoint(...normalise(text).key);

type Ways = readonly (readonly [RegExp, readonly ((sign: string) => string)[]])[];

/** What each sign of a clause may be written as and be the same to a comparison; its clauses stay what they are. */
const IN_CLAUSES: Ways = [
  [/[“”]/u, [() => '"', () => "「", () => "＂"]],
  [/[0-9A-Za-z%]/u, [(sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0), (sign) => sign.toUpperCase()]],
];
const ANYWHERE: Ways = [
  ...IN_CLAUSES,
  [/[，。；：！？、]/u, [() => ",", () => "；", () => "｡"]],
  [/\p{Script=Han}/u, ["\u200b", "\n", "\u3000"].map((space) => (sign) => sign + space)],
];

/** Ways to write a text that folding makes the same. */
function rewriting(ways: Ways): fc.Arbitrary<(text: string) => string> {
  return fc.infiniteStream(fc.nat(11)).map(
    (dice) => (text) =>
      Array.from(text, (sign) => {
        const fitting = ways.flatMap(([signs, written]) => (signs.test(sign) ? written : []));
        const die = dice.next().value as number;
        return fitting[die]?.(sign) ?? sign;
      }).join(""),
  );
}

describe("the sketch of phrases", () => {
  it("what stands in two texts is always shared", () => {
    fc.assert(
      fc.property(
        madeTexts({ maxLength: 4 }),
        madeTexts({ maxLength: 4 }),
        fc.nat(),
        fc.nat(40),
        (text, around, at, by) => {
          const start = text.length === 0 ? 0 : at % text.length;
          const phrase = text.slice(start, start + by);
          const sketch = sketchOf(text, around + phrase + around);
          expect(sketch.isShared(phrase)).toBe(true);
        },
      ),
      { numRuns: 40 },
    );
  });

  it("what stands in two texts is shared, whatever folding undoes", () => {
    fc.assert(
      fc.property(
        madeTexts({ maxLength: 4 }),
        rewriting(ANYWHERE),
        fc.nat(),
        fc.integer({ min: 9, max: 40 }),
        (text, again, at, by) => {
          const other = again(text);
          expect(normalise(other).key).toEqual(normalise(text).key);
          const sketch = sketchOf(text, other);
          const start = text.length === 0 ? 0 : at % text.length;
          expect(sketch.isShared(text.slice(start, start + by))).toBe(true);
          expect(sketch.isShared(again(text.slice(start, start + by)))).toBe(true);
        },
      ),
      { numRuns: 60 },
    );
  });

  it.each([
    ["quotes", "将“毛绒玩具”送进千家万户", "将「毛绒玩具」送进千家万户"],
    ["width", "新增５Ｇ基站三百座，覆盖全域", "新增5G基站三百座,覆盖全域"],
    ["a line break", "把毛绒玩具嵌入文旅经济产业链", "把毛绒玩具嵌入\n文旅经济产业链"],
    ["a comma of a list", "富硒食品、毛绒玩具、绞股蓝茶", "富硒食品，毛绒玩具，绞股蓝茶"],
  ])("%s may differ", (_what, phrase, known) => {
    expect(sketchOf(phrase, known).isShared(phrase)).toBe(true);
    expect(sketchOf(phrase, known.slice(0, 8)).isShared(phrase)).toBe(false);
  });

  it.each([
    [
      "what stands in one of them is not",
      ["把富硒食品嵌入文旅经济产业链", "推动地标产业强链"],
      "把富硒食品嵌入文旅经济",
      false,
    ],
    [
      "nor what one text says twice",
      ["把富硒食品嵌入文旅经济产业链。把富硒食品嵌入文旅经济产业链"],
      "把富硒食品嵌入文旅经济",
      false,
    ],
    [
      "a phrase of which a part is shared is not",
      ["毛绒玩具进万家活动在社区开展", "毛绒玩具进万家活动"],
      "毛绒玩具进万家活动在社区",
      false,
    ],
    ["what is known counts as a text", ["毛绒玩具进万家活动", "毛绒玩具进万家活动"], "毛绒玩具进万家活动", true],
    ["less than nine characters are taken for shared", ["毛绒玩具"], "毛绒玩具", true],
  ])("%s", (_name, texts, phrase, shared) => {
    expect(sketchOf(...texts).isShared(phrase)).toBe(shared);
  });

  it("is of use in a corpus: few phrases of one text are taken for shared", () => {
    let state = 1;
    const sign = (): string => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      return String.fromCharCode(0x4e00 + ((state >>> 8) % 20_000));
    };
    const clauses = Array.from({ length: 20_000 }, () => Array.from({ length: 12 }, sign).join(""));
    const texts = Array.from({ length: 100 }, (_, at) => clauses.slice(200 * at, 200 * at + 200).join("。"));
    const sketch = sketchOf(...texts);
    expect(clauses.filter((clause) => sketch.isShared(clause)).length).toBeLessThan(20);
  });
});

describe("clauses that texts share", () => {
  it("are told with how many texts hold them, and which", () => {
    const { phrases, isApproximate } = sharedBy([
      "推动高质量发展，建设美好家园。",
      "推动高质量发展。只此一家别处没有",
      "今天建设美好家园，推动高质量发展",
    ]);
    expect(isApproximate).toBe(false);
    expect(phrases).toEqual([{ text: "推动高质量发展", count: 3, documents: [0, 1, 2] }]);
  });

  it("are stock phrases too, inside clauses that differ", () => {
    const { phrases } = sharedBy(
      ["今年要坚持稳中求进工作总基调不动摇", "明年坚持稳中求进工作总基调更坚决"],
      ["坚持稳中求进工作总基调"],
    );
    expect(phrases).toEqual([{ text: "坚持稳中求进工作总基调", count: 2, documents: [0, 1] }]);
  });

  it.each([
    ["quotes", ["打造“毛绒玩具”之都", "打造「毛绒玩具」之都", '打造"毛绒玩具"之都']],
    ["width and case", ["新增5G基站三百座", "新增５ｇ基站三百座", "新增5g基站三百座"]],
    ["a line break inside", ["推动高质量发展走在前", "要推动发展，推动高质\n量发展走在前", "推动\r\n高质量发展走在前"]],
  ])("may differ in %s, and are told as the first text has them", (_what, texts) => {
    expect(sharedBy(texts).phrases).toEqual([{ text: texts[0], count: 3, documents: [0, 1, 2] }]);
  });

  it("are none that no text has on one line: a heading and what follows are two", () => {
    const { phrases } = sharedBy(["总体要求是什么\n推动高质量发展", "总体要求是什么\n推动高质量发展。"]);
    expect(phrases.map(({ text }) => text).toSorted()).toEqual(["总体要求是什么", "推动高质量发展"].toSorted());
  });

  it("do not go on where the next line is indented, or a line is empty", () => {
    for (const gap of ["\n\n", "\n\u3000\u3000", "。\n"])
      expect(sharedBy(["推动高质量发展走在前", `推动高质${gap}量发展走在前`]).phrases).toEqual([]);
  });

  it("count a text once, however often it says them", () => {
    expect(sharedBy(["推动高质量发展，推动高质量发展", "推动绿色大发展"]).phrases).toEqual([]);
  });

  it("are not told where a longer one of the same texts holds them", () => {
    const { phrases } = sharedBy(["推动高质量发展走在前，推动高质量发展", "推动高质量发展，推动高质量发展走在前"]);
    expect(phrases.map(({ text }) => text)).toEqual(["推动高质量发展走在前"]);
  });

  // As many texts are taken for the same texts.
  it("are told where a longer one stands in other texts", () => {
    const { phrases } = sharedBy(["推动高质量发展", "推动高质量发展", "推动高质量发展走在前", "推动高质量发展走在前"]);
    expect(phrases.map(({ text }) => text).toSorted()).toEqual(["推动高质量发展", "推动高质量发展走在前"]);
  });

  it("name twenty texts at most, and count them all", () => {
    const [phrase] = sharedBy(Array.from({ length: 25 }, () => "推动高质量发展")).phrases;
    expect(phrase).toMatchObject({ count: 25, documents: Array.from({ length: 20 }, (_, at) => at) });
  });

  it("are bounded: what one text alone says is forgotten, and that is said", () => {
    const many = (text: number): string =>
      Array.from({ length: 45_000 }, (_, at) => `第${text}篇第${at}项任务`).join("，");
    const { phrases, isApproximate } = sharedBy([0, 1, 2, 3].map((text) => `推动高质量发展，${many(text)}`));
    expect(isApproximate).toBe(true);
    expect(phrases).toEqual([{ text: "推动高质量发展", count: 4, documents: [0, 1, 2, 3] }]);
  });

  it("are two hundred at most", () => {
    const text = Array.from({ length: 500 }, (_, at) => `第${1000 + at}项任务`).join("，");
    expect(sharedBy([text, text]).phrases).toHaveLength(200);
  });

  it("stand in each of their texts, as often as is told", () => {
    const texts = fc.array(madeTexts({ maxLength: 6 }), { maxLength: 6 });
    fc.assert(
      fc.property(texts, (made) => {
        const { phrases } = sharedBy(made);
        const folded = made.map(keyOf);
        for (const { text, count, documents } of phrases) {
          expect(count).toBeGreaterThan(1);
          expect(documents).toHaveLength(count);
          expect(made.some((one) => one.includes(text))).toBe(true);
          for (const at of documents) expect(folded[at]).toContain(keyOf(text));
        }
        const counts = phrases.map(({ count }) => count);
        expect(counts).toEqual(counts.toSorted((one, other) => other - one));
      }),
    );
  });

  it("are the same of texts that folding makes the same", () => {
    fc.assert(
      fc.property(
        fc.array(madeTexts({ maxLength: 3 }), { minLength: 2, maxLength: 4 }),
        rewriting(IN_CLAUSES),
        (made, again) => {
          const phrases = sharedBy(made).phrases;
          const rewritten = sharedBy(made.map(again)).phrases;
          expect(rewritten.map(({ text, ...rest }) => ({ key: keyOf(text), ...rest }))).toEqual(
            phrases.map(({ text, ...rest }) => ({ key: keyOf(text), ...rest })),
          );
        },
      ),
    );
  });
});
