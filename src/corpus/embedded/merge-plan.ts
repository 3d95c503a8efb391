/** A segment that is less than so many times as large as all newer ones together is merged with them. */
const MUCH_LARGER = 2;

/**
 * How many of the newest segments to merge, given the sizes of all, oldest first, so that at most `most` remain; 0 for
 * none. A document is written again only when what is merged has doubled, or little is: additions of any size cost as
 * much a document.
 */
export function newestToMerge(sizes: readonly number[], most: number): number {
  if (sizes.length <= most) return 0;
  const least = sizes.length - most + 1;
  let merged = 0;
  let size = 0;
  for (const next of sizes.toReversed()) {
    if (merged >= least && next >= MUCH_LARGER * size) break;
    merged++;
    size += next;
  }
  return merged;
}
