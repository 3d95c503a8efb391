import { expect } from "vitest";
import type { ScannedDocument } from "../src/answer/scan.js";
import { loadKnowledge } from "../src/clues/knowledge.js";
import { scan } from "../src/scan.js";
import { documentOf } from "./document-of.js";

const knowledge = await loadKnowledge();

/** What a scan lists of a text that is one line over and over, each with one finding. */
export type ListOf = (scanned: ScannedDocument) => readonly { readonly start: number }[];

/** Of findings of this name the first `most` are listed, one more is left out, and that is said. */
export async function checkListed(name: string, line: string, most: number, listOf: ListOf): Promise<void> {
  const whole = await scan(documentOf(line.repeat(most)), knowledge);
  expect(listOf(whole)).toHaveLength(most);
  expect(whole.warnings.map(({ code }) => code)).toEqual(["no-words"]);
  const cut = await scan(documentOf(line.repeat(most + 1)), knowledge);
  expect(listOf(cut).map(({ start }) => start)).toEqual(listOf(whole).map(({ start }) => start));
  const [all, listed] = [most + 1, most].map((count) => count.toLocaleString("en"));
  expect(cut.warnings.at(-1)).toMatchObject({
    code: "cut-short",
    message: { en: `the text has ${all} ${name}; the first ${listed} are listed` },
  });
}
