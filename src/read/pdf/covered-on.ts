import type { Warning } from "../../text/document.js";
import { listedPages } from "./listed-pages.js";
import type { PdfFile } from "./pdf-pages.js";

/** What of a file's text is covered. */
export interface Covered {
  /** The numbers of the pages with such text. */
  readonly pages: readonly number[];
  /** Each once, in order. */
  readonly texts: readonly string[];
  /** How many pages were not looked at, for want of time. */
  readonly unseen: number;
}

/** The whole file is looked at for so many milliseconds; by hand: 300 pages of text take one second. */
const LONGEST = 5000;
const MOST_KEPT = 200;
const LONGEST_KEPT = 200;

/** Looks at all pages but those without text. */
export async function coveredOn(file: PdfFile, without: readonly number[]): Promise<Covered> {
  const skipped = new Set(without);
  const pages: number[] = [];
  const texts = new Set<string>();
  const began = performance.now();
  for (let number = 1; number <= file.count; number++) {
    if (skipped.has(number)) continue;
    const isLate = performance.now() - began > LONGEST;
    const found = isLate ? null : await file.covered(number).catch(() => []);
    if (found === null) return { pages, texts: [...texts], unseen: file.count - number + 1 };
    if (found.length > 0) pages.push(number);
    for (const text of found) if (texts.size < MOST_KEPT) texts.add(text.slice(0, LONGEST_KEPT));
  }
  return { pages, texts: [...texts], unseen: 0 };
}

export function coveredWarnings({ pages, texts, unseen }: Covered, path: string): Warning[] {
  const warnings: Warning[] = [];
  if (pages.length > 0) {
    const characters = texts.reduce((sum, text) => sum + Array.from(text).length, 0);
    warnings.push({
      code: "covered-text",
      path,
      message: {
        zh: `第 ${listedPages(pages)} 页有看不见的文字（被色块、图片盖住，或与底色相同）：${texts.length} 处 ${characters} 字；已作正文读取`,
        en: `pages ${listedPages(pages)} have text that can't be seen (below bars or pictures, or in the colour of what is behind it): ${texts.length} stretches, ${characters} characters; it was read as text`,
      },
    });
  }
  if (unseen > 0)
    warnings.push({
      code: "covered-text-unknown",
      path,
      message: {
        zh: `最后 ${unseen} 页内容太复杂，没有检查是否有被盖住的文字`,
        en: `the last ${unseen} pages draw too much: whether text on them is covered was not looked at`,
      },
    });
  return warnings;
}
