import { isPageNumberLike, isPlainPageNumber, pageNumbersOf } from "./page-numbers.js";
import { placesOf } from "./places.js";
import { isSetAsHead, isShortOf, repeatedLinesOf, runningHeadsOf } from "./running-heads.js";
import type { TextLine } from "./text-lines.js";

/** The lines that are page numbers, and those that are heads and feet of pages. */
export function pageFurnitureOf(
  text: string,
  lines: readonly TextLine[],
): { readonly pageNumbers: ReadonlySet<number>; readonly heads: ReadonlySet<number> } {
  const repeated = repeatedLinesOf(lines);
  const again = new Set(repeated.flatMap(({ indices }) => indices));
  const suspects = new Set(again);
  lines.forEach((line, index) => void ((isPageNumberLike(line) || isSetAsHead(line)) && suspects.add(index)));
  const longest = lines.reduce((most, { text: { length } }) => Math.max(most, length), 0);
  lines.forEach((line, index) => {
    if (!isPlainPageNumber(line)) return;
    for (const beside of [index - 1, index + 1])
      if (lines[beside] !== undefined && isShortOf(lines[beside], longest)) suspects.add(beside);
  });
  if (suspects.size === 0) return { pageNumbers: suspects, heads: suspects };
  const places = placesOf(text, lines, suspects);
  const pageNumbers = pageNumbersOf(lines, places, again);
  return { pageNumbers, heads: runningHeadsOf(lines, repeated, places, pageNumbers) };
}
