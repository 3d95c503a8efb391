import { describe, it } from "vitest";
import { find } from "../../src/find.js";
import { documentFromText } from "../../src/read/document-from-text.js";
import { expectNearLinear } from "../growth.js";
import { stepsOf } from "../steps.js";
import { corpusOf } from "./corpus-of.js";

/** Text that repeats nothing: each number in words of its own. */
function made(characters: number, seed: number): string {
  let text = "";
  for (let at = seed; text.length < characters; at++) {
    const sign = (by: number): string => String.fromCharCode(0x4e00 + ((at * 7919 + by * 104_729) % 3000));
    text += `${sign(1)}${sign(2)}${sign(3)}${sign(5)}${sign(7)}${sign(11)}${at % 4 === 0 ? "。" : "，"}`;
  }
  return text.slice(0, characters);
}

async function stepsToFind(query: string, text: string): Promise<number> {
  const { corpus, readText } = corpusOf({ "text.txt": text, "other.txt": made(1000, 900_000) });
  const document = documentFromText(query);
  return stepsOf(() => find(document, corpus, readText));
}

describe("work is nearly linear in", () => {
  it("the length of the query", async () => {
    const text = made(8000, 1);
    await expectNearLinear((size) => stepsToFind(`${text.slice(0, 400)}${made(size, 500_000)}`, text));
  });

  it("the length of the text that has it", async () => {
    const query = made(800, 1);
    await expectNearLinear((size) => stepsToFind(query, `${made(size, 500_000)}${query}`), 2000);
  });

  it("the number of texts that are alike", async () => {
    const query = made(600, 1);
    const workFor = (size: number): Promise<number> => {
      const texts = Object.fromEntries(Array.from({ length: size }, (_, at) => [`${at}.txt`, `${at}号${query}`]));
      const { corpus, readText } = corpusOf(texts);
      const document = documentFromText(query.replace("。", "XX"));
      return stepsOf(() => find(document, corpus, readText, { top: 100 }));
    };
    await expectNearLinear(workFor, 10);
  });
});
