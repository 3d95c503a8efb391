import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { choosePhrases } from "../../src/clues/choose-phrases.js";
import { rankSearchPhrases, type SearchPhrase } from "../../src/clues/search-phrases.js";
import { findStockPhrases } from "../../src/clues/stock.js";
import { findPlaceholders } from "../../src/placeholders/find-placeholders.js";
import { unmarkedDeletions } from "../../src/placeholders/unmarked-deletions.js";
import { knowledge, seenOf } from "./known.js";
import { madeTexts } from "./sentences.js";

interface Wanted {
  readonly most?: number;
  readonly hasWords?: boolean;
  readonly isKnown?: (phrase: string) => boolean;
}

const hiddenIn = (text: string) => [...findPlaceholders(text).map(({ span }) => span), ...unmarkedDeletions(text)];

function rankedIn(text: string, hasWords = true): SearchPhrase[] {
  return rankSearchPhrases(text, {
    hidden: hiddenIn(text),
    stock: findStockPhrases(text, knowledge.stock),
    words: hasWords ? seenOf(text).words : null,
  });
}

function phrasesOf(text: string, { most = 10, hasWords = true, isKnown }: Wanted = {}): Promise<SearchPhrase[]> {
  return choosePhrases(rankedIn(text, hasWords), {
    most,
    length: text.length,
    isKnown: isKnown === undefined ? null : (phrases) => Promise.resolve(phrases.map(isKnown)),
  });
}

const CLAUSE = "把富硒食品、毛绒玩具等设计、生产、加工、销售，嵌入文旅经济产业链。";

describe("phrases worth a search", () => {
  it("are of rare words", async () => {
    const [{ text }] = await phrasesOf(CLAUSE, { most: 1 });
    expect(text).toContain("毛绒玩具");
  });

  it("keep away from a placeholder beside their clause, and end in no sign of a list", async () => {
    expect((await phrasesOf("副本抄送冬山河生态绿舟管理处、甲○○君")).map(({ text }) => text)).toEqual([
      "副本抄送冬山河生态绿舟管理处",
    ]);
  });

  it("are none where all is stock", async () => {
    expect(await phrasesOf("坚持稳中求进工作总基调，完整、准确、全面贯彻新发展理念，推动高质量发展。")).toEqual([]);
    expect(await phrasesOf("")).toEqual([]);
    expect(await phrasesOf("短句。又一句。", { hasWords: false })).toEqual([]);
  });

  it("keep a character away from what is hidden", async () => {
    const text = "要在锦屏路社区X试点毛绒玩具进万家活动，逐户登记造册";
    for (const { start, end } of await phrasesOf(text)) expect(text.slice(start - 1, end + 1)).not.toContain("X");
  });

  it("keep away from what was taken out, whatever stands where", async () => {
    const text = `企业代表总数达到了人，${"今年XX市增长X%，".repeat(3)}把毛绒玩具送到总量达到亿元的富硒食品加工企业去，印发了《》后的魔芋绞股蓝。`;
    const gaps = unmarkedDeletions(text);
    expect(gaps).toHaveLength(3);
    for (const { start, end } of await phrasesOf(text, { most: 100 }))
      expect(gaps.filter((gap) => start < gap.end + 1 && gap.start - 1 < end)).toEqual([]);
  });

  it("are one phrase only where it stands twice", async () => {
    const far = "要坚持不懈抓好落实。".repeat(20);
    const texts = (await phrasesOf(CLAUSE + far + CLAUSE)).map(({ text }) => text);
    expect(new Set(texts).size).toBe(texts.length);
  });
});

const balance = (phrase: string): number[] => {
  let open = 0;
  return Array.from(phrase, (sign) => (open += sign === "“" ? 1 : sign === "”" ? -1 : 0));
};

describe("laws", () => {
  const wanted = fc.record({
    text: madeTexts(),
    most: fc.constantFrom(0, 1, 3, 10, 100),
    hasWords: fc.boolean(),
    refused: fc.constantFrom("", "的", "业", "一"),
  });

  it("hold of every phrase", async () => {
    await fc.assert(
      fc.asyncProperty(wanted, async ({ text, most, hasWords, refused }) => {
        const isKnown = (phrase: string): boolean => refused !== "" && phrase.includes(refused);
        const phrases = await phrasesOf(text, { most, hasWords, isKnown });
        const hidden = hiddenIn(text);
        expect(phrases.length).toBeLessThanOrEqual(most);
        for (const { start, end, text: phrase, rarity } of phrases) {
          expect(text.slice(start, end)).toBe(phrase);
          expect(phrase.length).toBeGreaterThanOrEqual(9);
          expect(phrase.length).toBeLessThanOrEqual(22);
          expect(phrase).not.toMatch(/[\n\r\u2028\u2029，。；：！？]/);
          expect(hidden.filter((mask) => mask.start < end && start < mask.end)).toEqual([]);
          expect(Math.min(0, ...balance(phrase))).toBe(0);
          expect(balance(phrase).at(-1)).toBe(0);
          expect(isKnown(phrase)).toBe(false);
          expect(rarity).toBeGreaterThan(0);
        }
      }),
    );
  });

  it("spread phrases over the text, in its order, none twice", async () => {
    await fc.assert(
      fc.asyncProperty(wanted, async ({ text, most, hasWords }) => {
        const phrases = await phrasesOf(text, { most, hasWords });
        const distance = text.length / (most * 2.5);
        phrases.slice(1).forEach(({ start }, at) => expect(start - phrases[at].start).toBeGreaterThanOrEqual(distance));
        expect(new Set(phrases.map(({ text: phrase }) => phrase)).size).toBe(phrases.length);
      }),
    );
  });
});
