import type { Clue } from "../../answer/scan.js";

/** The documents of an index that have a phrase, each with its title, date and file; null where none has it. */
export function placesSaid({ inIndex = [] }: Clue): string | null {
  if (inIndex.length === 0) return null;
  return inIndex
    .map(({ id, path, title, date }) => [title, date, path ?? id].filter((part) => part !== null).join(" · "))
    .join("; ");
}
