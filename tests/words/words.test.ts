import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { sentencesOf } from "../../src/text/sentences.js";
import { dictionaryFolder } from "../../src/words/dictionary.js";
import { occurringWords } from "../../src/words/occurring-words.js";
import { loadEngine, loadWords, type Words } from "../../src/words/words.js";

test("the engine that was built is the one that is loaded", async () => {
  const built = await loadEngine("nodejieba");
  expect((await loadWords()).engine).toBe(built === null ? "@node-rs/jieba" : "nodejieba");
});

const engines = await Promise.all((["nodejieba", "@node-rs/jieba"] as const).map((name) => loadEngine(name)));
const installed = engines.filter((words) => words !== null);

test("at least one engine is installed", () => {
  expect(installed).not.toEqual([]);
});

describe.each(installed)("$engine", (words) => {
  test.each([
    ["加快建设国际化智造名城", ["加快", "建设", "国际化", "智", "造", "名城"]],
    ["任正非来到鄞州区", ["任正非", "来到", "鄞州区"]],
    ["距离XX市还有×××公里", ["距离", "XX", "市", "还有", "×××", "公里"]],
    ["****年总书记亲临**考察", ["****", "年", "总书记", "亲临", "**", "考察"]],
    ["张某某住□□路", ["张", "某某", "住", "□□", "路"]],
    ["", []],
  ])("%s", (sentence, expected) => {
    expect(words.cut(sentence)).toEqual(expected);
  });

  test.each([
    ["任正非", "nr"],
    ["鄞州区", "ns"],
    ["国务院", "nt"],
    ["XX", "x"],
    ["汉滨区", "ns"],
  ])("%s is %s", (word, tag) => {
    expect(words.tag(word)).toMatchObject([{ word, tag, start: 0, end: word.length }]);
  });

  test("what is common is told from what is rare", () => {
    const [common, rare] = ["发展", "秦岭"].map((word) => words.tag(word)[0]?.frequency ?? 0);
    expect(common).toBeGreaterThan(10 * rare);
    expect(rare).toBeGreaterThan(0);
  });

  const hostile = fc.string({
    unit: fc.constantFrom("常", "州", "X", "*", "某", "a", "\0", "\n", "\ud800", "\udc00", "𠮷", "\u202e", "，", " "),
  });

  test("words together are the sentence", () => {
    fc.assert(
      fc.property(fc.oneof(hostile, fc.string({ unit: "binary" })), (text) => words.cut(text).join("") === text),
    );
  });

  test("a tagged word stands where it says", () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const tagged = words.tag(text);
        expect(tagged.map(({ word }) => word).join("")).toBe(text);
        for (const { word, start, end } of tagged) expect(text.slice(start, end)).toBe(word);
      }),
    );
  });

  test("a very long line without punctuation is cut too", () => {
    const line = "国际化".repeat(100_000);
    expect(words.cut(line).join("")).toBe(line);
  });
});

const hostileSentence = fc.string({
  unit: fc.constantFrom(..."常州中高学术中生之城大市年金5G+1%.某X*\ud800\udc00𠮷，。 \n"),
  maxLength: 60,
});

test.runIf(installed.length === 2)("words and tags are the same by both engines", () => {
  const [one, other] = installed;
  for (const file of readdirSync("fixtures").filter((name) => /^00\d/.test(name))) {
    const text = readFileSync(`fixtures/${file}`, "utf8");
    for (const { start, end } of sentencesOf(text)) {
      const sentence = text.slice(start, end);
      expect(other.tag(sentence)).toEqual(one.tag(sentence));
      expect(other.cut(sentence)).toEqual(one.cut(sentence));
    }
  }
  fc.assert(
    fc.property(hostileSentence, (sentence) => {
      expect(other.cut(sentence)).toEqual(one.cut(sentence));
      expect(other.tag(sentence)).toEqual(one.tag(sentence));
    }),
    { numRuns: 500, examples: [["高高高"], ["学高高高中"]] },
  );
});

describe("a dictionary of what occurs in some texts", () => {
  const texts = readdirSync("fixtures")
    .filter((name) => name.endsWith(".txt"))
    .map((name) => readFileSync(`fixtures/${name}`, "utf8"));

  const cuts = (words: Words | null, text: string) =>
    sentencesOf(text).map(({ start, end }) => words?.cut(text.slice(start, end)));

  test.each(installed)("cuts them as the whole does, by $engine", async ({ engine }) => {
    // nodejieba has one dictionary at a time: the whole one is asked before another is loaded.
    const whole = await loadEngine(engine);
    const expected = texts.map((text) => cuts(whole, text));
    for (const [at, text] of texts.entries())
      expect(cuts(await loadEngine(engine, [text]), text)).toEqual(expected[at]);
    expect(cuts(await loadEngine(engine), texts[0])).toEqual(expected[0]);
  });

  test("has little more than what occurs, and the frequencies of all the rest", () => {
    const dictionary = readFileSync(`${dictionaryFolder()}/words.utf8`, "utf8");
    const part = occurringWords(dictionary, ["加快建设国际化智造名城"]) ?? "";
    const sum = (lines: string): number =>
      lines.split("\n").reduce((all, line) => all + Number(line.split(" ")[1] ?? 0), 0);
    expect(part).toMatch(/^建设 /m);
    expect(part).not.toMatch(/^鄞州区 /m);
    expect(part.length).toBeLessThan(dictionary.length / 5);
    expect(sum(part)).toBe(sum(dictionary));
  });
});
