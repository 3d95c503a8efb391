import type { Warning } from "../../text/document.js";
import { listedPages } from "./listed-pages.js";
import type { PdfFile } from "./pdf-pages.js";

/** What of a file's text is covered. */
export interface Covered {
  /** The numbers of the pages with such text. */
  readonly pages: readonly number[];
  /** Each once, in order. */
  readonly texts: readonly string[];
  readonly unseen: Look["unseen"];
}

/** The whole file is looked at while it takes so many milliseconds of processor time; by hand: 300 pages take two seconds. */
const LONGEST = 8000;
const MOST_KEPT = 200;
const LONGEST_KEPT = 200;

/** What was found on the pages that were looked at. */
export interface Look {
  readonly found: readonly { readonly page: number; readonly texts: readonly string[] }[];
  /** How many pages were not looked at, for want of time. */
  readonly unseen: number;
}

/** Looks at all pages but those that are left out. */
export async function lookAtPages(file: Pick<PdfFile, "count" | "covered">, without: readonly number[]): Promise<Look> {
  const skipped = new Set(without);
  const found: { page: number; texts: string[] }[] = [];
  const began = timeTaken();
  for (let page = 1; page <= file.count; page++) {
    if (skipped.has(page)) continue;
    const isLate = timeTaken() - began > LONGEST;
    const covered = isLate ? null : await file.covered(page).catch(() => []);
    if (covered === null) return { found, unseen: file.count - page + 1 };
    const texts = new Set(covered.map((text) => text.slice(0, LONGEST_KEPT)));
    if (texts.size > 0) found.push({ page, texts: [...texts].slice(0, MOST_KEPT) });
  }
  return { found, unseen: 0 };
}

/** In milliseconds: processor time where a program can know it, so that a busy machine leaves out no page. */
function timeTaken(): number {
  if (!("process" in globalThis) || typeof process.cpuUsage !== "function") return performance.now();
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** What was found, but on pages that are left out. */
export function coveredOn({ found, unseen }: Look, without: readonly number[]): Covered {
  const skipped = new Set(without);
  const kept = found.filter(({ page }) => !skipped.has(page));
  const texts = new Set(kept.flatMap((covered) => covered.texts));
  return { pages: kept.map(({ page }) => page), texts: [...texts].slice(0, MOST_KEPT), unseen };
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
