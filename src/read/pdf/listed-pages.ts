/** So many pages are named. */
const MOST_NAMED = 12;

export function listedPages(pages: readonly number[]): string {
  return pages.slice(0, MOST_NAMED).join(", ") + (pages.length > MOST_NAMED ? " …" : "");
}
