import { isPageNumberLike, pageNumbersOf } from "./page-numbers.js";
import { placesOf } from "./places.js";
import { isSetAsHead, repeatedLinesOf, runningHeadsOf } from "./running-heads.js";
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
  if (suspects.size === 0) return { pageNumbers: suspects, heads: suspects };
  const places = placesOf(text, lines, suspects);
  const pageNumbers = pageNumbersOf(lines, places, again);
  return { pageNumbers, heads: runningHeadsOf(lines, repeated, places, pageNumbers) };
}
