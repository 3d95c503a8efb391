/** A pair of texts written as one, with what is true of it. */
export interface MarkedPair {
  readonly anonymised: string;
  readonly published: string;
  readonly placeholders: readonly { readonly start: number; readonly text: string; readonly value: string | null }[];
}

/**
 * Reads the notation of the tests: `[anonymised|published]` is a placeholder and what it stands for
 * (nothing: it has no counterpart), `{anonymised|published}` is other text that differs.
 *
 *   高企数量{|要}达[XXX|3400]家左右
 */
export function readMarked(marked: string): MarkedPair {
  let anonymised = "";
  let published = "";
  const placeholders: { start: number; text: string; value: string | null }[] = [];
  for (const [, bracket, left, right, plain] of marked.matchAll(/([[{])([^|\]}]*)\|([^\]}]*)[\]}]|([^[{]+)/gu)) {
    if (plain !== undefined) {
      anonymised += plain;
      published += plain;
      continue;
    }
    if (bracket === "[")
      placeholders.push({ start: anonymised.length, text: left, value: right === "" ? null : right });
    anonymised += left;
    published += right;
  }
  return { anonymised, published, placeholders };
}
