import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { loadKnowledge } from "../src/clues/knowledge.js";
import { documentFromText } from "../src/read/document-from-text.js";
import { scan } from "../src/scan.js";
import type { Document } from "../src/text/document.js";
import { loadWords } from "../src/words/words.js";
import { documentOf } from "./document-of.js";
import { expectNearLinear } from "./growth.js";

const knowledge = await loadKnowledge();
const words = await loadWords();

const SIGNS = Array.from("\0\u0007\b\t\n\r\u001b\u007f\u0085\u009b\u00a0\u200b\u2028\u2029\u202e\u3000\ufeff");
const HALVES = ["\ud800", "\udc00", "𠮷", "e\u0301"];
const MARKUP = "< > <p> </p> <!-- & &#x58; &lt; --- # * ** [ ] ( ) ` $& \\ ' \"".split(" ");
const TEXT =
  "X XX * *.* ×× 某 某某 张某 □ _ 汉滨区 内蒙古 常州 大学 甬江 龙城 鼓楼区 市委四届十二次全会 2021年 到2025年 市长 陈金虎 同志 们 ， 。 、 ： “ ” （ ） 《 》 达到 亿元 % 全省第 位 年月日 我们 一、 第一条 本院认为 被告人 长三角 中心 等 个 以 为引领的 党的二十大 迎接 推动高质量发展 毛绒玩具".split(
    " ",
  );
const hostile = fc
  .array(fc.constantFrom(...SIGNS, ...HALVES, ...MARKUP, ...TEXT, ...TEXT, " "), { maxLength: 80 })
  .map((pieces) => pieces.join(""));

function scanned(document: Document, hasWords: boolean) {
  return scan(document, knowledge, hasWords ? { tag: (sentence) => words.tag(sentence), persons: true } : {});
}

type Scanned = Awaited<ReturnType<typeof scanned>>;

function spansOf(answer: Scanned) {
  const { placeholders, deletions, leaks, clues, time, profile } = answer;
  return [
    ...placeholders,
    ...placeholders.flatMap(({ bound }) => bound?.evidence ?? []),
    ...deletions,
    ...leaks.flatMap(({ text, occurrences }) => occurrences.map((at) => ({ ...at, text }))),
    ...clues,
    ...(time?.signs ?? []),
    ...profile.headings,
    ...profile.publishedSigns,
    ...profile.voices,
  ];
}

describe("any text at all", () => {
  it("is scanned, and every finding stands where it says", async () => {
    await fc.assert(
      fc.asyncProperty(hostile, fc.boolean(), async (text, hasWords) => {
        for (const found of spansOf(await scanned(documentOf(text), hasWords)))
          expect(text.slice(found.start, found.end)).toBe(found.text);
      }),
      { numRuns: 500 },
    );
  });

  it("is scanned as a page or as Markdown too, inside its source", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom("字", "<html><body><p>字", "---\ntitle: X\n---\n", "# "),
        hostile,
        async (start, text) => {
          const document = documentFromText(start + text);
          const answer = await scanned(document, true);
          for (const found of spansOf(answer)) {
            expect(found.start).toBeGreaterThanOrEqual(0);
            expect(found.end).toBeGreaterThanOrEqual(found.start);
            expect(found.end).toBeLessThanOrEqual(document.source.length);
          }
          for (const { text: clue } of answer.clues) expect(document.text).toContain(clue);
        },
      ),
      { numRuns: 300 },
    );
  });

  it("gives figures that are shares and ids that are there", async () => {
    await fc.assert(
      fc.asyncProperty(hostile, async (text) => {
        const { profile, leaks, places, placeholders, clues, maskStyle } = await scanned(documentOf(text), true);
        expect(profile.stock.share).toBeGreaterThanOrEqual(0);
        expect(profile.stock.share).toBeLessThanOrEqual(1);
        expect(maskStyle.reduce((sum, { count }) => sum + count, 0)).toBe(placeholders.length);
        for (const { leaks: ids } of [...places, ...clues])
          for (const id of ids) expect(leaks.some((leak) => leak.id === id)).toBe(true);
        for (const { bound } of placeholders)
          for (const id of bound?.to ?? []) expect(placeholders.some((one) => one.id === id)).toBe(true);
      }),
    );
  });

  it("nothing gives nothing", async () => {
    for (const text of ["", " ", "\n\n", "\ufeff"]) {
      const answer = await scanned(documentOf(text), true);
      expect(spansOf(answer)).toEqual([]);
      expect(answer).toMatchObject({ places: [], time: null, characters: text === "\ufeff" ? expect.anything() : 0 });
    }
  });
});

describe("work grows with the text", () => {
  /** Characters handed over to be cut, and phrases asked for. */
  async function work(text: string): Promise<{ cut: number; asked: number }> {
    const done = { cut: 0, asked: 0 };
    await scan(documentOf(text), knowledge, {
      tag: (sentence) => {
        done.cut += sentence.length;
        return words.tag(sentence);
      },
      isKnown: (phrases) => {
        done.asked += phrases.length;
        return Promise.resolve(phrases.map(() => true));
      },
    });
    return done;
  }

  it.each([
    "把富硒食品、毛绒玩具等设计、生产、加工、销售，嵌入文旅经济产业链。",
    "打造“***”产业集群，形成*个万亿级、*个千亿级和一批新兴产业集群，",
    "市委书记陈金虎强调，汉滨区、溧阳市要向甬江实验室学习。\n",
    "X+X",
    "“",
    "、",
  ])("%s", async (unit) => {
    await expectNearLinear(async (count) => (await work(unit.repeat(count))).cut, 200);
    await expectNearLinear(async (count) => 1 + (await work(unit.repeat(count))).asked, 200);
    expect((await work(unit.repeat(200))).cut).toBeLessThanOrEqual(unit.length * 200);
  });
});
