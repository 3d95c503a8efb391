import { compare } from "../../../../src/compare.js";
import type { Compared } from "../../../../src/report/compare/compared.js";
import { documentOf } from "../../../document-of.js";
import { readMarked } from "../../../marked.js";

/** A comparison of a pair in the notation of the tests: `[anonymised|published]`, `{anonymised|published}`. */
export function comparedOf(marked: string): Compared {
  const pair = readMarked(marked);
  return comparedTexts(pair.anonymised, pair.published);
}

export function comparedTexts(own: string, other: string): Compared {
  const [anonymised, published] = [documentOf(own, "anonymised.txt"), documentOf(other, "published.txt")];
  return { comparison: compare(anonymised, published), anonymised, published: [published] };
}

/**
 * A pair of some length: paragraphs that both texts have, with direct values; every fifth in the published
 * text only; one in the anonymised text only, whose place is inferred and whose number is not known.
 */
export function longPair(paragraphs: number): Compared {
  const filler = fillerFrom(7);
  const marked = Array.from({ length: paragraphs }, (_, index) => {
    if (index % 5 === 3) return `{|${filler(150)}。\n}`;
    if (index === 6) return `{${filler(40)}，XX市在前列，规模超XXX亿元，${filler(40)}。\n|}`;
    return `${filler(60)}，[XX|临江]市的发展，规模超[XXX|${1000 + index * 37}]亿元，${filler(60)}。\n`;
  });
  return comparedOf(marked.join(""));
}

/** Characters in no order that means anything, but the same at every call. */
function fillerFrom(seed: number): (length: number) => string {
  let state = seed;
  return (length) =>
    Array.from({ length }, () => {
      state = (state * 1103515245 + 12345) % 2147483648;
      return String.fromCodePoint(0x4e00 + (Math.floor(state / 8) % 0x3000));
    }).join("");
}
