import type { Candidate } from "./candidate.js";

/** A line of its own that says what a star means: `*库存数据由市局提供`, and no `*县` or `*.加快`. */
const NOTE = /(?:^|\n)[ \t\u3000]*[*＊](?:注|(?![省市县区镇乡村局委办某])\p{Script=Han}[^\n]{4,})/gu;
/** Behind a word or a figure that is whole. */
const BEFORE = /[\p{Script=Han}0-9）)％%](?<![第为达约近超至到在由是和与及的名长届])$/u;
const BEHIND = /^(?:[，。；、：）)]|[ \t]*(?:\r?\n|$))/;

/** Answers whether a star is the sign of a note below it: `库存4.6万吨*，` where a line further down begins with a star. */
export function footnoteStarsIn(text: string): (candidate: Candidate) => boolean {
  let last = -1;
  for (const { index, 0: line } of text.matchAll(NOTE)) last = index + line.length;
  return ({ sign, signs, shape, start, end }) =>
    sign === "*" &&
    signs === 1 &&
    shape === "run" &&
    end < last &&
    BEFORE.test(text.slice(Math.max(0, start - 1), start)) &&
    BEHIND.test(text.slice(end, end + REACH));
}

/** Characters behind it that are looked at. */
const REACH = 8;
