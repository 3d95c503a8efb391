import { alternatives, type WordRow } from "./alternatives.js";
import { ALTERNATIVES, WORDS, type Uses } from "./words.generated.js";

/** The words of a list that have one of these uses, or all of them; a word may occur twice, with other conditions. */
export function wordsOf<List extends keyof Uses>(list: List, ...uses: readonly Uses[List][]): WordRow<Uses[List]>[] {
  const rows = rowsOf(list);
  if (uses.length === 0) return [...rows];
  const [use] = uses;
  if (uses.length === 1) return rows.filter((row) => row.uses.includes(use));
  return rows.filter((row) => row.uses.some((one) => uses.includes(one)));
}

const read = new Map<keyof Uses, readonly WordRow<string>[]>();

function rowsOf<List extends keyof Uses>(list: List): readonly WordRow<Uses[List]>[] {
  const known = read.get(list) as readonly WordRow<Uses[List]>[] | undefined;
  if (known !== undefined) return known;
  const rows = JSON.parse(WORDS[list]) as readonly WordRow<Uses[List]>[];
  read.set(list, rows);
  return rows;
}

/**
 * An expression for one of the words of a list, the longer before the shorter, so that a match is the longest.
 *
 *   oneOf("measures", "masked")   →   (?:百分点|…|个(?!体|性)|人(?=以|左右)|…)
 */
export function oneOf<List extends keyof Uses>(list: List, ...uses: readonly Uses[List][]): string {
  const [use] = uses;
  return uses.length === 1 ? ALTERNATIVES[list][use] : alternatives(wordsOf(list, ...uses));
}
