import type { NormalisedText } from "../text/normalise.js";
import type { AlignedMembers } from "./align-members.js";
import { NOWHERE } from "./nowhere.js";
import { foldedFiller } from "./filler-text.js";
import type { Filler, Site } from "./sites.js";

/** Units of the longest stretch between the edge of a line and the passage: the number of an item, a name and its title. By hand. */
const LONGEST = 24;

/**
 * Places where members differ between the edge of a line and the passage: there is nothing before them, or behind, that
 * all members have.
 *
 *   ⏎{33|62}.“1686先锋工程”        共计{三|九}⏎
 */
export function edgeSites(aligned: AlignedMembers): Site[] {
  const columns = Array.from(aligned.columns.keys());
  return columns.flatMap((column) => [...siteBehind(aligned, column), ...siteBefore(aligned, column)]);
}

function siteBefore(aligned: AlignedMembers, column: number): Site[] {
  const fillers = fillersOf(aligned, column, (own, { lineStarts }) => {
    let start = own;
    while (start > 0 && own - start < LONGEST && lineStarts[start] === 0) start--;
    return lineStarts[start] === 1 ? { start, end: own } : null;
  });
  if (!isOpenAt(aligned, column, column - 1, fillers) || !differ(aligned, fillers)) return [];
  return [{ left: column - 1 - columnsWithin(aligned, fillers, column, -1), right: column, edge: "start", fillers }];
}

function siteBehind(aligned: AlignedMembers, column: number): Site[] {
  const fillers = fillersOf(aligned, column, (own, { lineStarts, key }) => {
    let end = own + 1;
    while (end < key.length && end - own <= LONGEST && lineStarts[end] === 0) end++;
    return lineStarts[end] === 1 ? { start: own + 1, end } : null;
  });
  if (!isOpenAt(aligned, column, column + 1, fillers) || !differ(aligned, fillers)) return [];
  return [{ left: column, right: column + 1 + columnsWithin(aligned, fillers, column, 1), edge: "end", fillers }];
}

function fillersOf(
  { members, places }: AlignedMembers,
  column: number,
  stretch: (own: number, text: NormalisedText) => { readonly start: number; readonly end: number } | null,
): Filler[] {
  const fillers: Filler[] = [];
  for (const [member, own] of places.entries()) {
    if (own[column] === NOWHERE) continue;
    const found = stretch(own[column], members[member].normalised);
    if (found !== null) fillers.push({ member, ...found });
  }
  return fillers;
}

/** Whether a member has something there that is in no column. */
function isOpenAt({ places }: AlignedMembers, column: number, next: number, fillers: readonly Filler[]): boolean {
  const step = next - column;
  return fillers.some(
    ({ member, start, end }) => end > start && (places[member][next] ?? NOWHERE) !== places[member][column] + step,
  );
}

function differ(aligned: AlignedMembers, fillers: readonly Filler[]): boolean {
  if (fillers.length < 2 || fillers.some(({ start, end }) => start === end)) return false;
  const [first, ...others] = fillers.map((filler) => foldedFiller(aligned, filler));
  return others.some((other) => other !== first);
}

/** How many columns next to this one are within the fillers. */
function columnsWithin({ places }: AlignedMembers, fillers: readonly Filler[], column: number, step: 1 | -1): number {
  const isWithin = (next: number): boolean =>
    fillers.some(({ member, start, end }) => {
      const unit = places[member][next] ?? NOWHERE;
      return unit !== NOWHERE && unit >= start && unit < end;
    });
  let count = 0;
  while (count < LONGEST && isWithin(column + (count + 1) * step)) count++;
  return count;
}
