import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { sentencesOf } from "../../src/text/sentences.js";
import { dictionaryWords } from "../../src/words/dictionary-words.js";
import { loadWords } from "../../src/words/words.js";

const builtIn = dictionaryWords(readFileSync("dist/dictionary/words.utf8", "utf8"));
const texts = readdirSync("fixtures")
  .filter((name) => name.endsWith(".txt"))
  .map((name) => readFileSync(`fixtures/${name}`, "utf8"));

test("the dictionary alone cuts and tags the sentences of the fixtures as the engine does", async () => {
  const engine = await loadWords();
  const sentences = texts.flatMap((text) => sentencesOf(text).map(({ start, end }) => text.slice(start, end)));
  expect(sentences.length).toBeGreaterThan(100);
  for (const sentence of sentences) {
    expect(builtIn.cut(sentence)).toEqual(engine.cut(sentence));
    expect(builtIn.tag(sentence)).toEqual(engine.tag(sentence));
  }
});

test("words together are the sentence", () => {
  for (const text of texts) expect(builtIn.cut(text).join("")).toBe(text);
});
