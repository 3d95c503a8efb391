import type { NormalisedText } from "../text/normalise.js";
import type { AlignedMembers } from "./align-members.js";
import { NOWHERE } from "./nowhere.js";
import { bridgesOf, WIDEST } from "./bridges.js";

/** What a member has at a site, in units; `start` is `end` where it has nothing. */
export interface Filler {
  readonly member: number;
  readonly start: number;
  readonly end: number;
}

/** A place of the template where members differ: between two columns that all of them have. */
export interface Site {
  /** The column before it. */
  readonly left: number;
  /** The column behind it. */
  readonly right: number;
  /** Where it goes to the edge of a line, and only the column on the other side counts. */
  readonly edge: "start" | "end" | null;
  /** What each member that has both columns has between them. */
  readonly fillers: readonly Filler[];
}

/** Columns with a difference between them. */
export interface Open {
  readonly left: number;
  readonly right: number;
}

/** Units of what may go on in a second line. By hand. */
const LONGEST_IN_TWO = 16;

/** Columns that most members have in one go, so that what one has instead is its own; fewer are a wording. By hand. */
const PASSAGE = 12;
/** Columns of a passage that a member has, of all: there may be values in it. By hand. */
const MOST_OF_PASSAGE = 0.8;

/** The places where members differ, in the order of the template. Where two of them overlap they are one. */
export function sitesOf(aligned: AlignedMembers): Site[] {
  const bridges = aligned.places.flatMap((places, member) => bridgesOf(places, aligned.members[member].normalised));
  return sitesWithin(
    aligned,
    bridges.filter((bridge) => !isPassageOfMost(aligned, bridge)),
  );
}

function isPassageOfMost({ places }: AlignedMembers, { left, right }: Open): boolean {
  if (right - left <= PASSAGE) return false;
  const having = places.filter((own) => own[left] !== NOWHERE && own[right] !== NOWHERE);
  const withPassage = having.filter((own) => filledColumns(own, left, right) >= MOST_OF_PASSAGE * (right - left));
  return 2 * withPassage.length > having.length;
}

function filledColumns(own: Int32Array, left: number, right: number): number {
  let filled = 0;
  for (let column = left; column < right; column++) if (own[column] !== NOWHERE) filled++;
  return filled;
}

/** Sites of open stretches in any order; those that overlap are joined, those that share a column alone are not. */
export function sitesWithin(aligned: AlignedMembers, stretches: readonly Open[]): Site[] {
  const joined: { left: number; right: number }[] = [];
  for (const { left, right } of stretches.toSorted((a, b) => a.left - b.left || a.right - b.right)) {
    const last = joined.at(-1);
    // A stretch without a column between has none that another could overlap.
    const overlaps = last !== undefined && (left < last.right || (left === last.left && right === last.right));
    if (overlaps) last.right = Math.max(last.right, right);
    else joined.push({ left, right });
  }
  return joined.map(({ left, right }) => siteBetween(aligned, left, right)).filter(({ fillers }) => fillers.length > 1);
}

export function siteBetween({ members, places }: AlignedMembers, left: number, right: number): Site {
  const fillers: Filler[] = [];
  for (const [member, own] of places.entries()) {
    if (own[left] === NOWHERE || own[right] === NOWHERE) continue;
    const [start, end] = [own[left] + 1, own[right]];
    const isValue = end - start <= 2 * WIDEST && !areLines(members[member].normalised, start, end);
    if (end >= start && isValue) fillers.push({ member, start, end });
  }
  return { left, right, edge: null, fillers };
}

/** Whether these units are more than a line holds: a passage, and not what others have a value for. */
function areLines({ lineStarts }: NormalisedText, start: number, end: number): boolean {
  if (end - start <= LONGEST_IN_TWO) return false;
  for (let unit = start + 1; unit < end; unit++) if (lineStarts[unit] === 1) return true;
  return false;
}
