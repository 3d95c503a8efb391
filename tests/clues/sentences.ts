import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { sentencesOf } from "../../src/text/sentences.js";

/** The sentences of the seeds, masked ones too, without the markup of the fourth. */
const SENTENCES: readonly string[] = readdirSync("fixtures")
  .filter((name) => /^00[0-4]_/.test(name))
  .flatMap((name) => {
    const text = readFileSync(`fixtures/${name}`, "utf8").replaceAll(/<[^>]*>/g, "");
    return sentencesOf(text).map(({ start, end }) => text.slice(start, end));
  });

/** Texts made of sentences of the seeds, in lines of any length. */
export function madeTexts({ maxLength = 25 } = {}): fc.Arbitrary<string> {
  const sentence = fc.tuple(fc.constantFrom(...SENTENCES), fc.constantFrom("", "", "", "\n", "\r\n", "  "));
  return fc.array(sentence, { maxLength }).map((made) => made.flat().join(""));
}
