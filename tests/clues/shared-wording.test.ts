import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { PhraseSketch } from "../../src/clues/phrase-sketch.js";
import { phrasesToShare, SharedPhrases } from "../../src/clues/shared-phrases.js";
import { indexStockPhrases } from "../../src/clues/stock.js";
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
    expect(phrases).toEqual([{ text: "推动高质量发展", count: 3, texts: [0, 1, 2] }]);
  });

  it("are stock phrases too, inside clauses that differ", () => {
    const { phrases } = sharedBy(
      ["今年要坚持稳中求进工作总基调不动摇", "明年坚持稳中求进工作总基调更坚决"],
      ["坚持稳中求进工作总基调"],
    );
    expect(phrases).toEqual([{ text: "坚持稳中求进工作总基调", count: 2, texts: [0, 1] }]);
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
    expect(phrase).toMatchObject({ count: 25, texts: Array.from({ length: 20 }, (_, at) => at) });
  });

  it("are bounded: what one text alone says is forgotten, and that is said", () => {
    const many = (text: number): string =>
      Array.from({ length: 45_000 }, (_, at) => `第${text}篇第${at}项任务`).join("，");
    const { phrases, isApproximate } = sharedBy([0, 1, 2, 3].map((text) => `推动高质量发展，${many(text)}`));
    expect(isApproximate).toBe(true);
    expect(phrases).toEqual([{ text: "推动高质量发展", count: 4, texts: [0, 1, 2, 3] }]);
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
        const clauses = made.map((text) => new Set(text.match(/[\p{Script=Han}A-Za-z0-9、“”%]+/gu)));
        for (const { text, count, texts: told } of phrases) {
          const holding = clauses.flatMap((own, at) => (own.has(text) ? [at] : []));
          expect(told).toEqual(holding);
          expect(count).toBe(holding.length);
          expect(count).toBeGreaterThan(1);
        }
        const counts = phrases.map(({ count }) => count);
        expect(counts).toEqual(counts.toSorted((one, other) => other - one));
      }),
    );
  });
});
